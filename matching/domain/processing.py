"""One operation on the data of one person, as the grootboek or the inzagelog has it; never who did it."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Processing:
    """One operation on the data of one person.

    Attributes:
        source: "grootboek" or "inzagelog"; `number` is the row there.
        together: what operations of one change have in common, and no others.
    """

    source: str
    number: int
    together: str
    at: datetime
    action: str
    purpose: str
    person: UUID
