"""Vaardigheden of very many people for one place: the same figures as `Skills.judge`, person by person at once."""

import numpy as np

from scoring.asked_skills import AskedSkills
from scoring.gathering import loops
from scoring.lists import Listed, Rows
from scoring.pool import Band
from scoring.similarity.totals import round_half_up


def judge_asked(held: Listed, asked: AskedSkills, wanted: Rows) -> Band:
    """Judge the asked skills of one place for these people, (w,) milli.

    Args:
        held: the skills of n people.
        asked: at least one skill.
        wanted: (w,) the rows that are asked about.
    """
    sums = loops().sum_skills(held, asked, wanted)
    return Band(*(round_half_up(total, asked.whole).astype(np.int32) for total in sums))
