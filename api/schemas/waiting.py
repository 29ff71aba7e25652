"""Who waits for a seat, in order."""

from collections.abc import Sequence
from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Day, Id, Moment, OptionalDay, OptionalText, day, moment, optional_day
from matching.usecases.view_objects import View


class Wachtende(TypedDict):
    """Wie wacht: de voorste wacht het langst."""

    volgorde: int
    plaatsingId: Id
    kandidaat: OptionalText
    kandidaatId: Id
    wachtSinds: Moment
    startdatum: Day
    eindDatum: OptionalDay
    dagdelen: list[str]
    status: OptionalText


class Wachtlijst(TypedDict):
    """De wachtlijst van een plek, op volgorde."""

    wachtlijst: list[Wachtende]
    aantal: int


def waiting_json(views: Sequence[View[Any]]) -> Wachtlijst:
    """Write a waiting list."""
    rows = [_row(place, view) for place, view in enumerate(views, start=1)]
    return {"wachtlijst": rows, "aantal": len(rows)}


def _row(place: int, view: View[Any]) -> Wachtende:
    placement = view.obj
    return {
        "volgorde": place,
        "plaatsingId": str(placement.id),
        "kandidaat": view.around.number(placement.candidate_id),
        "kandidaatId": str(placement.candidate_id),
        "wachtSinds": moment(placement.waiting_since),
        "startdatum": day(placement.start),
        "eindDatum": optional_day(placement.planned_end),
        "dagdelen": [dagdeel.code for dagdeel in placement.dagdelen],
        "status": str(placement.status) if placement.status else None,
    }
