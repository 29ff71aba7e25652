"""What is asked of a ranking."""

from dataclasses import dataclass
from datetime import date

from matching.domain.dagdelen import Dagdeel


@dataclass(frozen=True, slots=True)
class Filters:
    """What a jobhunter wants to see now; unknown passes every filter.

    Attributes:
        hours_at_least: the person can work at least these hours a week.
        dagdelen: the person is not known to be unavailable on all of these.
        available_only: nobody who is known to start after the start of the work.
    """

    hours_at_least: float | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    available_only: bool = False


@dataclass(frozen=True, slots=True)
class RankingRequest:
    """What is asked of a ranking.

    Attributes:
        purpose: doel, logged.
        reference_day: peildatum; today when None.
        seed: 64-bit; from place, version and day when None.
        weights: name of a weight set.
    """

    purpose: str = "bemiddeling"
    reference_day: date | None = None
    seed: int | None = None
    weights: str = "vacature-2026-11"
    filters: Filters = Filters()


@dataclass(frozen=True, slots=True)
class Page:
    """Which part of the three lists is shown.

    Attributes:
        number: 1 is the first.
        size: most rows of each list on a page.
    """

    number: int = 1
    size: int = 25
