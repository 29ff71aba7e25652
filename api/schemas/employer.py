"""An employer or other provider of work."""

from typing import Any

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from matching.assemblers.work import EMPLOYERS
from matching.usecases.view_objects import View

HEADS = (KopMetNummer,)
EXAMPLE = {
    "naam": "Helder Glas",
    "soort": "werkgever_profit",
    "kvkNummer": "12345678",
    "plaats": "Groningen",
    "aanspreekpunt": "Sanne de Boer",
}


def employer_json(view: View[Any]) -> dict[str, Any]:
    """Write an employer."""
    return object_json(EMPLOYERS, view, numbered_head_json(view, "W"))
