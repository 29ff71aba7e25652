"""One plek in full."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from api.schemas.values import Id, OptionalText
from matching.assemblers.work import PLEKKEN
from matching.usecases.view_objects import View


class PlekKop(TypedDict):
    """Welke plek dit is, van welke aanbieder, en uit welke bron de plaatsen komen."""

    werkgever: str
    werkgeverId: Id
    capaciteitsbron: OptionalText
    capaciteitsbronId: OptionalText


HEADS = (KopMetNummer, PlekKop)
EXAMPLE = {
    "werkgever": "W-1",
    "aanspreekpunt": "Sanne de Boer",
    "titel": "Leren in het magazijn",
    "instrument": "werkleerplek",
    "werksoort": "logistiek_magazijn",
    "leeraanbod": [{"vaardigheid": "orders verzamelen"}],
    "plaatsen": 4,
    "dagdelen": ["ma-ochtend", "di-ochtend"],
}


def plek_json(view: View[Any]) -> dict[str, Any]:
    """Write a plek."""
    source = view.obj.seat_source_id
    head = {
        **numbered_head_json(view, "P"),
        "werkgever": view.around.employer(view.obj.provider_id),
        "werkgeverId": str(view.obj.provider_id),
        "capaciteitsbron": view.around.number(source),
        "capaciteitsbronId": str(source) if source else None,
    }
    return object_json(PLEKKEN, view, head)
