"""One vacancy in full, as the employer put it."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from api.schemas.vacancy_check import VacatureBeoordeling, reviews_json
from api.schemas.values import Id
from matching.assemblers.work import VACANCIES
from matching.contacts import place_of
from matching.usecases.view_objects import View


class VacatureKop(TypedDict):
    """Welke vacature dit is, van welke werkgever, in welke plaats, en wat er over haar is besloten."""

    werkgever: str
    werkgeverId: Id
    plaats: str
    beoordelingen: list[VacatureBeoordeling]


HEADS = (KopMetNummer, VacatureKop)
EXAMPLE = {
    "werkgever": "W-1",
    "aanspreekpunt": "Sanne de Boer",
    "titel": "Magazijnmedewerker",
    "beroep": "magazijnmedewerker",
    "status": "open",
    "werksoort": "logistiek_magazijn",
    "taken": ["orders verzamelen", "vrachtwagens laden"],
    "urenMinimaal": 16,
    "urenMaximaal": 32,
    "startdatum": "2026-12-01",
    "eisen": [{"soort": "certificaat", "waarde": "heftruckcertificaat", "zwaarte": "gewenst"}],
}


def vacancy_json(view: View[Any]) -> dict[str, Any]:
    """Write a vacancy."""
    vacancy, around = view.obj, view.around
    head = {
        **numbered_head_json(view, "V"),
        "werkgever": around.employer(vacancy.employer_id),
        "werkgeverId": str(vacancy.employer_id),
        "plaats": place_of(vacancy, around.employers.get(vacancy.employer_id)),
        "beoordelingen": reviews_json(vacancy.reviews),
    }
    return object_json(VACANCIES, view, head)
