"""The stimuleringspremie of a half-year: where it stands, and what a human decided (A-41 to A-44)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class PremiumState(StrEnum):
    """Where the premium of one half-year stands. Source: model.md C.2."""

    NOG_NIET = "nog_niet"
    KLAAR_VOOR_BESLUIT = "klaar_voor_besluit"
    TOEGEKEND = "toegekend"
    NIET_TOEGEKEND = "niet_toegekend"
    BEHOUDEN_BIJ_DOORSTROOM = "behouden_bij_doorstroom"
    TER_BEOORDELING = "ter_beoordeling"


class PremiumOutcome(StrEnum):
    """What a human can decide."""

    TOEGEKEND = "toegekend"
    NIET_TOEGEKEND = "niet_toegekend"


@dataclass(frozen=True, slots=True)
class PremiumDecision:
    """A human decided on the premium of one half-year; passend never does.

    Attributes:
        half_year: 1 for the first half-year of use in the traject.
        due_on: the day on which it was due; its calendar year is that of the ceiling.
        cents: euro cents; 0 when it was not granted.
    """

    half_year: int
    granted: bool
    cents: int
    due_on: date
    decided_by: str
    decided_on: date
    reason: str = ""

    def __post_init__(self) -> None:
        if self.half_year < 1 or self.cents < 0:
            raise ValueError("een half jaar heeft een nummer vanaf 1, en een premie een bedrag vanaf 0")
        if not self.granted and not self.reason.strip():
            raise ValueError("wie een premie niet toekent, zegt waarom")


@dataclass(frozen=True, slots=True)
class Premium:
    """The premium of one half-year, as it stands on a day.

    Attributes:
        start, end: the half-year of use; due_on: the day after it, or after the last day on onward flow.
        is_complete: the half-year was worked to its end.
        why: what makes it stand like this, in a sentence; "" when it speaks for itself.
    """

    half_year: int
    start: date
    end: date
    due_on: date
    cents: int
    state: PremiumState
    why: str = ""
    decision: PremiumDecision | None = None
    is_complete: bool = False
