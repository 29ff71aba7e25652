"""How near two skills stand in a hierarchy: one above the other, beside each other, or in the same group."""

import numpy as np
from numpy.typing import NDArray
from scipy.sparse import csr_array

DIRECT, BESIDE, SAME_GROUP = 500, 250, 100


class Hierarchy:
    """What the hierarchy of a taxonomy says of two skills, in milli. Symmetric. The figures are eigen beleid.

    A skill directly above or below another (broader, narrower) is 500, two
    skills under one skill 250, two in one group 100, others 0.
    """

    def __init__(self, broader: NDArray[np.int32], skills: int) -> None:
        """Take pairs of a skill and what lies directly above it, (b, 2); from `skills` on that is a group."""
        below, above = broader[:, 0].astype(np.int64), broader[:, 1].astype(np.int64)
        is_skill = above < skills
        self._size = skills
        self._direct = _table(np.r_[below[is_skill], above[is_skill]], np.r_[above[is_skill], below[is_skill]], skills)
        self._parents = _table(below[is_skill], above[is_skill], skills)
        self._groups = _table(below[~is_skill], above[~is_skill] - skills, skills)
        self._children, self._members = csr_array(self._parents.T), csr_array(self._groups.T)

    def row(self, skill: int) -> NDArray[np.int64]:
        """Give how near every skill stands to one, (s,) milli; the skill itself is 0 here."""
        near = np.zeros(self._size, dtype=np.int64)
        near[_joined(self._groups, self._members, skill)] = SAME_GROUP
        near[_joined(self._parents, self._children, skill)] = BESIDE
        near[_of(self._direct, skill)] = DIRECT
        near[skill] = 0
        return near


def _table(rows: NDArray[np.int64], columns: NDArray[np.int64], size: int) -> csr_array:
    shape = (size, max(size, int(columns.max(initial=0)) + 1))
    return csr_array((np.ones(len(rows), dtype=np.int8), (rows, columns)), shape=shape)


def _of(table: csr_array, row: int) -> NDArray[np.int64]:
    """Give the columns that are set in a row."""
    columns: NDArray[np.int64] = table.indices[table.indptr[row] : table.indptr[row + 1]].astype(np.int64)
    return columns


def _joined(up: csr_array, down: csr_array, skill: int) -> NDArray[np.int64]:
    """Give what shares anything above with a skill."""
    return np.concatenate([np.zeros(0, dtype=np.int64), *(_of(down, int(above)) for above in _of(up, skill))])
