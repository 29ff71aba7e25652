"""Whether somebody comes at all: on dagdelen of the plek, and on a day on which it is open."""

from collections.abc import Iterator
from datetime import date, timedelta

from matching.domain.dagdelen import dagdelen_of, mask_of
from matching.domain.dutch import day_text, listing
from matching.domain.period import Period
from matching.domain.verdict import Lever, Outcome
from matching.domain.work_on_offer import short_number
from matching.placing.seating import Seating
from matching.rules.placing import Finding, Move, MoveKind, Ruling
from matching.rules.seats import COMES_ONCE, ON_ITS_DAGDELEN

_DAY = timedelta(days=1)
_LOOKED_AHEAD = 366
_WHOLE_DAY = 0b1111


def presence(move: Move, seating: Seating) -> Iterator[Ruling]:
    """Say what is wrong with when somebody comes; of an extension it was decided before."""
    if move.plek is None or move.kind is MoveKind.EXTENSION:
        return
    offered = mask_of(move.plek.dagdelen)
    if offered and move.dagdelen & ~offered:
        yield Ruling(ON_ITS_DAGDELEN, _outside(move, offered))
    first = _first_day_there(move, [closed for source in seating.sources for closed in source.closed])
    if first is None or (move.period.end is not None and first > move.period.end):
        yield Ruling(COMES_ONCE, _never(first))


def _first_day_there(move: Move, closed: list[Period]) -> date | None:
    """Give the first day on which somebody comes; None where there is none within a year."""
    days = (move.period.start + later * _DAY for later in range(_LOOKED_AHEAD))
    comes = (day for day in days if not move.dagdelen or move.dagdelen >> 4 * day.weekday() & _WHOLE_DAY)
    return next((day for day in comes if not any(period.contains(day) for period in closed)), None)


def _outside(move: Move, offered: int) -> Finding:
    passes = _listed(offered)
    return Finding(
        Outcome.VOLDOET_NIET,
        f"dagdelen van {short_number(move.work)}",
        f"ook op {_listed(move.dagdelen & ~offered)}",
        passes,
        lever=Lever.CONSULENT,
        lever_text="Kies dagdelen van de plek, of spreek andere af met de aanbieder.",
    )


def _never(first: date | None) -> Finding:
    passes = f"een einde op {day_text(first)} of later" if first else ""
    lever = (Lever.CONSULENT, "Kies een langere of een andere periode.")
    known = "de dagdelen vallen niet in de periode, of het is dan gesloten"
    return Finding(
        Outcome.VOLDOET_NIET, "een dag waarop iemand komt", known, passes, first, lever=lever[0], lever_text=lever[1]
    )


def _listed(mask: int) -> str:
    return listing(dagdeel.code for dagdeel in dagdelen_of(mask))
