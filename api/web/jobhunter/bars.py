"""A bar that shows what is known as known and what is unknown as unknown."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Any

from matching.domain.account import Share
from matching.domain.ranked_list import Ranked

WIDTH = 1000


@dataclass(frozen=True, slots=True)
class Bar:
    """One sub-total between nothing and its maximum.

    Attributes:
        points, low, high, maximum: tenths.
    """

    label: str
    points: int
    low: int
    high: int
    maximum: int

    @property
    def sure(self) -> int:
        """Where the sure part ends, 0..1000."""
        return self._at(self.low)

    @property
    def expected(self) -> int:
        """Where the expected part ends, 0..1000."""
        return self._at(self.points)

    @property
    def possible(self) -> int:
        """Where the possible part ends, 0..1000."""
        return self._at(self.high)

    def _at(self, tenths: int) -> int:
        """Give the place of tenths on the bar."""
        return WIDTH * tenths // self.maximum if self.maximum else 0


def bars_of(person: Ranked[Any]) -> tuple[Bar, Bar]:
    """Give the two bars: what the work asks, and what the person wants."""
    return (
        _bar("Werk vraagt", person.demand, person.demand_maximum, person.shares, "vraag"),
        _bar("Mens wil", person.wish, person.wish_maximum, person.shares, "wens"),
    )


def _bar(label: str, points: int, maximum: int, shares: Iterable[Share], direction: str) -> Bar:
    """Sum the shares of one direction."""
    own = [share for share in shares if share.direction == direction]
    return Bar(label, points, sum(share.low for share in own), sum(share.high for share in own), maximum)
