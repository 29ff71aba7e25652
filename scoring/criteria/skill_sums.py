"""Vaardigheden of very many people for one place: the same figures as `Skills.judge`, id by id instead of pair by pair.

What everybody gets who names nothing is a sum of the place alone; only who
holds an asked skill, or one that comes near, is touched.
"""

import numpy as np
from numpy.typing import NDArray

from scoring.gathering import AskedSkills, loops
from scoring.lists import Rows
from scoring.pool import Band
from scoring.postings import Postings
from scoring.similarity.totals import round_half_up


def judge_asked(held: Postings, complete: NDArray[np.bool_], asked: AskedSkills, wanted: Rows) -> Band:
    """Judge the asked skills of one place for these people, (w,) milli.

    Args:
        held: the skills of n people.
        complete: (n,) bool, whose list is complete.
        asked: at least one skill; without what comes near, what is expected is only the least that it can be.
        wanted: (w,) the rows that are asked about, each once.
    """
    whole = int(asked.weight.sum())
    sums = loops().sum_skills(held, complete, asked, wanted)
    return Band(*(round_half_up(total, whole).astype(np.int32) for total in sums))
