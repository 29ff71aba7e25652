"""What people are compared by, such as an age band: which group each row belongs to, never who it is."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

UNKNOWN = "onbekend"


@dataclass(frozen=True, slots=True)
class Characteristic:
    """A characteristic of n people.

    Attributes:
        code, label: its name, and as it is shown.
        groups: the names of its groups, in the order in which they are shown.
        of_row: (n,) int32, which group a row belongs to.
    """

    code: str
    label: str
    groups: tuple[str, ...]
    of_row: NDArray[np.int32]

    @classmethod
    def of(cls, code: str, label: str, said: Sequence[str], order: Sequence[str] = ()) -> "Characteristic":
        """Make one of what is said of each row; "" is not known, and a group of its own.

        Args:
            order: the groups that come first; others follow in the order of the alphabet, what is not known last.
        """
        named = [one or UNKNOWN for one in said]
        others = sorted({*named} - {*order, UNKNOWN})
        groups = tuple(one for one in (*order, *others, UNKNOWN) if one in {*named})
        place = {name: number for number, name in enumerate(groups)}
        return cls(code, label, groups, np.array([place[one] for one in named], dtype=np.int32))
