"""Vacancies: work that employers offer."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, form_reader, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.deed import WithdrawingForm
from api.schemas.filters import VacancyFilters
from api.schemas.listing import vacancy_row
from api.schemas.vacancy import vacancy_json
from matching.assemblers.work import VACANCIES
from matching.usecases.change_object import SourcedForm
from matching.usecases.withdraw_vacancy import withdraw_vacancy

router = APIRouter(tags=["vacatures"])
resource = Resource(VACANCIES, "vacatures", vacancy_json, vacancy_row)
Vacancy = Annotated[str, Path(alias="vacatureId", description="Het id van een vacature, of het nummer: V-318.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(VACANCIES))]
Withdrawing = Annotated[WithdrawingForm, Depends(form_reader(WithdrawingForm))]


@router.get(
    "/vacatures",
    operation_id="leesVacatures",
    summary="Lees welke vacatures er zijn",
    description="Alle vacatures op nummer, ook als ze niet open zijn.",
    responses={200: shown("Vacatures", "Een bladzijde van de vacatures.")},
)
def show_vacancies(filters: Annotated[VacancyFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the vacancies."""
    return resource.browse(asker, filters)


@router.post(
    "/vacatures",
    operation_id="maakVacature",
    summary="Maak een vacature",
    description="Alleen voor een vacature die open of deels vervuld is, wordt een ranglijst gemaakt.",
    status_code=201,
    responses={201: shown("Vacature", "De nieuwe vacature.", **SHOWN_VERSION, Location="Waar de vacature staat.")},
    openapi_extra=taking("VacatureNieuw", "De vacature, zoals de werkgever die beschrijft."),
)
def add_vacancy(given: Given, asker: TheAsker) -> JsonAnswer:
    """Submit a vacancy."""
    return resource.add(asker, given)


@router.get(
    "/vacatures/{vacatureId}",
    operation_id="leesVacature",
    summary="Lees één vacature",
    description="De vacature zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Vacature", "De vacature.", **SHOWN_VERSION)},
)
def show_vacancy(vacancy: Vacancy, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one vacancy."""
    return resource.read(asker, vacancy, on)


@router.patch(
    "/vacatures/{vacatureId}",
    operation_id="wijzigVacature",
    summary="Wijzig een vacature",
    description="Wat u niet noemt, blijft zo. Elke wijziging is een nieuwe versie; lijsten noemen de hunne.",
    responses={200: shown("Vacature", "De gewijzigde vacature.", **SHOWN_VERSION)},
    openapi_extra=taking("VacatureWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_vacancy(vacancy: Vacancy, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a vacancy."""
    return resource.change(asker, vacancy, patch, seen)


@router.post(
    "/vacatures/{vacatureId}/intrekkingen",
    operation_id="trekVacatureIn",
    summary="Trek een vacature in",
    description="Een open of deels vervulde vacature; daarna wordt er geen lijst meer voor gemaakt.",
    status_code=201,
    responses={201: shown("Vacature", "De vacature.", **SHOWN_VERSION, Location="De versie met de intrekking.")},
    openapi_extra=taking("Intrekking", "Waarom."),
)
def withdraw(vacancy: Vacancy, asked: Withdrawing, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Withdraw a vacancy."""
    vacancy_id = resource.id_of(asker, vacancy)
    saved = withdraw_vacancy(
        asker.service.store, asker.actor, vacancy_id, asked.reason, after=seen, today=asker.service.today()
    )
    return resource.done(asker, saved, seen)
