"""Which plekken lead to which occupations: what is taught there is essential here."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from matching.profiles.linking import TRUSTED
from scoring.lists import AskedList, Listed, Rows
from scoring.pool import WORDS


@dataclass(frozen=True, slots=True)
class Teaching:
    """Every essential skill of every occupation that a plek teaches.

    Attributes:
        occupation: (t,) row of the occupation, rising.
        place: (t,) row of the plek.
        skill: (t,) concept.
    """

    occupation: Rows
    place: Rows
    skill: Rows

    def places_per(self, occupations: int) -> NDArray[np.int64]:
        """Count the plekken that lead to every occupation, (o,); each once, however much it teaches."""
        pairs = np.unique(np.stack([self.occupation, self.place]), axis=1)
        return np.bincount(pairs[0], minlength=occupations)


def teaching(essentials: AskedList, teaches: Listed, open_rows: Rows) -> Teaching:
    """Join what plekken teach with what occupations cannot do without.

    Args:
        essentials: (o,) rows of essential skills.
        teaches: what can be learned, a row per plek; words that we could not read lead nowhere.
        open_rows: the plekken that no rule keeps this person from.
    """
    place, taught = taught_at(teaches, open_rows)
    order = np.argsort(essentials.ids, kind="stable")
    sorted_ids = essentials.ids[order]
    first, last = (np.searchsorted(sorted_ids, taught, side) for side in ("left", "right"))
    joined = np.repeat(np.arange(len(taught)), last - first)
    beside = np.arange(len(joined)) - np.repeat(np.cumsum(last - first) - (last - first), last - first)
    entry = order[first[joined] + beside]
    occupation = essentials.row_of[entry]
    by_occupation = np.lexsort((taught[joined], place[joined], occupation))
    return Teaching(occupation[by_occupation], place[joined][by_occupation], taught[joined][by_occupation])


def taught_at(teaches: Listed, open_rows: Rows) -> tuple[Rows, Rows]:
    """Give the plek and the concept of everything that is surely enough taught at these plekken, (t,)."""
    is_open = np.zeros(len(teaches), dtype=np.bool_)
    is_open[open_rows] = True
    row = teaches.row_of
    kept = is_open[row] & (teaches.ids < WORDS) & (teaches.expected >= TRUSTED)
    return row[kept], teaches.ids[kept]
