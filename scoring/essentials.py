"""The essential skills of occupations: how much of them somebody has, and which places ask them.

Shapes: o occupations, t essential skills of all of them together, s skills of the taxonomy.
"""

from collections.abc import Sequence
from enum import IntEnum

import numpy as np
from numpy.typing import NDArray

from scoring.criteria.skills import judge_skills
from scoring.lists import AskedList, Listed, Rows
from scoring.pool import UNKNOWN, Band
from scoring.similarity.totals import mean_of
from scoring.taxonomy import Taxonomy

SURE = 950


class Standing(IntEnum):
    """What is known of one skill of one person; the higher, the more of it is there."""

    ABSENT = 0
    UNKNOWN = 1
    PARTLY = 2
    LIKELY = 3
    PRESENT = 4


def essentials_of(taxonomy: Taxonomy, occupations: Rows) -> AskedList:
    """List the essential skills of occupations, (o,) rows."""
    found = [taxonomy.skills_of(occupation) for occupation in occupations.tolist()]
    return asked_alike([ids[essential].astype(np.int64) for ids, essential in found])


def asked_alike(rows: Sequence[Rows]) -> AskedList:
    """Ask these skills, one row of concepts each; every skill counts the same."""
    ids = np.concatenate([np.zeros(0, dtype=np.int64), *rows])
    return AskedList(
        starts=np.concatenate([[0], np.cumsum([len(row) for row in rows])]).astype(np.int64),
        ids=ids,
        weight=np.ones(len(ids), dtype=np.int32),
        threshold=np.ones(len(ids), dtype=np.int16),
        required=np.zeros(len(ids), dtype=np.bool_),
        adaptable=np.full(len(ids), UNKNOWN, dtype=np.int8),
    )


def share_of(band: Band, essentials: AskedList) -> Band:
    """Give which part of the essential skills is there, (o,) milli; 0 where there are none.

    Every skill counts the same: the mean can be worked out on paper.

    Args:
        band: (t,) of `judge_essentials`.
    """
    return mean_of(essentials.row_of, essentials.weight, band, len(essentials))


def judge_essentials(held: Listed, essentials: AskedList) -> Band:
    """Judge every essential skill for one person, (t,) milli, as the score does."""
    _, band = judge_skills(held, essentials, len(essentials))
    return band


def standing_of(band: Band) -> NDArray[np.int8]:
    """Give the `Standing` of every judged skill, (t,)."""
    known = band.low == band.high
    kinds = [band.high == 0, band.low >= SURE, known & (band.low > 0), band.low > 0]
    values = [Standing.ABSENT, Standing.PRESENT, Standing.PARTLY, Standing.LIKELY]
    return np.select(kinds, values, Standing.UNKNOWN).astype(np.int8)


def are_essential(asked: AskedList, rarity: NDArray[np.int32]) -> NDArray[np.bool_]:
    """Tell which skills that places ask are essential, (t,): those weigh more than their rarity (C.4.5)."""
    essential: NDArray[np.bool_] = asked.weight > rarity[asked.ids]
    return essential
