"""What is followed of people: one gebeurtenis, one dienstverlening."""

from typing import Any, NotRequired

from typing_extensions import TypedDict

from api.schemas.object import Kop, head_json, object_json, optional_source_json
from api.schemas.values import Id
from matching.assemblers.assembler import Assembler
from matching.assemblers.followed import EVENTS, SUPPORTS
from matching.usecases.view_objects import View


class VolgKop(TypedDict):
    """Van welke kandidaat dit is, en waar het vandaan komt."""

    kandidaat: str
    kandidaatId: Id
    bron: NotRequired[str]
    bronnummer: NotRequired[str]


HEADS = (Kop, VolgKop)
EVENT_EXAMPLE = {
    "soort": "activering",
    "datum": "2026-06-01",
    "programma": "werkprogramma",
    "trede": "vrijwilligerswerk",
}
SUPPORT_EXAMPLE = {
    "soort": "jobcoaching",
    "startdatum": "2026-09-01",
    "einddatum": "2027-02-28",
    "urenTotaal": 26,
    "gegevenDoor": "jobcoach van de gemeente",
}


def event_json(view: View[Any]) -> dict[str, Any]:
    """Write a gebeurtenis."""
    return _followed(EVENTS, view)


def support_json(view: View[Any]) -> dict[str, Any]:
    """Write a dienstverlening."""
    return _followed(SUPPORTS, view)


def _followed(assembler: Assembler[Any, Any], view: View[Any]) -> dict[str, Any]:
    about = view.obj.candidate_id
    head = {
        **head_json(view),
        "kandidaat": view.around.number(about),
        "kandidaatId": str(about),
        **optional_source_json(view),
    }
    return object_json(assembler, view, head)
