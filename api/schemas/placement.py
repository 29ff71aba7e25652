"""One placement so far: where somebody works or worked."""

from typing import Any, NotRequired

from typing_extensions import TypedDict

from api.schemas.end_to_bring_back import EindTerugTeBrengen, end_to_bring_back_json
from api.schemas.object import Kop, head_json, object_json, optional_source_json
from api.schemas.placement_life import (
    Afwijking,
    Akkoordgegeven,
    Besluitgegeven,
    Evaluatiegegeven,
    Inkorting,
    Verlengingsgegeven,
    life_json,
)
from api.schemas.values import Id, OptionalText
from matching.assemblers.people import PLACEMENTS
from matching.usecases.view_objects import View


class PlaatsingKop(TypedDict):
    """Welke plaatsing dit is, van wie, en op welke plek of vacature als dat bekend is."""

    kandidaat: str
    kandidaatId: Id
    plek: OptionalText
    plekId: OptionalText
    vacature: OptionalText
    vacatureId: OptionalText
    bron: NotRequired[str]
    bronnummer: NotRequired[str]
    status: str
    werkbegeleider: OptionalText
    werkbegeleiderId: OptionalText
    consulent: OptionalText
    consulentId: OptionalText
    beoogdeBaan: OptionalText
    plaatssoort: OptionalText
    wachtSinds: OptionalText
    akkoorden: list[Akkoordgegeven]
    besluit: Besluitgegeven | None
    afwijkingen: list[Afwijking]
    verlengingen: list[Verlengingsgegeven]
    inkortingen: list[Inkorting]
    evaluaties: list[Evaluatiegegeven]
    eindTerugTeBrengen: EindTerugTeBrengen | None
    vervolgOp: OptionalText
    regelsetVersie: str


HEADS = (Kop, PlaatsingKop)
EXAMPLE = {
    "instrument": "werkleerplek",
    "beroep": "magazijnmedewerker",
    "werksoort": "logistiek_magazijn",
    "startdatum": "2026-06-01",
    "geplandEinde": "2026-11-30",
}


def placement_json(view: View[Any]) -> dict[str, Any]:
    """Write a placement."""
    placement, around = view.obj, view.around
    head = {
        **head_json(view),
        "kandidaat": around.number(placement.candidate_id),
        "kandidaatId": str(placement.candidate_id),
        "plek": around.number(placement.plek_id),
        "plekId": str(placement.plek_id) if placement.plek_id else None,
        "vacature": around.number(placement.vacancy_id),
        "vacatureId": str(placement.vacancy_id) if placement.vacancy_id else None,
        **life_json(placement, around),
        "eindTerugTeBrengen": end_to_bring_back_json(view.to_bring_back) if view.to_bring_back else None,
        **optional_source_json(view),
    }
    return object_json(PLACEMENTS, view, head)
