"""Seats: how many people a place or a group of places can have at once, per dagdeel or per day."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.employer import ProviderKind
from matching.domain.period import Period

GENERAL = "algemeen"


class SeatUnit(StrEnum):
    """In what seats are counted."""

    DAGDEEL = "dagdeel"
    DAG = "dag"
    START_PER_JAAR = "start_per_jaar"


class SeatSourceStatus(StrEnum):
    """Whether places may draw on a source."""

    OPEN = "open"
    GESLOTEN = "gesloten"


@dataclass(frozen=True, slots=True)
class SeatTotal:
    """How many seats there are, from a day on, until the next total.

    Attributes:
        seats: per dagdeel, per day or per calendar year, as the source counts.
    """

    valid_from: date
    seats: int

    def __post_init__(self) -> None:
        if self.seats < 0:
            raise ValueError("een aantal plaatsen is nul of meer; wel bijvoorbeeld 50")


@dataclass(frozen=True, slots=True)
class SeatReservation:
    """Seats of the total that only referrals of one kind of party may take, from a day on (A-22)."""

    party: ProviderKind
    valid_from: date
    seats: int

    def __post_init__(self) -> None:
        if self.seats < 0:
            raise ValueError("een aantal gereserveerde plaatsen is nul of meer; wel bijvoorbeeld 20")


@dataclass(frozen=True, slots=True)
class SeatSource:
    """A capaciteitsbron: seats on which one or more plekken draw, such as the Instroomportaal.

    Attributes:
        number: the short number on screens: C-1.
        totals: by day; before the first one there are none.
        reservations: per party by day; part of the total.
        closed: periods in which nobody comes and no seat is needed.
    """

    id: UUID
    number: int
    source_key: SourceKey
    name: str
    owner_id: UUID
    unit: SeatUnit = SeatUnit.DAGDEEL
    totals: tuple[SeatTotal, ...] = ()
    reservations: tuple[SeatReservation, ...] = ()
    closed: tuple[Period, ...] = ()
    status: SeatSourceStatus = SeatSourceStatus.OPEN


@dataclass(frozen=True, slots=True)
class SeatUse:
    """One placement that takes a seat.

    Attributes:
        dagdelen: 28-bit mask; 0 is not known, which takes a seat on every dagdeel.
        seat: GENERAL, or the party from whose reservation it comes.
    """

    placement_id: UUID
    period: Period
    dagdelen: int
    seat: str = GENERAL


@dataclass(frozen=True, slots=True)
class SeatWait:
    """One placement that waits for a seat.

    Attributes:
        work_id: of the plek or vacancy where it waits.
        dagdelen: 28-bit mask; 0 is not known, which is every dagdeel.
    """

    placement_id: UUID
    work_id: UUID
    period: Period
    dagdelen: int
