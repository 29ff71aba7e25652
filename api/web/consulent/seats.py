"""How many seats are free on every dagdeel of a week, with those that are kept for a party apart."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from api.web.dagdelen import DAYS, PARTS
from api.web.visit import TheVisit
from matching.domain.period import Period
from matching.domain.permissions import Right, has
from matching.domain.seat_calendar import SlotCount
from matching.domain.seats import GENERAL, SeatSourceStatus
from matching.placing.occupancy import SourceOccupancy
from matching.usecases.view_occupancy import view_source_occupancy

router = APIRouter()
_WEEK = timedelta(days=7)


class WeekQuery(BaseModel):
    """Which week: any day of it."""

    van: date | None = Field(default=None, ge=date(2000, 1, 1), le=date(2190, 12, 31))


@dataclass(frozen=True, slots=True)
class Cell:
    """The seats of one dagdeel.

    Attributes:
        kept: seats for a party, by its name.
    """

    general: SlotCount
    kept: tuple[tuple[str, SlotCount], ...]


@dataclass(frozen=True, slots=True)
class DayRow:
    """One day of the week with its dagdelen; None where there are no seats."""

    name: str
    on: date
    cells: tuple[tuple[str, Cell | None], ...]


@dataclass(frozen=True, slots=True)
class SourceWeek:
    """One source of seats in one week."""

    code: str
    name: str
    parts: tuple[str, ...]
    days: tuple[DayRow, ...]


@router.get("/plaatsen")
def show_seats(visit: TheVisit, query: Annotated[WeekQuery, Query()]) -> Response:
    """Show the seats of every source in a week."""
    day = query.van or visit.service.today()
    monday = day - timedelta(days=day.weekday())
    week = Period(monday, monday + _WEEK - timedelta(days=1))
    with visit.service.store.read() as reader:
        sources = [one for one in reader.seat_sources.all() if one.status is SeatSourceStatus.OPEN]
    codes = [f"C-{one.number}" for one in sorted(sources, key=lambda one: one.number)]
    found = [view_source_occupancy(visit.service.store, code, week).sources[0] for code in codes]
    return visit.show(
        "consulent/seats.html",
        section="plaatsen",
        weeks=[_week(one, monday) for one in found],
        week=week,
        before=monday - _WEEK,
        after=monday + _WEEK,
        may_propose=has(visit.actor, Right.PROPOSE),
        may_see_waiting=has(visit.actor, Right.CHECK_PLACEMENT),
    )


def _week(source: SourceOccupancy, monday: date) -> SourceWeek:
    counts = {kind.seat: _by_code(slot for run in kind.runs for slot in run.slots) for kind in source.kinds}
    general = counts.pop(GENERAL)
    parts = tuple(part for part in PARTS if any(code.endswith(part) and general[code].total for code in general))
    days = []
    for number, (code, name) in enumerate(DAYS):
        cells = tuple((part, _cell(f"{code}-{part}", general, counts)) for part in parts)
        days.append(DayRow(name, monday + timedelta(days=number), cells))
    return SourceWeek(source.code, source.name, parts, tuple(days))


def _by_code(slots: Iterable[SlotCount]) -> dict[str, SlotCount]:
    return {slot.dagdeel.code: slot for slot in slots}


def _cell(code: str, general: dict[str, SlotCount], kept: dict[str, dict[str, SlotCount]]) -> Cell | None:
    if code not in general:
        return None
    return Cell(general[code], tuple((party, slots[code]) for party, slots in kept.items() if code in slots))
