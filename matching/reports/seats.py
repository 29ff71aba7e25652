"""R2: how many seats there are per dagdeel, how many are kept for the GON, and how many are taken (A-21 to A-23)."""

from collections.abc import Iterator
from datetime import timedelta

from matching.domain.dagdelen import ALL_WEEK, Dagdeel, Part, dagdelen_of, mask_of
from matching.domain.dutch import day_text
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.seat_calendar import SeatCalendar
from matching.domain.seats import GENERAL, SeatSource, SeatUnit, SeatUse
from matching.placing.seat_sources import in_kind
from matching.reports.known import Known
from matching.reports.shapes import Cell, Counts, Row, Sum, Table

_UNITS = {
    SeatUnit.DAGDEEL: "per dagdeel",
    SeatUnit.DAG: "per dag",
    SeatUnit.START_PER_JAAR: "per jaar waarin iemand start",
}
_SATURDAY, _DAYTIME = 5, (Part.OCHTEND, Part.MIDDAG)
_COLUMNS = (("plaatsen", "plaatsen"), ("bezet", "bezet"), ("vrij", "vrij"))


def seats(known: Known) -> tuple[Table, ...]:
    """Count the seats of every capaciteitsbron in the week of the day."""
    sources = sorted(known.parts.sources.values(), key=lambda one: one.number)
    found = tuple(_of_source(known, source) for source in sources)
    return found or (Table("bron", "Capaciteitsbronnen", (), notes=("Er is geen capaciteitsbron vastgelegd.",)),)


def _of_source(known: Known, source: SeatSource) -> Table:
    monday = known.day - timedelta(days=known.day.weekday())
    week = Period(monday, monday + timedelta(days=6))
    uses = in_kind(source, list(_uses(known, source)))
    calendar = SeatCalendar.around(source, uses, week)
    kinds = (GENERAL, *sorted({str(one.party) for one in source.reservations}))
    usual = _usual(known, source)
    rows: list[Row] = []
    sums: list[Sum] = []
    for kind in kinds:
        slots = {slot.dagdeel: slot for run in calendar.runs(week, 0, kind) for slot in run.slots}
        for dagdeel, slot in sorted(slots.items(), key=lambda one: (one[0].weekday, one[0].part)):
            if dagdeel not in usual or not slot.total:
                continue
            there = slot.taken + slot.free
            code = f"{kind}-{dagdeel.code}"
            label = f"{dagdeel.code.replace('-', ' ')}, {kind.replace('_', ' ')}"
            cells = (Cell(there, Counts.PLAATSEN), Cell(slot.taken), Cell(slot.free, Counts.PLAATSEN))
            rows.append(Row(code, label, cells))
            sums.append(Sum(f"{code}.plaatsen", (f"{code}.bezet", f"{code}.vrij")))
    title = f"C-{source.number} {source.name}, {_UNITS[source.unit]}"
    notes = [f"De week van {day_text(monday)}. Wat voor een partij is gereserveerd, staat apart."]
    if not rows:
        notes.append("In deze week zijn er geen plaatsen.")
    return Table(f"c-{source.number}", title, tuple(rows), _COLUMNS, tuple(sums), tuple(notes))


def _usual(known: Known, source: SeatSource) -> set[Dagdeel]:
    """Give the dagdelen that are shown: working days, and what the plekken of the source use."""
    drawing = [plek for plek in known.parts.plekken.values() if plek.seat_source_id == source.id]
    used = {dagdeel for plek in drawing for dagdeel in plek.dagdelen}
    return used | {one for one in dagdelen_of(ALL_WEEK) if one.weekday < _SATURDAY and one.part in _DAYTIME}


def _uses(known: Known, source: SeatSource) -> Iterator[SeatUse]:
    """Give who takes a seat of a source, planned placements too."""
    drawing = {plek.id for plek in known.parts.plekken.values() if plek.seat_source_id == source.id}
    for placement in known.parts.placements:
        if placement.plek_id in drawing and (seat := _seat(placement)):
            period = Period(placement.start, placement.last_day)
            yield SeatUse(placement.id, period, mask_of(placement.dagdelen), seat)


def _seat(placement: Placement) -> str | None:
    """Give which seat it takes; what was recorded as it is takes a general one."""
    if not placement.counts:
        return None
    return placement.seat or (GENERAL if placement.status is None else None)
