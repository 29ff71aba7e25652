"""The seats of one source in one week, per dagdeel, with those that are kept for a party apart."""

from collections.abc import Iterable, Set
from dataclasses import dataclass
from datetime import date, timedelta

from api.web.dagdelen import DAYS, PARTS
from matching.domain.period import Period
from matching.domain.seat_calendar import SlotCount
from matching.domain.seats import GENERAL
from matching.placing.occupancy import SourceOccupancy

WEEK = timedelta(days=7)
ALWAYS: frozenset[str] = frozenset()


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


def week_around(day: date) -> Period:
    """Give the week from Monday to Sunday that a day is in."""
    monday = day - timedelta(days=day.weekday())
    return Period(monday, monday + WEEK - timedelta(days=1))


def week_of(source: SourceOccupancy, monday: date, only: Set[str] = ALWAYS) -> SourceWeek:
    """Give the seats of a source, day by day from a Monday on.

    Args:
        only: the dagdelen on which there is work, as "ma-ochtend"; all of them when empty.
    """
    counts = {kind.seat: _by_code(slot for run in kind.runs for slot in run.slots) for kind in source.kinds}
    general = counts.pop(GENERAL)
    if only:
        general = {code: slot for code, slot in general.items() if code in only}
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
