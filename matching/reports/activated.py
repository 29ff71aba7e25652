"""R1: the monthly progress of the werkprogramma, and of the other programmes (A-55, A-56, A-75, A-77, A-79)."""

from collections.abc import Iterator
from datetime import date
from uuid import UUID

from matching.domain.candidate import Uitkeringssituatie
from matching.domain.dutch import MONTHS, day_text, listing
from matching.domain.event import STEP_OF, ActivationStep, EventKind
from matching.domain.instrument import Instrument
from matching.domain.key_figures import KeyFigureCode
from matching.domain.placement import EndReason
from matching.domain.programme import Programme
from matching.domain.words import in_words
from matching.reports.held_against import Measure, measure, told, verdict
from matching.reports.known import Known
from matching.reports.outflow import outflows
from matching.reports.programmes import PROGRAMMES, ProgrammeFacts
from matching.reports.shapes import Cell, Counts, Row, Sum, Table, lines, number, same_as

_BEFORE_BENEFIT = (Uitkeringssituatie.AANVRAAG, Uitkeringssituatie.WW_UWV, Uitkeringssituatie.NUG)
_ONWARD = (EndReason.DOORSTROOM_INSTRUMENT, EndReason.LEERDOELEN_BEHAALD)


def activated(known: Known) -> tuple[Table, ...]:
    """Count who was activated, and what became of people."""
    facts = next(one for one in PROGRAMMES if one.programme is Programme.WERKPROGRAMMA)
    first = first_activations(known, facts)
    return (_by_step(known, facts, first), _by_month(known, first), _by_programme(known), _classed(known))


def first_activations(known: Known, facts: ProgrammeFacts) -> dict[UUID, tuple[date, ActivationStep]]:
    """Give when and how each person was activated under a programme for the first time."""
    first: dict[UUID, tuple[date, ActivationStep]] = {}
    for person, on, step in sorted(_activations(known, facts.programme), key=lambda one: (one[1], one[0])):
        if facts.period is None or facts.period.contains(on):
            first.setdefault(person, (on, step))
    return first


def _activations(known: Known, programme: Programme) -> Iterator[tuple[UUID, date, ActivationStep]]:
    """Give every activation under a programme: as written down, and starts on work that bears its tag."""
    for event in known.events_of(EventKind.ACTIVERING, programme=programme):
        if event.step is not None:
            yield event.candidate_id, event.on, event.step
    for placement in known.placements:
        step = STEP_OF.get(placement.instrument)
        if step is not None and programme in known.programmes_of(placement):
            yield placement.candidate_id, placement.start, step


def _by_step(known: Known, facts: ProgrammeFacts, first: dict[UUID, tuple[date, ActivationStep]]) -> Table:
    counted = {
        step.value: (in_words(step.value), sum(one is step for _, one in first.values())) for step in ActivationStep
    }
    table = lines("trede", "Mensen die zijn geactiveerd, naar hun eerste trede", counted, ("geactiveerd", len(first)))
    target, baseline = _target(known, facts), measure(known, KeyFigureCode.NULMETING, facts.programme)
    rows = [
        *table.rows,
        number("doel", "doel: zo veel meer dan de nulmeting", target.number if target else None, Counts.DOEL),
        number("nulmeting", "nulmeting", baseline.number if baseline else None, Counts.DOEL),
    ]
    sums = [same_as("totaal.aantal", f"programma/{facts.programme.value}.geactiveerd")]
    notes = ["Iedereen telt één keer, bij de eerste activering binnen het programma."]
    notes.append(told("nulmeting", baseline))
    if target and baseline:
        notes.append(verdict(len(first), baseline.number + target.number, "nulmeting plus doel"))
    if baseline and len(first) >= baseline.number:
        rows.append(number("erboven", "meer dan de nulmeting", len(first) - baseline.number))
        sums.append(Sum("totaal.aantal", ("nulmeting.aantal", "erboven.aantal")))
    if facts.period and not facts.period.contains(known.day):
        last = day_text(facts.period.end)
        notes.append(f"Het programma loopt van {day_text(facts.period.start)} tot en met {last}; de peildatum niet.")
    return Table(table.code, table.title, tuple(rows), sums=(*table.sums, *sums), notes=tuple(notes))


def _target(known: Known, facts: ProgrammeFacts) -> Measure | None:
    return measure(known, KeyFigureCode.DOEL, facts.programme, (facts.target, facts.source))


def _by_month(known: Known, first: dict[UUID, tuple[date, ActivationStep]]) -> Table:
    """Count per month and from the start; a total is the total before it and the month."""
    days = [on for on, _ in first.values()]
    rows: list[Row] = []
    sums: list[Sum] = []
    total, before = 0, ""
    for month in _months(min(days, default=known.day), max(days, default=known.day)):
        new = sum((on.year, on.month) == (month.year, month.month) for on in days)
        total += new
        code = f"{month.year}-{month.month:02d}"
        rows.append(Row(code, f"{MONTHS[month.month - 1]} {month.year}", (Cell(new), Cell(total))))
        sums.append(Sum(f"{code}.totaal", (f"{code}.nieuw", *((f"{before}.totaal",) if before else ()))))
        before = code
    sums.append(same_as(f"{before}.totaal", "trede/totaal.aantal"))
    columns = (("nieuw", "nieuw in de maand"), ("totaal", "vanaf de start"))
    return Table("maand", "Per maand en vanaf de start", tuple(rows), columns, tuple(sums))


def _months(first: date, last: date) -> Iterator[date]:
    month = first.replace(day=1)
    while month <= last:
        yield month
        month = date(month.year + month.month // 12, month.month % 12 + 1, 1)


def _by_programme(known: Known) -> Table:
    rows = []
    for facts in PROGRAMMES:
        people = {one.candidate_id for one in known.events if one.programme is facts.programme}
        placed = {p.candidate_id for p in known.placements if facts.programme in known.programmes_of(p)}
        active = first_activations(known, facts)
        reached = people | placed
        key = facts.programme.value
        cells = (Cell(len(reached)), Cell(len(active), of=f"{key}.bereikt"), Cell(len(placed), of=f"{key}.bereikt"))
        held = (measure(known, KeyFigureCode.NULMETING, facts.programme), _target(known, facts))
        rows.append(Row(key, facts.name, (*cells, *(Cell(one.number if one else None, Counts.DOEL) for one in held))))
    notes = ["Wie onder twee programma's valt, telt bij allebei."]
    without = [facts.name for facts in PROGRAMMES if not measure(known, KeyFigureCode.NULMETING, facts.programme)]
    if without:
        notes.append(f"Zonder nulmeting, dus zonder oordeel over het doel: {listing(without)}.")
    return Table("programma", "Per programma", tuple(rows), _PER_PROGRAMME, notes=tuple(notes))


_PER_PROGRAMME = (
    ("bereikt", "bereikt"),
    ("geactiveerd", "geactiveerd"),
    ("geplaatst", "geplaatst"),
    ("nulmeting", "nulmeting"),
    ("doel", "doel erboven"),
)


def _classed(known: Known) -> Table:
    """Class what became of people this year as preventie, doorstroom or uitstroom."""
    year = known.year
    left = {one.person_id for one in outflows(known) if year.contains(one.on)}
    started = known.of_instrument(Instrument.REGULIERE_BAAN, Instrument.AFSPRAAKBAAN)
    working = known.parts.some({p.candidate_id for p in started if year.contains(p.start)} - left)
    prevented = {who for who, one in working.items() if one.candidate.uitkeringssituatie in _BEFORE_BENEFIT}
    moved = {p.candidate_id for p in known.ended(known.placements, year) if p.end_reason in _ONWARD}
    moved -= left | prevented
    counted = {
        "preventie": ("preventie: aan het werk zonder bijstand", len(prevented)),
        "doorstroom": ("doorstroom: een stap verder", len(moved)),
        "uitstroom": ("uitstroom uit de uitkering", len(left)),
    }
    note = f"Van {day_text(year.start)} tot en met de peildatum. Iedereen telt één keer, bij de verste stap."
    whole = ("mensen met een uitkomst", len(prevented) + len(moved) + len(left))
    return lines("uitkomst", "Preventie, doorstroom en uitstroom in dit jaar", counted, whole, note)
