"""What is asked of a ranking."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.domain.dagdelen import Dagdeel


@dataclass(frozen=True, slots=True)
class Filters:
    """What somebody wants to see now; unknown passes every filter.

    In a list of people it is about what they can, in a list of work about what it offers.

    Attributes:
        hours_at_least: the person can work, or the work can give, at least these hours a week.
        dagdelen: the person can, or the work is, on at least one of these.
        available_only: no pair of which is known that the person starts after the work does.
        minutes_at_most: no pair of which is known that the way to work takes longer, whatever one travels with.
    """

    hours_at_least: float | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    available_only: bool = False
    minutes_at_most: int | None = None


@dataclass(frozen=True, slots=True)
class RankingRequest:
    """What is asked of a ranking.

    Attributes:
        purpose: doel, logged.
        reference_day: peildatum; today when None.
        seed: 64-bit; from place, version and day when None.
        weights: name of a weight set; the usual one of the kind of work when None.
    """

    purpose: str = "bemiddeling"
    reference_day: date | None = None
    seed: int | None = None
    weights: str | None = None
    filters: Filters = Filters()


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of a list is shown.

    Attributes:
        number: 1 is the first.
        size: most rows of each list on a page.
        after: of a list of objects: what stands behind this one, however much came or went before it; the number
            counts for nothing then.
    """

    number: int = 1
    size: int = 25
    after: UUID | None = None

    @property
    def first(self) -> int:
        """How many rows come before this page."""
        return 0 if self.after else (self.number - 1) * self.size
