"""What rules and seats say of placing somebody."""

from collections.abc import Iterable, Mapping
from datetime import date
from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalDay, OptionalText
from matching.domain.seat_calendar import Run
from matching.placing.seating import Seating, SourceSeats
from matching.rules.placing import Ruling


class RegelUitkomst(TypedDict):
    """Wat een regel zegt. `wel`: wat er wel zou passen; `welOp`: hetzelfde als dag, waar het een dag is."""

    code: str
    stelling: str
    soort: str
    bron: str
    uitkomst: str
    gevraagd: str
    bekend: str
    wel: str
    welOp: OptionalDay
    afwijken: str
    hefboom: OptionalText
    hefboomUitleg: str
    vraag: str


class PlaatsTelling(TypedDict):
    """De plaatsen van een dagdeel; bezet en vrij zijn van de soort plaats die wordt gevraagd."""

    dagdeel: str
    totaal: int
    gereserveerd: int
    bezet: int
    vrij: int


class PlaatsReeks(TypedDict):
    """Dagen waarop niets verandert."""

    van: Day
    totEnMet: OptionalDay
    dagdelen: list[PlaatsTelling]


class PlaatsenPerBron(TypedDict):
    """De plaatsen van een bron."""

    bron: str
    naam: str
    eenheid: str
    volOp: OptionalDay
    eersteStart: OptionalDay
    dagen: list[PlaatsReeks]


class PlaatsenAntwoord(TypedDict):
    """Of er een plaats is. `uitleg` zegt in woorden wat er kan, en hoe iemand op de wachtlijst komt."""

    uitkomst: str
    soort: OptionalText
    eersteStart: OptionalDay
    wachtenden: int
    uitleg: str
    perBron: list[PlaatsenPerBron]


def ruling_json(ruling: Ruling) -> RegelUitkomst:
    """Write what a rule says."""
    rule, finding = ruling.rule, ruling.finding
    return {
        "code": rule.code,
        "stelling": rule.statement,
        "soort": rule.kind.value,
        "bron": str(rule.source),
        "uitkomst": finding.outcome.value,
        "gevraagd": finding.asked,
        "bekend": finding.known,
        "wel": finding.passes,
        "welOp": _day(finding.passes_on),
        "afwijken": _deviating(ruling),
        "hefboom": finding.lever.value if finding.lever else None,
        "hefboomUitleg": ruling.lever_text,
        "vraag": finding.question,
    }


def _deviating(ruling: Ruling) -> str:
    if not ruling.stands_in_the_way:
        return "niet_nodig"
    return "met_reden" if ruling.may_be_deviated_from else "kan_niet"


def seating_json(seating: Seating) -> PlaatsenAntwoord:
    """Write whether there is a seat."""
    return {
        "uitkomst": seating.outcome.value,
        "soort": seating.seat,
        "eersteStart": _day(seating.first_start),
        "wachtenden": seating.waiting,
        "uitleg": seating.sentence,
        "perBron": [_source(source) for source in seating.sources],
    }


def refusal_json(rulings: Iterable[Ruling], seating: Seating | None) -> Mapping[str, Any]:
    """Write why a step was refused, beside the problem."""
    written: dict[str, Any] = {"regels": [ruling_json(ruling) for ruling in rulings]}
    return written | ({"plaatsen": seating_json(seating)} if seating else {})


def _source(source: SourceSeats) -> PlaatsenPerBron:
    return {
        "bron": source.code,
        "naam": source.name,
        "eenheid": source.unit.value,
        "volOp": _day(source.short_on),
        "eersteStart": _day(source.first_start),
        "dagen": [_run(run) for run in source.runs if run.slots],
    }


def _run(run: Run) -> PlaatsReeks:
    return {
        "van": run.period.start.isoformat(),
        "totEnMet": _day(run.period.end),
        "dagdelen": [
            {
                "dagdeel": slot.dagdeel.code,
                "totaal": slot.total,
                "gereserveerd": slot.reserved,
                "bezet": slot.taken,
                "vrij": slot.free,
            }
            for slot in run.slots
        ],
    }


def _day(day: date | None) -> str | None:
    return day.isoformat() if day else None
