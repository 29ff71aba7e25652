"""Something that people get more or less of; more is better, so that one ratio means the same everywhere."""

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

RULE = "regel:"


@dataclass(frozen=True, slots=True)
class Name:
    """How a measure or a characteristic is called: for a program, and as it is shown."""

    code: str
    label: str

    @property
    def is_of_rule(self) -> bool:
        """Whether it is about one rule."""
        return self.code.startswith(RULE)


@dataclass(frozen=True, slots=True)
class Measure:
    """What each of n people got.

    Attributes:
        code, label: its name, and as it is shown.
        values: (n,) float64, 0 or more; NaN where it is not asked, or not known: that is never "no".
    """

    code: str
    label: str
    values: NDArray[np.float64]

    @property
    def is_asked(self) -> NDArray[np.bool_]:
        """Of whom something is known, (n,)."""
        return ~np.isnan(self.values)

    @property
    def name(self) -> Name:
        """How it is called."""
        return Name(self.code, self.label)
