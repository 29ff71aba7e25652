"""R10: after outflow: calls of nazorg, who is back in a benefit, and the help beside the work (A-17, A-45, A-64)."""

from collections import Counter, defaultdict
from datetime import date, timedelta
from itertools import pairwise
from uuid import UUID

from matching.domain.event import Event, EventKind
from matching.domain.instrument import Instrument
from matching.domain.period import last_day
from matching.domain.support import SupportKind
from matching.reports.known import Known
from matching.reports.outflow import Outflow, outflows
from matching.reports.shapes import Cell, Counts, Row, Sum, Table, same_as
from matching.reports.suppression import LEAST
from matching.rules.daily_numbers import BEFORE_CALL, RETURN_AFTER
from matching.rules.instrument_rules import Aftercare
from matching.rules.ladder import rules_of

_DAY = timedelta(days=1)


def afterwards(known: Known) -> tuple[Table, ...]:
    """Count what became of people after they left the benefit."""
    left = outflows(known)
    return (_calls(known, left), _returns(known, left), _help(known))


def _calls(known: Known, left: list[Outflow]) -> Table:
    """Count per moment who should have been asked, who was, and who still works."""
    rows, told = [], _by_person(known, EventKind.NAZORG)
    for months, following in _moments(known):
        due = [(one, _after(one.on, months)) for one in left]
        due = [(one, on) for one, on in due if on <= known.day]
        asked = [found for one, on in due if (found := _asked(known, told[one.person_id], one, on, following))]
        code = f"m{months}"
        at_work = sum(one.at_work is True for one in asked)
        cells = (Cell(len(due)), Cell(len(asked), of=f"{code}.uitgestroomd"), Cell(at_work, of=f"{code}.gevraagd"))
        rows.append(Row(code, f"na {months} {'maand' if months == 1 else 'maanden'}", cells))
    columns = (
        ("uitgestroomd", "zo lang uitgestroomd"),
        ("gevraagd", "waarvan gevraagd"),
        ("werkt", "waarvan aan het werk"),
    )
    return Table("nazorg", "Nazorg: is er gevraagd hoe het gaat", tuple(rows), columns, _nested(rows))


def _nested(rows: list[Row]) -> tuple[Sum, ...]:
    """Say that who left longer ago is a part of who left shorter ago."""
    return tuple(
        Sum(f"{shorter.code}.uitgestroomd", (f"{longer.code}.uitgestroomd",), is_all=False)
        for shorter, longer in pairwise(rows)
    )


def _moments(known: Known) -> list[tuple[int, int]]:
    """Give the months after which is asked, each with the next one."""
    rules = (one.value for one in rules_of(Instrument.REGULIERE_BAAN).provisions if one.holds_on(known.day))
    found = next((value.months for value in rules if isinstance(value, Aftercare)), ())
    return list(zip(found, (*found[1:], 0), strict=True))


def _by_person(known: Known, kind: EventKind) -> defaultdict[UUID, list[Event]]:
    found: defaultdict[UUID, list[Event]] = defaultdict(list)
    for event in known.events_of(kind):
        found[event.candidate_id].append(event)
    return found


def _after(on: date, months: int) -> date:
    return last_day(on, months) + _DAY


def _asked(known: Known, told: list[Event], one: Outflow, due: date, following: int) -> Event | None:
    """Give the last call of a moment: until the time of the next one."""
    since = due - BEFORE_CALL.time
    until = _after(one.on, following) - BEFORE_CALL.time if following else known.day + _DAY
    calls = [event for event in told if since <= event.on < until]
    return calls[-1] if calls else None


def _returns(known: Known, left: list[Outflow]) -> Table:
    back = _by_person(known, EventKind.TERUG_IN_UITKERING)
    rows = []
    for months in RETURN_AFTER.months:
        cohort = [one for one in left if _after(one.on, months) <= known.day]
        returned = [
            one for one in cohort if any(one.on < event.on < _after(one.on, months) for event in back[one.person_id])
        ]
        code = f"m{months}"
        cells = (Cell(len(cohort)), Cell(len(returned), of=f"{code}.uitgestroomd"))
        rows.append(Row(code, f"binnen {months} maanden", cells))
    columns = (("uitgestroomd", "zo lang uitgestroomd"), ("terug", "waarvan terug in de uitkering"))
    note = "Wie zo lang geleden uitstroomde; van wie niets is vastgelegd, telt niet als terug."
    asked = {f"m{months}" for months, _ in _moments(known)}
    alike = tuple(same_as(f"{r.code}.uitgestroomd", f"nazorg/{r.code}.uitgestroomd") for r in rows if r.code in asked)
    return Table("terugkeer", "Terug in de uitkering", tuple(rows), columns, (*_nested(rows), *alike), (note,))


def _help(known: Known) -> Table:
    running = [one for one in known.supports if one.end is None or one.end >= known.day]
    kinds = Counter(one.kind for one in running)
    rows = []
    for kind in SupportKind:
        hours = [one.hours for one in running if one.kind is kind and one.hours is not None]
        total = round(sum(hours)) if len(hours) >= LEAST else None
        rows.append(Row(kind.value, kind.value.replace("_", " "), (Cell(kinds[kind]), Cell(total, Counts.KEREN))))
    columns = (("lopend", "lopend op de peildatum"), ("uren", "uren in totaal"))
    note = f"Uren staan er vanaf {LEAST} keer dat ze zijn vastgelegd."
    return Table("hulp", "Hulp naast het werk", tuple(rows), columns, notes=(note,))
