"""One candidate in full, by number: never with a name."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from api.schemas.values import OptionalDay, OptionalText
from matching.assemblers.people import CANDIDATES
from matching.usecases.view_objects import View


class KandidaatKop(TypedDict):
    """Welke kandidaat dit is. `samengevoegdMet`: het id van wie deze inschrijving een dubbele was.

    `trajectSinds` is de eerste dag van het traject dat loopt, als dat niet het eerste is.
    `nietGetoond` noemt wat u in uw rol niet ziet; daar staat dan niets.
    """

    samengevoegdMet: OptionalText
    trajectSinds: OptionalDay
    nietGetoond: list[str]


HEADS = (KopMetNummer, KandidaatKop)
EXAMPLE = {
    "status": "bemiddelbaar",
    "aanspreekpunt": "Sanne de Boer",
    "startkwalificatie": {"waarde": "nee", "bron": "kandidaat", "waargenomenOp": "2026-05-12"},
    "voorwaarden": {"eigenWens": {"waarde": "ja", "bron": "kandidaat", "waargenomenOp": "2026-05-12"}},
    "ontwikkelplan": {"doel": "betaalde_arbeid", "leerdoelen": [{"vaardigheid": "orders verzamelen"}]},
}


def candidate_json(view: View[Any]) -> dict[str, Any]:
    """Write a candidate."""
    merged_into = view.obj.merged_into
    since = view.obj.traject_since
    head = {
        **numbered_head_json(view, "K"),
        "samengevoegdMet": str(merged_into) if merged_into else None,
        "trajectSinds": since.isoformat() if since else None,
        "nietGetoond": list(view.withheld),
    }
    return object_json(CANDIDATES, view, head)
