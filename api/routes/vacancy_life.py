"""The life of a vacancy: handed in, confirmed, filled; and what a changed demand makes outdated."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking, with_headers
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import TheAsker
from api.routes.proposals import resource as proposals
from api.routes.vacancies import Vacancy, resource
from api.schemas.proposal_forms import LookForm, StepForm
from api.schemas.ranked_list import ranked_list_json
from api.schemas.telephone import TelefonischeVacature, taken_down_json
from api.schemas.vacancy_life import (
    VacancyConfirmationForm,
    VerouderdeVoordrachten,
    Vervulling,
    filling_json,
    outdated_json,
)
from matching.domain.ranking_request import Page
from matching.forms.telephone import TelephoneForm
from matching.usecases.confirm_vacancy import confirm_vacancy
from matching.usecases.fill_vacancy import fill_vacancy
from matching.usecases.hand_in_vacancy import hand_in_vacancy
from matching.usecases.look_again import look_again, outdated_at
from matching.usecases.read_ranking import read_ranking
from matching.usecases.take_down_vacancy import take_down_vacancy
from matching.usecases.view_filling import view_filling
from matching.usecases.view_objects import view_saved

router = APIRouter(tags=["vacatures"])
Proposal = Annotated[str, Path(alias="voordrachtId", description="Het id van een voordracht.")]
Nothing = Annotated[StepForm, Depends(form_reader(StepForm))]
Looking = Annotated[LookForm, Depends(form_reader(LookForm))]
Confirming = Annotated[VacancyConfirmationForm, Depends(form_reader(VacancyConfirmationForm))]
Telephone = Annotated[TelephoneForm, Depends(form_reader(TelephoneForm))]


@router.post(
    "/telefonische-vacatures",
    operation_id="neemVacatureOp",
    summary="Neem een vacature telefonisch op",
    description=(
        "Een concept met een voorlopige lijst, en de vragen aan de werkgever die de meeste mensen verplaatsen. "
        "Er gaat geen kaart naar de werkgever tot die bevestigt."
    ),
    status_code=201,
    responses={201: with_headers("De vacature.", TelefonischeVacature, ETag="De versie.", Location="Waar zij staat.")},
    openapi_extra=taking("TelefonischeVacatureNieuw", "Wat de werkgever zegt; wat u weglaat, is onbekend."),
)
def take_down(asked: Telephone, asker: TheAsker) -> JsonAnswer:
    """Take down a vacancy."""
    taken = take_down_vacancy(asker.service, asker.actor, asked)
    ranked = read_ranking(asker.service, asker.actor, taken.list_id, Page())
    shown_now = resource.show(view_saved(asker.service, asker.actor, taken.vacancy, 1))
    told = taken_down_json(shown_now, ranked_list_json(ranked), taken.questions)
    return new(told, 1, f"/v1/vacatures/{taken.vacancy.id}")


@router.post(
    "/vacatures/{vacatureId}/indieningen",
    operation_id="dienVacatureIn",
    summary="Dien een concept in",
    description="Een concept, of wat is teruggestuurd en aangepast. Daarna kan een collega de vacature openen.",
    status_code=201,
    responses={201: shown("Vacature", "De vacature.", **SHOWN_VERSION, Location="De versie met de indiening.")},
    openapi_extra=taking("Stap", "Deze stap vraagt geen gegevens."),
)
def hand_in(vacancy: Vacancy, _: Nothing, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Hand in a draft."""
    vacancy_id = resource.id_of(asker, vacancy)
    return resource.done(asker, hand_in_vacancy(asker.service, asker.actor, vacancy_id, after=seen), seen)


@router.post(
    "/vacatures/{vacatureId}/bevestigingen",
    operation_id="bevestigVacature",
    summary="Leg vast dat de werkgever bevestigt",
    description="Van een vacature die telefonisch is opgenomen. Daarna gaat zij open, of wacht op een mens.",
    status_code=201,
    responses={201: shown("Vacature", "De vacature.", **SHOWN_VERSION, Location="De versie met de bevestiging.")},
    openapi_extra=taking("VacatureBevestiging", "Wie bevestigde, wanneer en hoe."),
)
def confirm(vacancy: Vacancy, asked: Confirming, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record that the employer confirmed."""
    vacancy_id = resource.id_of(asker, vacancy)
    said = asked.confirmation(asker.service.today(), asker.actor.id)
    return resource.done(asker, confirm_vacancy(asker.service, asker.actor, vacancy_id, said, after=seen), seen)


@router.get(
    "/vacatures/{vacatureId}/vervulling",
    operation_id="leesVervulling",
    summary="Lees hoe vol een vacature is",
    description="Hoeveel plaatsen er zijn, hoeveel vervuld, en hoeveel voordrachten er nog lopen.",
    responses={200: with_headers("De vervulling.", Vervulling)},
)
def show_filling(vacancy: Vacancy, asker: TheAsker) -> JsonAnswer:
    """Tell how full a vacancy is."""
    return JsonAnswer(filling_json(view_filling(asker.service, vacancy)))


@router.post(
    "/vacatures/{vacatureId}/vervullingen",
    operation_id="vervulVacature",
    summary="Leg vast dat een vacature buiten passend om is vervuld",
    description="Wat door plaatsingen vol raakt, wordt vanzelf vervuld. Lopende voordrachten vervallen.",
    status_code=201,
    responses={201: shown("Vacature", "De vacature.", **SHOWN_VERSION, Location="De versie met de vervulling.")},
    openapi_extra=taking("Stap", "Deze stap vraagt geen gegevens."),
)
def fill(vacancy: Vacancy, _: Nothing, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record that a vacancy was filled."""
    vacancy_id = resource.id_of(asker, vacancy)
    return resource.done(asker, fill_vacancy(asker.service, asker.actor, vacancy_id, after=seen), seen)


@router.get(
    "/vacatures/{vacatureId}/verouderde-voordrachten",
    operation_id="leesVerouderdeVoordrachten",
    summary="Lees welke voordrachten zijn verouderd",
    description="De vacature vraagt nu iets anders: wat, en past de kandidaat nog? Er is niemand weggehaald.",
    responses={200: with_headers("De voordrachten.", VerouderdeVoordrachten)},
)
def show_outdated(vacancy: Vacancy, asker: TheAsker) -> JsonAnswer:
    """Tell which voordrachten are outdated."""
    return JsonAnswer(outdated_json(vacancy, outdated_at(asker.service, asker.actor, vacancy)))


@router.post(
    "/voordrachten/{voordrachtId}/herzieningen",
    operation_id="herzieVoordracht",
    summary="Leg vast dat u opnieuw hebt gekeken",
    description="Van een verouderde voordracht. Zij gaat verder waar zij was, en heet niet meer verouderd.",
    status_code=201,
    responses={201: shown("Voordracht", "De voordracht.", **SHOWN_VERSION, Location="De versie met deze stap.")},
    openapi_extra=taking("Herziening", "Een reden als de kandidaat niet meer wordt gerangschikt."),
)
def look(proposal: Proposal, asked: Looking, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record that somebody looked again."""
    proposal_id = proposals.id_of(asker, proposal)
    return proposals.done(asker, look_again(asker.service, asker.actor, proposal_id, asked.override, after=seen), seen)
