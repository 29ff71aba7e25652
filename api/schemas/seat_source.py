"""One capaciteitsbron in full, and how full it is."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from api.schemas.values import Day, day
from matching.assemblers.work import SEAT_SOURCES
from matching.domain.seat_calendar import Run, SlotCount
from matching.placing.occupancy import SourceOccupancy
from matching.usecases.view_objects import View
from matching.usecases.view_occupancy import Occupancy

HEADS = (KopMetNummer,)
EXAMPLE = {
    "naam": "Instroomportaal",
    "aanspreekpunt": "Sanne de Boer",
    "eenheid": "dagdeel",
    "totalen": [{"vanaf": "2020-01-01", "plaatsen": 50}, {"vanaf": "2021-01-01", "plaatsen": 100}],
    "reserveringen": [{"partij": "gon_partij", "vanaf": "2020-01-01", "plaatsen": 20}],
    "gesloten": [{"van": "2026-12-24", "tot": "2027-01-03"}],
}


class DagdeelPlaatsen(TypedDict):
    """De plaatsen op één dagdeel van de week; `bezet` en `vrij` zijn van deze soort plaats."""

    dagdeel: str
    totaal: int
    gereserveerd: int
    bezet: int
    vrij: int


class DagenMetPlaatsen(TypedDict):
    """Dagen waarop er niets verandert. Een dagdeel dat er niet in valt, of dan dicht is, staat er niet bij."""

    van: Day
    tot: Day
    dagdelen: list[DagdeelPlaatsen]


class SoortPlaatsen(TypedDict):
    """De gewone plaatsen (`algemeen`), of die voor één soort partij."""

    plaatssoort: str
    dagen: list[DagenMetPlaatsen]


class BronPlaatsen(TypedDict):
    """De plaatsen van één bron."""

    bron: str
    naam: str
    eenheid: str
    soorten: list[SoortPlaatsen]


class Bezetting(TypedDict):
    """Hoe vol het is. Zonder bronnen is niet bekend hoeveel plaatsen er zijn."""

    nummer: str
    van: Day
    tot: Day
    bronnen: list[BronPlaatsen]
    wachtenden: int


def seat_source_json(view: View[Any]) -> dict[str, Any]:
    """Write a capaciteitsbron."""
    return object_json(SEAT_SOURCES, view, numbered_head_json(view, "C"))


def occupancy_json(occupancy: Occupancy) -> Bezetting:
    """Write how full something is."""
    period = occupancy.period
    return {
        "nummer": occupancy.code,
        "van": day(period.start),
        "tot": day(period.end or period.start),
        "bronnen": [_source_json(source) for source in occupancy.sources],
        "wachtenden": occupancy.waiting,
    }


def _source_json(source: SourceOccupancy) -> BronPlaatsen:
    kinds: list[SoortPlaatsen] = [
        {"plaatssoort": kind.seat, "dagen": [run_json(run) for run in kind.runs]} for kind in source.kinds
    ]
    return {"bron": source.code, "naam": source.name, "eenheid": source.unit.value, "soorten": kinds}


def run_json(run: Run) -> DagenMetPlaatsen:
    """Write equal days."""
    end = run.period.end or run.period.start
    return {"van": day(run.period.start), "tot": day(end), "dagdelen": [_slot_json(slot) for slot in run.slots]}


def _slot_json(slot: SlotCount) -> DagdeelPlaatsen:
    return {
        "dagdeel": slot.dagdeel.code,
        "totaal": slot.total,
        "gereserveerd": slot.reserved,
        "bezet": slot.taken,
        "vrij": slot.free,
    }
