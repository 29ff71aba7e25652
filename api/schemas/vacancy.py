"""One vacancy in full, as the employer put it."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.object import KopMetNummer, numbered_head_json, object_json
from api.schemas.vacancy_check import VacatureBeoordeling, reviews_json
from api.schemas.values import Day, Id, day
from matching.assemblers.work import VACANCIES
from matching.contacts import place_of
from matching.domain.opportunity import Vacancy
from matching.usecases.view_objects import View


class VacatureOpname(TypedDict):
    """Wie de vacature telefonisch opnam (een kenmerk, nooit een naam), en wanneer."""

    op: Day
    door: str


class VacatureBevestigd(TypedDict):
    """Wie namens de werkgever bevestigde, wanneer en hoe, en wie dat opschreef."""

    op: Day
    wijze: str
    door: str
    vastgelegdDoor: str


class VacatureAntwoord(TypedDict):
    """Welke velden de werkgever later beantwoordde, wie dat zei, en wanneer."""

    velden: list[str]
    op: Day
    door: str
    vastgelegdDoor: str


class VacatureKop(TypedDict):
    """Welke vacature dit is, van welke werkgever, in welke plaats, en wat er over haar is besloten.

    `voorlopig`: telefonisch opgenomen, en door de werkgever nog niet bevestigd.
    """

    werkgever: str
    werkgeverId: Id
    plaats: str
    beoordelingen: list[VacatureBeoordeling]
    voorlopig: bool
    opgenomen: VacatureOpname | None
    bevestigd: VacatureBevestigd | None
    antwoorden: list[VacatureAntwoord]


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
        **_by_telephone(vacancy),
    }
    return object_json(VACANCIES, view, head)


def _by_telephone(vacancy: Vacancy) -> dict[str, Any]:
    taken, confirmed = vacancy.taken_down, vacancy.confirmation
    return {
        "voorlopig": vacancy.awaits_employer,
        "opgenomen": taken and {"op": day(taken.on), "door": taken.by},
        "bevestigd": confirmed
        and {
            "op": day(confirmed.on),
            "wijze": confirmed.way.value,
            "door": confirmed.told_by,
            "vastgelegdDoor": confirmed.recorded_by,
        },
        "antwoorden": [
            {"velden": list(one.fields), "op": day(one.on), "door": one.told_by, "vastgelegdDoor": one.recorded_by}
            for one in vacancy.answers
        ],
    }
