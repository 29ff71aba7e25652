"""How near the skills that somebody has come to asked skills that are not on the list.

Skills are compared as concepts, once per question: the few concepts of the
smaller side are looked up, whatever the number of people.
"""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from scoring.criterion import KNOWN
from scoring.lists import AskedList, Listed, Rows
from scoring.similarity.sets import ABSENT, Lookup
from scoring.similarity.skills import SkillSimilarity
from scoring.similarity.totals import round_half_up

TRUSTED = 700
"""How sure a skill must be to count for another one: what is only likely shows nothing more; eigen beleid."""


@dataclass(frozen=True, slots=True)
class NearSkills:
    """Of every asked skill of every pair the held skill that comes nearest.

    Attributes:
        near: (t,) int32 milli, similarity x how sure the held one is; 0 where none comes near.
        entry: (t,) int64, index into the held entries; -1 where none comes near.
    """

    near: NDArray[np.int32]
    entry: Rows


def near_skills(similarity: SkillSimilarity, held: Listed, asked: AskedList, found: Lookup, k: int) -> NearSkills:
    """Find the nearest held skill of every asked skill that is not on the list itself.

    Of equally near ones the lowest concept stands: the order of a list says nothing.
    """
    near, entry = np.zeros(len(found.pair), dtype=np.int32), np.full(len(found.pair), ABSENT, dtype=np.int64)
    sure = np.flatnonzero(held.expected >= TRUSTED)
    one, other, alike = _alike(similarity, np.unique(asked.ids), _distinct(held.ids[sure]))
    if not len(one):
        return NearSkills(near, entry)
    wanted = np.flatnonzero((found.entry == ABSENT) & np.isin(asked.ids, one)[found.item])
    owner, concept, milli, source = _best_held(held, sure, (one, other, alike))
    row = found.pair[wanted] if len(held) == k else np.zeros_like(wanted)
    place = _find(owner, concept, row, asked.ids[found.item[wanted]])
    hit = place != ABSENT
    near[wanted[hit]], entry[wanted[hit]] = milli[place[hit]], source[place[hit]]
    return NearSkills(near, entry)


def _alike(similarity: SkillSimilarity, asked: Rows, held: Rows) -> tuple[Rows, Rows, NDArray[np.int32]]:
    """Give every pair of an asked and a held concept that resemble each other enough, sorted by the held one."""
    few, many = sorted((asked, held), key=len)
    found = [(concept, *similarity.near(concept)) for concept in few.tolist()]
    of_few = np.concatenate([np.zeros(0, dtype=np.int64), *(np.full(len(ids), one) for one, ids, _ in found)])
    of_many = np.concatenate([np.zeros(0, dtype=np.int64), *(ids for _, ids, _ in found)])
    alike = np.concatenate([np.zeros(0, dtype=np.int32), *(milli for _, _, milli in found)])
    kept = np.isin(of_many, many)
    one, other = (of_few[kept], of_many[kept]) if few is asked else (of_many[kept], of_few[kept])
    order = np.lexsort((one, other))
    return one[order], other[order], alike[kept][order]


def _distinct(concepts: Rows) -> Rows:
    """Give every concept once, rising; without sorting the many entries."""
    there = np.zeros(int(concepts.max(initial=-1)) + 1, dtype=np.bool_)
    there[concepts] = True
    return np.flatnonzero(there)


def _best_held(
    held: Listed, sure: Rows, alike: tuple[Rows, Rows, NDArray[np.int32]]
) -> tuple[Rows, Rows, NDArray[np.int32], Rows]:
    """Give per row and asked concept the nearest held entry: (row, concept, milli, entry), sorted by both."""
    one, other, milli = alike
    entry = sure[np.isin(held.ids[sure], other, kind="table")]
    first, last = (np.searchsorted(other, held.ids[entry], side) for side in ("left", "right"))
    joined = np.repeat(np.arange(len(entry)), last - first)
    beside = first[joined] + np.arange(len(joined)) - np.repeat(np.cumsum(last - first) - (last - first), last - first)
    source = entry[joined]
    near = round_half_up(milli[beside].astype(np.int64) * held.expected[source], KNOWN).astype(np.int32)
    owner, concept = np.searchsorted(held.starts, source, side="right") - 1, one[beside]
    order = np.lexsort((held.ids[source], -near, concept, owner))
    owner, concept, near, source = owner[order], concept[order], near[order], source[order]
    is_first = np.ones(len(owner), dtype=np.bool_)
    is_first[1:] = (np.diff(owner) != 0) | (np.diff(concept) != 0)
    return owner[is_first], concept[is_first], near[is_first], source[is_first]


def _find(owner: Rows, concept: Rows, row: Rows, wanted: Rows) -> Rows:
    """Give the place of every (row, wanted concept) in the sorted (owner, concept); -1 where it is not there."""
    if not len(owner):
        return np.full(len(row), ABSENT, dtype=np.int64)
    size = 1 + max(int(concept.max()), int(wanted.max(initial=0)))
    key, asked = owner * size + concept, row * size + wanted
    place = np.minimum(np.searchsorted(key, asked), len(key) - 1)
    return np.where(key[place] == asked, place, ABSENT)
