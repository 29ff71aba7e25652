"""The people of the municipality who own a candidate, a vacancy or an employer."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID

from matching.domain.period import Period


@dataclass(frozen=True, slots=True)
class Substitution:
    """Somebody stands in for a colleague during a period."""

    period: Period
    colleague_id: UUID


@dataclass(frozen=True, slots=True)
class Colleague:
    """An aanspreekpunt: whom to call.

    Attributes:
        role: "jobhunter" or "consulent" (more when log-in exists).
        phone: as one dials it.
        email: where messages go; "" is not known, and then there is only a task.
    """

    id: UUID
    name: str
    phone: str
    role: str
    substitutions: tuple[Substitution, ...] = ()
    email: str = ""

    def stand_in_on(self, day: date) -> UUID:
        """Give who answers for this colleague on a day: the substitute, else the colleague."""
        for substitution in self.substitutions:
            if substitution.period.contains(day):
                return substitution.colleague_id
        return self.id
