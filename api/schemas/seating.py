"""Whether there is a seat, as it is shown in a check and in a refusal."""

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalDay, OptionalText, day, optional_day
from matching.domain.seat_calendar import Run, SlotCount
from matching.placing.seating import Seating, SourceSeats


class DagdeelPlaatsen(TypedDict):
    """De plaatsen op één dagdeel; `bezet` en `vrij` zijn van de soort plaats die is gevraagd."""

    dagdeel: str
    totaal: int
    gereserveerd: int
    bezet: int
    vrij: int


class PlaatsenReeks(TypedDict):
    """Dagen waarop niets verandert."""

    van: Day
    totEnMet: OptionalDay
    dagdelen: list[DagdeelPlaatsen]


class BronPlaatsen(TypedDict):
    """De plaatsen van één bron: de plek zelf (P-7), de vacature (V-318) of een capaciteitsbron (C-1)."""

    bron: str
    naam: str
    eenheid: str
    volOp: OptionalDay
    reeksen: list[PlaatsenReeks]


class Plaatsen(TypedDict):
    """Of er plaats is; `eersteStart` is de eerste startdag met een plaats op alle dagen en dagdelen."""

    uitkomst: str
    plaatssoort: OptionalText
    perBron: list[BronPlaatsen]
    eersteStart: OptionalDay
    wachtenden: int
    wachtlijst: str
    vraag: str


HOW_TO_QUEUE = "Vraag het opnieuw met wachtlijst: true; de kandidaat komt dan achteraan op de wachtlijst."


def seating_json(seating: Seating) -> Plaatsen:
    """Write an answer of the seats."""
    return {
        "uitkomst": str(seating.outcome),
        "plaatssoort": seating.seat,
        "perBron": [_source(one) for one in seating.sources],
        "eersteStart": optional_day(seating.first_start),
        "wachtenden": seating.waiting,
        "wachtlijst": HOW_TO_QUEUE if seating.is_short else "",
        "vraag": seating.question,
    }


def _source(source: SourceSeats) -> BronPlaatsen:
    return {
        "bron": source.code,
        "naam": source.name,
        "eenheid": str(source.unit),
        "volOp": optional_day(source.short_on),
        "reeksen": [_run(run) for run in source.runs],
    }


def _run(run: Run) -> PlaatsenReeks:
    return {
        "van": day(run.period.start),
        "totEnMet": optional_day(run.period.end),
        "dagdelen": [_slot(slot) for slot in run.slots],
    }


def _slot(slot: SlotCount) -> DagdeelPlaatsen:
    return {
        "dagdeel": slot.dagdeel.code,
        "totaal": slot.total,
        "gereserveerd": slot.reserved,
        "bezet": slot.taken,
        "vrij": slot.free,
    }
