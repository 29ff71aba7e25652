"""What a benefit amounts to, by living situation and date: a table that the municipality fills in."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from hashlib import sha256
from pathlib import Path
from typing import Self

from scoring.archive import archived, packed, read_archive


class Household(StrEnum):
    """With whom somebody lives, as far as a norm depends on it; kept behind the identity door only."""

    ALLEENSTAAND = "alleenstaand"
    ALLEENSTAANDE_OUDER = "alleenstaande_ouder"
    GEHUWD_OF_SAMENWONEND = "gehuwd_of_samenwonend"


@dataclass(frozen=True, slots=True)
class BenefitNorm:
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

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class BenefitNorms:
    """All norms; outside their days and living situations nothing is known."""

    norms: tuple[BenefitNorm, ...] = ()

    def cents_on(self, day: date, household: Household) -> int | None:
        """Give the norm of a living situation on a day, in euro cents a month; None is not known."""
        return next((one.cents for one in self.norms if one.household is household and one.holds_on(day)), None)

    @property
    def version(self) -> str:
        """A name that changes with any of them."""
        return f"normen-{sha256(packed({'norms': self._written()}).tobytes()).hexdigest()[:8]}"

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads."""
        return archived({"norms": self._written()}, {})

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read saved norms.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not ours.
        """
        texts, _ = read_archive(path)
        return cls(tuple(_read(*row) for row in texts["norms"]))

    def _written(self) -> list[list[str]]:
        return [
            [one.household.value, str(one.cents), str(one.since), str(one.until or ""), one.source]
            for one in self.norms
        ]


def _read(household: str, cents: str, since: str, until: str, source: str) -> BenefitNorm:
    last = date.fromisoformat(until) if until else None
    return BenefitNorm(Household(household), int(cents), date.fromisoformat(since), last, source)
