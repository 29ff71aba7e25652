"""What a person decided about a vacancy that waited for somebody to look at it."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ReviewDecision(StrEnum):
    """What becomes of it. Source: model.md C.5."""

    OPEN = "open"
    GEWEIGERD = "geweigerd"
    TERUG_NAAR_AANBIEDER = "terug_naar_aanbieder"


LONGEST_REASON = 1000


@dataclass(frozen=True, slots=True)
class Review:
    """One decision, with its reason.

    Attributes:
        by: the id of who decided, never a name.
        reason: in words; erased with the document.
        accepted: keys of what was found and is allowed here, so that it does not hold the vacancy again.
    """

    decision: ReviewDecision
    on: date
    by: str
    reason: str
    accepted: tuple[str, ...] = ()

    def __post_init__(self) -> None:
        if not self.reason.strip():
            raise ValueError("bij een beoordeling hoort een reden; wel bijvoorbeeld: de wet vraagt 18 jaar")
