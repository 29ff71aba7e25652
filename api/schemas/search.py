"""What is searched, and what was found: by number and title, a candidate never by name."""

import re
from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import AfterValidator, Field
from typing_extensions import TypedDict

from api.schema_bounds import TO_BE_FOUND
from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Day, Id, day
from matching.domain.task import Task
from matching.forms.form import Form
from matching.forms.values import Readable
from matching.storage import Kind
from matching.usecases.find_people import PersonFound
from matching.usecases.search_everything import ENOUGH_IS, TOO_SHORT, Found, WorkFound


def _is_enough(typed: str) -> str:
    if re.search(TO_BE_FOUND, typed) is None:
        raise ValueError(f"{TOO_SHORT}; wel {ENOUGH_IS}")
    return typed


class SearchForm(Form):
    """Een nummer zoals V-318, of woorden uit een titel of naam. Wat u zoekt, wordt niet bewaard."""

    typed: Annotated[Readable, AfterValidator(_is_enough)] = Field(
        alias="zoek", max_length=100, json_schema_extra={"pattern": TO_BE_FOUND}
    )


EXAMPLE: Mapping[str, Any] = {"zoek": "magazijn"}


class WerkGevonden(TypedDict):
    """Een vacature of plek."""

    id: Id
    nummer: str
    titel: str
    status: str


class WerkgeverGevonden(TypedDict):
    """Een werkgever, met de nummers van de nieuwste vacatures."""

    id: Id
    nummer: str
    naam: str
    status: str
    vacatures: list[str]


class TaakGevonden(TypedDict):
    """Een open taak van uzelf, of van wie u vervangt."""

    id: Id
    soort: str
    reden: str
    uiterlijk: Day


class KandidaatGevonden(TypedDict):
    """Een kandidaat. `band` zegt waarom u die vindt: `eigen`, `voordracht` of `van_collega`."""

    id: Id
    nummer: str
    status: str
    band: str
    aanspreekpunt: Aanspreekpunt


class Gevonden(TypedDict):
    """Het beste van elke soort; `aantallen` telt ook wat er niet bij staat."""

    vacatures: list[WerkGevonden]
    plekken: list[WerkGevonden]
    werkgevers: list[WerkgeverGevonden]
    taken: list[TaakGevonden]
    kandidaten: list[KandidaatGevonden]
    aantallen: dict[str, int]


_NAMES = {
    Kind.VACANCY: "vacatures",
    Kind.PLEK: "plekken",
    Kind.EMPLOYER: "werkgevers",
    Kind.TASK: "taken",
    Kind.CANDIDATE: "kandidaten",
}


def found_json(found: Found) -> Gevonden:
    """Write what was found."""
    return {
        "vacatures": [_work(one) for one in found.vacancies],
        "plekken": [_work(one) for one in found.plekken],
        "werkgevers": [_employer(one) for one in found.employers],
        "taken": [_task(one) for one in found.tasks],
        "kandidaten": [_person(one) for one in found.people],
        "aantallen": {_NAMES[kind]: total for kind, total in found.totals.items()},
    }


def _work(found: WorkFound) -> WerkGevonden:
    card = found.card
    return {"id": str(card.id), "nummer": card.number, "titel": card.title, "status": card.status}


def _employer(found: WorkFound) -> WerkgeverGevonden:
    card = found.card
    named: WerkgeverGevonden = {
        "id": str(card.id),
        "nummer": card.number,
        "naam": card.title,
        "status": card.status,
        "vacatures": list(found.offers),
    }
    return named


def _task(task: Task) -> TaakGevonden:
    return {"id": str(task.id), "soort": str(task.kind), "reden": task.reason, "uiterlijk": day(task.due_on)}


def _person(found: PersonFound) -> KandidaatGevonden:
    candidate = found.candidate
    return {
        "id": str(candidate.id),
        "nummer": f"K-{candidate.number}",
        "status": str(candidate.status),
        "band": str(found.tie),
        "aanspreekpunt": contact_json(found.contact),
    }
