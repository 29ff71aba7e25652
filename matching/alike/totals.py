"""Only what the order of a list needs: score and coverage, for those who are asked about.

The shares are those of `ScoringModel`, made once of every kind of person; what nobody is ordered by is left out.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.alike.figures import judge_kinds, kinds_for
from matching.alike.judging import Crowd
from matching.alike.reading import OF_PLACE, said_by
from scoring.criteria.skill_sums import sum_skills
from scoring.criteria.skills import Skills
from scoring.criterion import KNOWN, Criterion, Direction
from scoring.distinct import Distinct
from scoring.lists import Rows
from scoring.model import ScoringModel, coverage_of, share_of
from scoring.pool import Places
from scoring.scores import Tenths

_DEMAND, _KNOWN = 11, 22  # of each person three sums side by side: shares, shares of the demand side, what is known
Packed = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class Totals:
    """Who is known well enough to be ranked, with what decides the order.

    Attributes:
        rows: (r,) of the group.
        score: (r,) tenths; coverage: (r,) whole percent.
        too_little: how many of those asked about are known too little of.
    """

    rows: Rows
    score: Tenths
    coverage: NDArray[np.int32]
    too_little: int


def total(model: ScoringModel, crowd: Crowd, place: Places, rows: Rows, asked_off: Tenths) -> Totals:
    """Add up for these people; the skills that come near are looked at only for who is known well enough.

    Args:
        asked_off: (rows,) positive tenths that the rules ask to take off.
    """
    maxima = model.maxima(place)[:, 0].tolist()
    parts = list(zip(model.criteria, maxima, strict=True))
    sums = np.zeros(len(rows), dtype=np.int64)
    for criterion, maximum in parts:
        if maximum and not isinstance(criterion, Skills):
            kinds = kinds_for(criterion, crowd, place)
            sums += kinds.spread(_kept(criterion, maximum, kinds, crowd, place), rows)
    skills = next(((c, maximum) for c, maximum in parts if isinstance(c, Skills) and maximum), None)
    if skills is not None:
        sums += _known_skills(*skills, crowd, place, rows)
    coverage = coverage_of(sums >> _KNOWN)
    enough = np.flatnonzero(coverage >= model.weights.coverage_threshold)
    ranked, sums = rows[enough], sums[enough]
    if skills is not None:
        sums += _expected_skills(*skills, crowd, place, ranked)
    shares, demand = sums & (1 << _DEMAND) - 1, sums >> _DEMAND & (1 << _DEMAND) - 1
    score = (shares - np.minimum(asked_off[enough], demand)).astype(np.int32)
    return Totals(ranked, score, coverage[enough], len(rows) - len(ranked))


def _kept(criterion: Criterion, maximum: int, kinds: Distinct, crowd: Crowd, place: Places) -> Packed:
    """Give the three sums of every kind, (d,)."""
    key = (id(criterion), maximum, id(kinds), *said_by(place, OF_PLACE.get(type(criterion), ())))
    if type(criterion) not in OF_PLACE:
        return _packed(criterion, maximum, kinds, crowd, place)
    return crowd.kinds.answer(
        f"{criterion.code} in totals", key, lambda: (_packed(criterion, maximum, kinds, crowd, place), criterion, kinds)
    )[0]


def _packed(criterion: Criterion, maximum: int, kinds: Distinct, crowd: Crowd, place: Places) -> Packed:
    band = judge_kinds(criterion, kinds, crowd, place)
    known = maximum * (KNOWN - (band.high - band.low)).astype(np.int64)
    return _shares(criterion, maximum, band.expected) + (known << _KNOWN)


def _shares(criterion: Criterion, maximum: int, expected: NDArray[np.int32]) -> Packed:
    share = share_of(np.full(1, maximum, dtype=np.int32), expected).astype(np.int64)
    return share + (share << _DEMAND) if criterion.direction is Direction.VRAAG else share


def _known_skills(criterion: Skills, maximum: int, crowd: Crowd, place: Places, rows: Rows) -> Packed:
    held, turned = crowd.people.skills, crowd.kinds.postings(crowd.people.skills)
    band = sum_skills(criterion.similarity, turned, held.complete, place.skills, rows, known_only=True)
    return maximum * (KNOWN - (band.high - band.low)).astype(np.int64) << _KNOWN


def _expected_skills(criterion: Skills, maximum: int, crowd: Crowd, place: Places, rows: Rows) -> Packed:
    held, turned = crowd.people.skills, crowd.kinds.postings(crowd.people.skills)
    return _shares(
        criterion, maximum, sum_skills(criterion.similarity, turned, held.complete, place.skills, rows).expected
    )
