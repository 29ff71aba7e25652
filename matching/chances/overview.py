"""Over all vacancies within reach: how many there are, and which skills would open most."""

from collections.abc import Iterator

import numpy as np

from matching.chances.reach import Reach
from matching.chances.skill_words import SkillTeller
from matching.chances.survey import Survey
from matching.domain.occupation_chance import OpenWork, SkillGap, WithinReach
from scoring.essentials import Standing, asked_alike, judge_essentials, standing_of
from scoring.lists import Listed

SHOWN = 10
WHEN = {Reach.NOW: WithinReach.NU, Reach.ASK: WithinReach.NA_ANTWOORD, Reach.LATER: WithinReach.NA_LEREN}


def open_work(survey: Survey) -> OpenWork:
    """Count every open vacancy once, and the plekken that no rule keeps the person from."""
    is_named = survey.occupation_of >= 0
    return OpenWork(
        within={when: int(((survey.reach == reach) & is_named).sum()) for reach, when in WHEN.items()},
        unrecognised=int(((survey.reach > Reach.OUT) & ~is_named).sum()),
        out=int((survey.reach == Reach.OUT).sum()),
        places=survey.open_places,
    )


def gaps_over_all(survey: Survey, held: Listed, teller: SkillTeller) -> Iterator[tuple[SkillGap, ...]]:
    """Give the skills that are missing, and those that are not known, that open most vacancies within reach."""
    asked = np.flatnonzero(survey.demand.vacancies)
    standing = standing_of(judge_essentials(held, asked_alike([asked])))
    for kind in (Standing.ABSENT, Standing.UNKNOWN):
        yield teller.gaps(asked[standing == kind].tolist(), kind, SHOWN)
