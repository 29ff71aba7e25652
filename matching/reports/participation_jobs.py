"""R3: participatiebanen: how many there are, who came and left and to what, and the premiums (A-41 to A-48)."""

from collections import Counter
from uuid import UUID

from matching.daily.person import PersonOnDay
from matching.daily.premiums import premiums_of
from matching.domain.dutch import day_text
from matching.domain.event import Destination, Extent
from matching.domain.instrument import Instrument
from matching.domain.key_figures import KeyFigureCode
from matching.domain.placement import Placement
from matching.domain.premium import PremiumState
from matching.reports.held_against import measure, told
from matching.reports.known import Known
from matching.reports.outflow import Outflow, outflows
from matching.reports.shapes import AMOUNT, Cell, Counts, Row, Sum, Table, lines, number, same_as
from matching.rules.letters import committee

SEATS = (500, committee("Jaarlijks zijn er 500 participatiebanen beschikbaar", "A-40"))
"""How many participatiebanen there are room for, until the municipality says otherwise."""
_EXTENTS = (
    ("volledig", Extent.VOLLEDIG, "volledig uitgestroomd"),
    ("deels", Extent.DEELS, "deels uitgestroomd"),
    ("onbekend", None, "uitgestroomd, niet vastgelegd of het volledig of deels is"),
)
_WORDS = {
    Destination.REGULIER_FULLTIME: "naar fulltime werk",
    Destination.REGULIER_PARTTIME: "naar parttime werk",
    Destination.OPLEIDING: "naar school of opleiding",
    Destination.ANDER_INSTRUMENT: "naar een ander instrument",
    Destination.ZELFDE_ORGANISATIE: "naar werk bij dezelfde organisatie",
    Destination.OVERIG: "overig",
    Destination.ONBEKEND: "niet vastgelegd waarheen",
}


def participation_jobs(known: Known) -> tuple[Table, ...]:
    """Count the participatiebanen, the outflow and the premiums."""
    placements = known.of_instrument(Instrument.PARTICIPATIEBAAN)
    left = [one for one in outflows(known) if one.placement and one.placement.instrument is Instrument.PARTICIPATIEBAAN]
    return (_stock(known, placements), _left(left), _premiums(known, placements), _per_provider(known, placements))


def _stock(known: Known, placements: tuple[Placement, ...]) -> Table:
    year = known.year
    began = sum(year.contains(one.start) for one in placements)
    ended = len(known.ended(placements, year))
    now = sum(known.is_there(one) for one in placements)
    held = measure(known, KeyFigureCode.PARTICIPATIEBANEN, letter=SEATS)
    assert held is not None
    seats = held.number
    rows = (
        number("begin", f"er waren er voor {day_text(year.start)}", now - began + ended),
        number("instroom", "begonnen in dit jaar", began),
        number("samen", "samen in dit jaar", now + ended),
        number("uitstroom", "daarvan geëindigd in dit jaar", ended),
        number("nu", "op de peildatum, aan het eind van de dag", now),
        number("plaatsen", "plaatsen die er zijn", seats, Counts.DOEL),
        number("vrij", "vrij", max(seats - now, 0), Counts.PLAATSEN),
    )
    sums = (
        Sum(f"samen.{AMOUNT}", (f"begin.{AMOUNT}", f"instroom.{AMOUNT}")),
        Sum(f"samen.{AMOUNT}", (f"nu.{AMOUNT}", f"uitstroom.{AMOUNT}")),
        *((Sum(f"plaatsen.{AMOUNT}", (f"nu.{AMOUNT}", f"vrij.{AMOUNT}")),) if now <= seats else ()),
    )
    return Table("stand", "Participatiebanen", rows, sums=sums, notes=(told("aantal plaatsen", held),))


def _left(left: list[Outflow]) -> Table:
    """Count outflow by extent and destination, from the start; what nobody wrote down is a line of its own."""
    rows = [number("totaal", "uitgestroomd uit een participatiebaan", len(left))]
    sums = [Sum(f"totaal.{AMOUNT}", tuple(f"{code}.{AMOUNT}" for code, _, _ in _EXTENTS))]
    for code, extent, label in _EXTENTS:
        these = Counter(one.destination for one in left if one.extent is extent)
        rows.append(Row(code, label, (Cell(these.total(), of=f"totaal.{AMOUNT}"),)))
        parts = [
            Row(f"{code}-{where.value}", f"waarvan {words}", (Cell(these[where], of=f"{code}.{AMOUNT}"),))
            for where, words in _WORDS.items()
        ]
        rows += parts
        sums.append(Sum(f"{code}.{AMOUNT}", tuple(f"{row.code}.{AMOUNT}" for row in parts)))
    note = "Van het begin tot en met de peildatum. Een uitstroom telt één keer."
    return Table("uitstroom", "Uitstroom: volledig en deels, en waarheen", tuple(rows), sums=tuple(sums), notes=(note,))


def _premiums(known: Known, placements: tuple[Placement, ...]) -> Table:
    """Count the half-years of every participatiebaan by where their premium stands."""
    states: Counter[PremiumState] = Counter()
    people = known.parts.some({placement.candidate_id for placement in placements})
    for placement in placements:
        person = PersonOnDay(people[placement.candidate_id], known.day, known.settings)
        states.update(one.state for one in premiums_of(person, placement))
    counted = {state.value: (state.value.replace("_", " "), states[state]) for state in PremiumState}
    note = "Een premie is van een half jaar; wie langer werkt, heeft er meer. passend beslist niet over een premie."
    return lines("premies", "Premies: waar ze staan", counted, ("halve jaren", states.total()), note)


def _per_provider(known: Known, placements: tuple[Placement, ...]) -> Table:
    """Count outflow per instelling."""
    ended = known.ended(placements)
    out = {one.placement.id for one in outflows(known) if one.placement}
    providers = {placement.id: known.provider_of(placement) for placement in ended}
    groups = sorted({one.number if one else 0 for one in providers.values()})
    names = {one.number: f"W-{one.number} {one.name}" for one in providers.values() if one}
    rows = [Row("totaal", "alle instellingen", _ended_and_left([*ended], out, "totaal"))]
    for group in groups:
        these = [one for one in ended if (found.number if (found := providers[one.id]) else 0) == group]
        code, label = f"w-{group}", names.get(group, "instelling niet bekend")
        rows.append(Row(code, label, _ended_and_left(these, out, code)))
    sums = [Sum(f"totaal.{column}", tuple(f"w-{group}.{column}" for group in groups)) for column, _ in _PROVIDED]
    sums.append(same_as("totaal.uitgestroomd", f"uitstroom/totaal.{AMOUNT}"))
    return Table("instelling", "Uitstroom per instelling", tuple(rows), _PROVIDED, tuple(sums))


_PROVIDED = (("geeindigd", "geëindigd"), ("uitgestroomd", "waarvan uitgestroomd"))


def _ended_and_left(placements: list[Placement], out: set[UUID], code: str) -> tuple[Cell, Cell]:
    return Cell(len(placements)), Cell(sum(one.id in out for one in placements), of=f"{code}.geeindigd")
