"""One arbeidsmarktwaardescan."""

from typing import Any, NotRequired

from typing_extensions import TypedDict

from api.schemas.object import object_json, optional_source_json
from api.schemas.values import Id
from matching.assemblers.people import SCANS
from matching.usecases.view_objects import View


class ScanKop(TypedDict):
    """Welke scan dit is, en van wie. `versieNummer` telt de wijzigingen; `versie` is die van de scan zelf.

    `nietGetoond` noemt wat u in uw rol niet ziet; daar staat dan niets.
    """

    id: Id
    versieNummer: int
    kandidaat: str
    kandidaatId: Id
    nietGetoond: list[str]
    bron: NotRequired[str]
    bronnummer: NotRequired[str]


HEADS = (ScanKop,)
EXAMPLE = {
    "afgenomenOp": "2026-05-12",
    "afgenomenDoor": "c-1",
    "profiel": {
        "werkervaring": [
            {"waarde": {"beroep": "magazijnmedewerker", "werksoort": "logistiek_magazijn", "van": "2019-03-01"}}
        ],
        "vaardigheden": [{"waarde": {"vaardigheid": "orders verzamelen"}}],
        "rijbewijzen": [{"waarde": {"categorie": "B", "heeft": "nee"}}],
        "wensen": [{"waarde": {"werksoort": "logistiek_magazijn"}}],
        "uren": {"waarde": {"minimum": 16, "maximum": 32}},
        "dagdelen": {"waarde": {"beschikbaar": ["ma-ochtend", "di-ochtend", "wo-ochtend"]}},
    },
}


def scan_json(view: View[Any]) -> dict[str, Any]:
    """Write a scan."""
    scan = view.obj
    head = {
        "id": str(scan.id),
        "versieNummer": view.version,
        "kandidaat": view.around.number(scan.candidate_id),
        "kandidaatId": str(scan.candidate_id),
        "nietGetoond": list(view.withheld),
        **optional_source_json(view),
    }
    return object_json(SCANS, view, head)
