"""How many seats of a source or a plek are taken and free, over time: numbers only, nobody's name or number."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from matching.domain.period import Period
from matching.domain.plek import Plek
from matching.domain.seat_calendar import Run, SeatCalendar
from matching.domain.seats import GENERAL, SeatSource, SeatUnit, SeatUse
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import short_number
from matching.placing.seat_sources import in_kind, seats_of_work
from matching.storage.reader import Reader


@dataclass(frozen=True, slots=True)
class KindOccupancy:
    """The seats of one kind: general, or kept for a party."""

    seat: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class SourceOccupancy:
    """The seats of one source.

    Attributes:
        code: C-1, or the number of the plek that has the seats itself.
    """

    code: str
    name: str
    unit: SeatUnit
    kinds: tuple[KindOccupancy, ...]


def occupancy_of_source(reader: Reader, source: SeatSource, period: Period) -> SourceOccupancy:
    """Count the seats of a capaciteitsbron during a period."""
    uses = reader.seats.of_source(source.id, _since(period))
    return _counted(f"C-{source.number}", source, uses, period)


def occupancy_of_plek(reader: Reader, plek: Plek, period: Period) -> tuple[SourceOccupancy, ...]:
    """Count the seats of a plek during a period: its own, and those of the source on which it draws."""
    return tuple(_of_plek(reader, plek, period))


def _of_plek(reader: Reader, plek: Plek, period: Period) -> Iterator[SourceOccupancy]:
    own = seats_of_work(plek)
    if own is not None:
        yield _counted(short_number(plek), own, reader.seats.at(WorkKind.PLEK, plek.id, _since(period)), period)
    if plek.seat_source_id is not None:
        yield occupancy_of_source(reader, reader.seat_sources.get(plek.seat_source_id), period)


def _counted(code: str, source: SeatSource, uses: list[SeatUse], period: Period) -> SourceOccupancy:
    calendar = SeatCalendar.around(source, in_kind(source, uses), period)
    seats = (GENERAL, *sorted({str(reservation.party) for reservation in source.reservations}))
    kinds = tuple(KindOccupancy(seat, tuple(calendar.runs(period, 0, seat))) for seat in seats)
    return SourceOccupancy(code, source.name, source.unit, kinds)


def _since(period: Period) -> date:
    """Seats that are counted per year of start need the whole year."""
    return date(period.start.year, 1, 1)
