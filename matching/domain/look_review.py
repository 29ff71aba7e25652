"""What a person concluded of the list of looks of some days: a conclusion per line, never a score."""

from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from matching.domain.actor import Actor


@dataclass(frozen=True, slots=True)
class Conclusion:
    """What was concluded of one line; `line` is its code."""

    line: str
    text: str


@dataclass(frozen=True, slots=True)
class LookReview:
    """One review of the looks of these days, the last one included."""

    id: UUID
    first_day: date
    last_day: date
    actor: Actor
    at: datetime
    conclusions: tuple[Conclusion, ...]
