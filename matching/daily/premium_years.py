"""What was granted of premiums in a calendar year, beside what the law leaves free in it (A-44, D-9)."""

from dataclasses import dataclass, replace
from datetime import date

from matching.daily.person import PersonOnDay
from matching.domain.dutch import euros_text
from matching.domain.placement import Placement
from matching.domain.premium import Premium
from matching.rules.instrument_rules import PremiumCeiling


@dataclass(frozen=True, slots=True)
class PremiumYear:
    """One calendar year of one person; a premium is of the year in which it is due.

    Attributes:
        count, cents: of the premiums that were granted.
        ceiling: what is left free; None is not known.
    """

    year: int
    count: int
    cents: int
    ceiling: PremiumCeiling | None

    def excess_with(self, premium: Premium) -> str:
        """Say why one more premium goes beyond what is left free; "" when it stays within, or nothing is known."""
        if self.ceiling is None:
            return ""
        together = self.cents + premium.cents
        if self.count >= self.ceiling.per_year:
            return f"Dit is premie {self.count + 1} in {self.year}; de wet laat er {self.ceiling.per_year} vrij."
        if together > self.ceiling.cents:
            free = euros_text(self.ceiling.cents)
            return f"Samen wordt dit {euros_text(together)} in {self.year}; de wet laat {free} vrij."
        return ""


def premium_year(person: PersonOnDay, placement: Placement, due_on: date) -> PremiumYear:
    """Count the year of the day on which a premium is due; the ceiling is the one in force on that day."""
    every = (one for p in person.record.placements for one in p.premiums)
    granted = [one.cents for one in every if one.granted and one.due_on.year == due_on.year]
    found = replace(person, day=due_on).provision(placement.instrument, PremiumCeiling)
    ceiling = found.value if found is not None and isinstance(found.value, PremiumCeiling) else None
    return PremiumYear(due_on.year, len(granted), sum(granted), ceiling)
