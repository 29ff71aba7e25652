"""One capaciteitsbron, and who takes a seat of it."""

from typing import Any

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from matching.assemblers.work import SEAT_SOURCES
from matching.usecases.view_objects import View

HEADS = (KopMetNummer,)
EXAMPLE = {
    "naam": "Instroomportaal",
    "aanspreekpunt": "Sanne de Boer",
    "eenheid": "dagdeel",
    "totalen": [{"vanaf": "2018-01-01", "aantal": 50}, {"vanaf": "2021-01-01", "aantal": 100}],
    "reserveringen": [{"partijSoort": "gon_partij", "vanaf": "2018-01-01", "aantal": 20}],
    "sluitingsdagen": [{"van": "2026-12-25", "totEnMet": "2026-12-26"}],
}


def seat_source_json(view: View[Any]) -> dict[str, Any]:
    """Write a capaciteitsbron."""
    return object_json(SEAT_SOURCES, view, numbered_head_json(view, "C"))
