"""A colleague: whom to call."""

from typing import Any

from api.schemas.object import Kop, head_json, object_json
from matching.assemblers.people import COLLEAGUES
from matching.usecases.view_objects import View

HEADS = (Kop,)
EXAMPLE = {"naam": "Sanne de Boer", "telefoon": "050-1234567", "rol": "consulent"}


def colleague_json(view: View[Any]) -> dict[str, Any]:
    """Write a colleague."""
    return object_json(COLLEAGUES, view, head_json(view))
