"""What a benefit amounts to, by living situation and date: a table that the municipality fills in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Self

from matching.domain.dated_table import DatedRow, DatedTable


class Household(StrEnum):
    """With whom somebody lives, as far as a norm depends on it; kept behind the identity door only."""

    ALLEENSTAAND = "alleenstaand"
    ALLEENSTAANDE_OUDER = "alleenstaande_ouder"
    GEHUWD_OF_SAMENWONEND = "gehuwd_of_samenwonend"


@dataclass(frozen=True, slots=True)
class BenefitNorm(DatedRow):
    """One norm, for somebody of 21 or older who does not have AOW.

    Attributes:
        cents: euro cents a month.
        until: last day on which it holds; None is open.
        source: where the amount was found.
    """

    household: Household
    cents: int
    since: date
    until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class BenefitNorms(DatedTable):
    """All norms; outside their days and living situations nothing is known."""

    KEY: ClassVar[str] = "norms"
    NAME: ClassVar[str] = "normen"
    norms: tuple[BenefitNorm, ...] = ()

    def cents_on(self, day: date, household: Household) -> int | None:
        """Give the norm of a living situation on a day, in euro cents a month; None is not known."""
        return next((one.cents for one in self.norms if one.household is household and one.holds_on(day)), None)

    def written(self) -> list[list[str]]:
        """Give the norms as they stand in the file."""
        return [
            [one.household.value, str(one.cents), str(one.since), str(one.until or ""), one.source]
            for one in self.norms
        ]

    @classmethod
    def read(cls, rows: Iterable[Sequence[str]]) -> Self:
        """Give the norms of a file."""
        return cls(tuple(_norm(*row) for row in rows))


def _norm(household: str, cents: str, since: str, until: str, source: str) -> BenefitNorm:
    last = date.fromisoformat(until) if until else None
    return BenefitNorm(Household(household), int(cents), date.fromisoformat(since), last, source)
