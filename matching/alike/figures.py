"""The criteria, judged once of every kind of person: the same figures as `ScoringModel.score`, for one place."""

import numpy as np
from numpy.typing import NDArray

from matching.alike.judging import Crowd
from matching.alike.reading import BY_CRITERION, OF_PLACE, said_by
from scoring.asked_skills import AskedSkills
from scoring.criteria.level import Level, languages_of
from scoring.criteria.skill_sums import judge_asked
from scoring.criteria.skills import Skills
from scoring.criteria.wished_items import WishedItems, wished_of
from scoring.criterion import KNOWN, Criterion
from scoring.distinct import Distinct
from scoring.lists import Rows
from scoring.model import ScoringModel
from scoring.pool import Band, Places
from scoring.scores import Deduction, Scores
from scoring.shares import coverage_of


def score_rows(model: ScoringModel, crowd: Crowd, place: Places, deduction: Deduction, rows: Rows) -> Scores:
    """Score these people for one place, (rows,)."""
    bands = [_judged(criterion, crowd, place, rows) for criterion in model.criteria]
    return model.add_up(place, bands, deduction)


def coverage_rows(model: ScoringModel, crowd: Crowd, place: Places, rows: Rows) -> NDArray[np.int32]:
    """Say how much of what a place asks is known of these people, (rows,) whole percent: the coverage of their scores.

    What is not asked is not judged.
    """
    known = np.zeros(len(rows), dtype=np.int32)
    for criterion, (most,) in zip(model.criteria, model.maxima(place).tolist(), strict=True):
        if most:
            band = _judged(criterion, crowd, place, rows)
            known += most * (KNOWN - (band.high - band.low))
    return coverage_of(known)


def _judged(criterion: Criterion, crowd: Crowd, place: Places, rows: Rows) -> Band:
    """Judge these people, (rows,) milli."""
    if isinstance(criterion, Skills) and criterion.asked(place)[0]:
        return judge_asked(crowd.people.skills, AskedSkills.of(criterion.similarity, place.skills), rows)
    kinds = kinds_for(criterion, crowd, place)
    band = judge_kinds(criterion, kinds, crowd, place)
    return Band(*(kinds.spread(part, rows) for part in (band.low, band.expected, band.high)))


def judge_kinds(criterion: Criterion, kinds: Distinct, crowd: Crowd, place: Places) -> Band:
    """Judge every kind, (d,) milli; what is dear to judge is kept, since many places ask the same."""
    read = OF_PLACE.get(type(criterion))

    def judge(which: Rows | None) -> tuple[NDArray[np.int32], ...]:
        band = criterion.judge(crowd.kinds.one_of_each(crowd.people, kinds, which), place)
        return band.low, band.expected, band.high

    if read is None:
        return Band(*judge(None))
    return crowd.kinds.answer(criterion.code, said_by(place, read), criterion, kinds, judge, _band)


def _band(_: Distinct, found: tuple[NDArray[np.int32], ...]) -> Band:
    return Band(*found)


def kinds_for(criterion: Criterion, crowd: Crowd, place: Places) -> Distinct:
    """Give the kinds of people that this criterion can tell apart for this place."""
    kinds = crowd.kinds
    if not criterion.asked(place)[0]:
        return kinds.all_alike(len(crowd))
    if isinstance(criterion, Level):
        return kinds.by_items(crowd.people, tuple(languages_of(place).ids.tolist()), with_level=True)
    if isinstance(criterion, WishedItems):
        return kinds.by_items(crowd.people, tuple(wished_of(place).ids.tolist()))
    names = BY_CRITERION.get(type(criterion))
    return kinds.of(crowd.people, names) if names else kinds.all_different(len(crowd))
