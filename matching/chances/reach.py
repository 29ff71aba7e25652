"""Which open vacancies are within somebody's reach: now, after an answer, or after something is learned or earned."""

from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from matching.rules.rulebook import Judgement
from matching.rules.verdicts import Code

LEARNABLE = frozenset(
    {"vereist-vaardigheid", "vereist-certificaat", "vereist-rijbewijs", "vereist-diploma", "vereist-taal"}
)
"""Rules about what somebody can still learn or earn: a no to these alone keeps work within reach; eigen beleid."""


class Reach(IntEnum):
    """How far work is from one person; the higher, the nearer."""

    OUT = 0
    LATER = 1
    ASK = 2
    NOW = 3


def reach_of(judgement: Judgement, k: int) -> NDArray[np.int8]:
    """Give the `Reach` of every place, (k,): what is not known never puts work out of reach."""
    learnable = np.zeros(k, dtype=np.int32)
    for rule, verdicts in zip(judgement.rules, judgement.verdicts, strict=True):
        if rule.code in LEARNABLE:
            learnable += verdicts.count(Code.VOLDOET_NIET, k)
    failed = judgement.failed
    kinds = [failed > learnable, failed > 0, judgement.open_questions > 0]
    return np.select(kinds, [Reach.OUT, Reach.LATER, Reach.ASK], Reach.NOW).astype(np.int8)
