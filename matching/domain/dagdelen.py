"""The week in 28 dagdelen: seven days of ochtend, middag, avond and nacht.

A night belongs to the weekday on which it begins: the night of Monday runs
from Tuesday 00:00 to 06:00. Bit `4 * weekday + part`, Monday ochtend = bit 0.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import IntEnum

WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
ALL_WEEK = (1 << 28) - 1


class Part(IntEnum):
    """A part of the day, six hours long."""

    OCHTEND = 0  # 06:00-12:00
    MIDDAG = 1  # 12:00-18:00
    AVOND = 2  # 18:00-24:00
    NACHT = 3  # 00:00-06:00 of the next day


@dataclass(frozen=True, slots=True, order=True)
class Dagdeel:
    """One part of one weekday.

    Attributes:
        weekday: 0 (Monday) to 6 (Sunday).
        part: ochtend, middag, avond or nacht.
    """

    weekday: int
    part: Part

    @property
    def bit(self) -> int:
        """The mask with only this dagdeel."""
        return 1 << (4 * self.weekday + self.part)

    @property
    def code(self) -> str:
        """Short Dutch name, as in "ma-ochtend"."""
        return f"{WEEKDAYS[self.weekday]}-{self.part.name.lower()}"

    @classmethod
    def parse(cls, code: str) -> "Dagdeel":
        """Read "ma-ochtend".

        Raises:
            ValueError: the code is not a weekday and a part.
        """
        day, _, part = code.strip().lower().partition("-")
        if day not in WEEKDAYS or part.upper() not in Part.__members__:
            raise ValueError(f"'{code}' is geen dagdeel; wel bijvoorbeeld 'ma-ochtend' of 'za-avond'")
        return cls(WEEKDAYS.index(day), Part[part.upper()])


def mask_of(dagdelen: Iterable[Dagdeel]) -> int:
    """Give the 28-bit mask of these dagdelen."""
    mask = 0
    for dagdeel in dagdelen:
        mask |= dagdeel.bit
    return mask


def dagdelen_of(mask: int) -> Iterator[Dagdeel]:
    """Give the dagdelen of a mask, Monday ochtend first."""
    return (dagdeel for bit, dagdeel in enumerate(_WEEK) if mask >> bit & 1)


_WEEK = tuple(Dagdeel(bit // 4, Part(bit % 4)) for bit in range(28))


@dataclass(frozen=True, slots=True)
class Availability:
    """When somebody can work.

    Attributes:
        available: 28-bit mask of dagdelen on which the person can work.
        known: 28-bit mask of dagdelen of which we know yes or no; `available` lies within it.
    """

    available: int
    known: int = ALL_WEEK

    def __post_init__(self) -> None:
        if self.available & ~self.known or not 0 <= self.known <= ALL_WEEK:
            raise ValueError("beschikbare dagdelen moeten bekend zijn en binnen de week vallen")
