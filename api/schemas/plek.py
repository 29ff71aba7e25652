"""One plek in full."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.thing import KopMetNummer, numbered_head_json, thing_json
from api.schemas.values import Id
from matching.assemblers.work import PLEKKEN
from matching.usecases.view_things import View


class PlekKop(TypedDict):
    """Welke plek dit is, en van welke aanbieder."""

    werkgever: str
    werkgeverId: Id


HEADS = (KopMetNummer, PlekKop)
EXAMPLE = {
    "werkgever": "W-1",
    "aanspreekpunt": "Sanne de Boer",
    "titel": "Leren in het magazijn",
    "instrument": "werkleerplek",
    "werksoort": "logistiek_magazijn",
    "leeraanbod": [{"vaardigheid": "orders verzamelen"}],
    "dagdelen": ["ma-ochtend", "di-ochtend"],
    "werkadressen": [{"postcode": "9711", "plaats": "Groningen"}],
}


def plek_json(view: View[Any]) -> dict[str, Any]:
    """Write a plek."""
    head = {
        **numbered_head_json(view, "P"),
        "werkgever": view.around.employer(view.thing.provider_id),
        "werkgeverId": str(view.thing.provider_id),
    }
    return thing_json(PLEKKEN, view, head)
