"""How many open vacancies ask a skill that they cannot do without."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.essentials import are_essential
from scoring.lists import AskedList
from scoring.pool import KIND_SHIFT, WORDS, Places, PossessionKind


@dataclass(frozen=True, slots=True)
class SkillDemand:
    """Counts per skill of the taxonomy.

    Attributes:
        vacancies: (s,) for how many vacancies it is essential.
        required: (s,) at how many the employer requires it: without it that vacancy stays closed.
        places: (s,) how many plekken teach it.
    """

    vacancies: NDArray[np.int64]
    required: NDArray[np.int64]
    places: NDArray[np.int64]


def skill_demand(
    work: Places, within_reach: NDArray[np.bool_], taught: NDArray[np.int64], rarity: NDArray[np.int32]
) -> SkillDemand:
    """Count over the vacancies within reach.

    Args:
        within_reach: (m,).
        taught: the concept of every skill that a plek teaches, once per plek.
        rarity: (s,) of the taxonomy.
    """
    essential = are_essential(work.skills, rarity) & within_reach[work.skills.row_of]
    return SkillDemand(
        vacancies=np.bincount(work.skills.ids[essential], minlength=len(rarity)),
        required=np.bincount(_required_skills(work.demands, within_reach), minlength=len(rarity)),
        places=np.bincount(taught, minlength=len(rarity)),
    )


def _required_skills(demands: AskedList, within_reach: NDArray[np.bool_]) -> NDArray[np.int64]:
    """Give the concept of every required skill; words that are no concept for sure are left out."""
    key = demands.ids & ((1 << KIND_SHIFT) - 1)
    is_skill = (demands.ids >> KIND_SHIFT == PossessionKind.VAARDIGHEID) & (key < WORDS)
    concepts: NDArray[np.int64] = key[is_skill & demands.required & within_reach[demands.row_of]]
    return concepts
