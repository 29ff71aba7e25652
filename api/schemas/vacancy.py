"""One vacancy in full, as the employer put it."""

from decimal import Decimal

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Id, OptionalDay, OptionalText, optional_day
from matching.domain.demand import Demand
from matching.domain.opportunity import Shift
from matching.usecases.view_vacancies import VacancyView


class Eis(TypedDict):
    """Wat de werkgever vraagt. `aanpasbaar`: zou de werkgever iemand zonder dit nemen?"""

    soort: str
    waarde: str
    zwaarte: str
    niveau: int | None
    aanpasbaar: str
    reden: str


class Dienst(TypedDict):
    """Eén dienst. `weekdag` 1 is maandag; minuten na middernacht, boven 1440 is de volgende dag."""

    weekdag: int
    van: int
    tot: int


class Vacature(TypedDict):
    """Een vacature."""

    id: Id
    nummer: str
    versie: int
    titel: str
    beroep: str
    status: str
    werkgever: str
    plaats: str
    aanspreekpunt: Aanspreekpunt
    werksoort: OptionalText
    taken: list[str]
    urenMinimaal: float | None
    urenMaximaal: float | None
    dagdelen: list[str]
    diensten: list[Dienst]
    startdatum: OptionalDay
    einddatum: OptionalDay
    sluitdatum: OptionalDay
    aantalPlaatsen: int
    eisen: list[Eis]


def vacancy_json(view: VacancyView) -> Vacature:
    """Write a vacancy."""
    vacancy = view.vacancy
    return {
        "id": str(vacancy.id),
        "nummer": f"V-{vacancy.number}",
        "versie": view.version,
        "titel": vacancy.title,
        "beroep": vacancy.occupation.text,
        "status": vacancy.status.value,
        "werkgever": view.employer,
        "plaats": view.place,
        "aanspreekpunt": contact_json(view.contact),
        "werksoort": vacancy.werksoort.value if vacancy.werksoort else None,
        "taken": list(vacancy.tasks),
        "urenMinimaal": _hours(vacancy.hours_min),
        "urenMaximaal": _hours(vacancy.hours_max),
        "dagdelen": [dagdeel.code for dagdeel in vacancy.dagdelen],
        "diensten": [_shift_json(shift) for shift in vacancy.shifts],
        "startdatum": optional_day(vacancy.start_on),
        "einddatum": optional_day(vacancy.end_on),
        "sluitdatum": optional_day(vacancy.closes_on),
        "aantalPlaatsen": vacancy.places,
        "eisen": [_demand_json(demand) for demand in vacancy.demands],
    }


def _hours(hours: Decimal | None) -> float | None:
    """Write hours in quarters; a quarter is exact in JSON."""
    return None if hours is None else float(hours)


def _shift_json(shift: Shift) -> Dienst:
    """Write one shift."""
    return {"weekdag": shift.weekday + 1, "van": shift.start_minute, "tot": shift.end_minute}


def _demand_json(demand: Demand) -> Eis:
    """Write one demand."""
    return {
        "soort": demand.kind.value,
        "waarde": demand.what.text,
        "zwaarte": demand.weight.value,
        "niveau": demand.level,
        "aanpasbaar": demand.adaptable.value,
        "reden": demand.reason,
    }
