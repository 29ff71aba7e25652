"""Questions: what to ask a candidate or an employer, as a task; and what an answer changed on the lists."""

from typing import Annotated

import orjson
from fastapi import APIRouter, Depends, Path

from api.answers import JsonAnswer, created, new, taking, with_headers
from api.conditional import SeenVersion
from api.request_forms import form_patcher, form_reader
from api.resource import Asker, TheAsker
from api.routes.vacancies import Vacancy
from api.routes.vacancies import resource as vacancies
from api.schemas.proposal_forms import StepForm
from api.schemas.questions import (
    EmployerAnswersForm,
    PersonAnswersForm,
    PersoonsGevolg,
    PersoonsVragen,
    WerkgeversGevolg,
    WerkgeversVragen,
    answered_json,
    person_questions_json,
    vacancy_answered_json,
)
from api.schemas.task import Taak, task_json
from api.schemas.telephone import questions_json
from matching.assemblers.work import VACANCIES
from matching.domain.task import Task
from matching.storage import Kind
from matching.usecases.answer_about_vacancy import answer_about_vacancy
from matching.usecases.answer_questions import answer_questions
from matching.usecases.ask_candidate import ask_candidate, questions_to
from matching.usecases.ask_employer import ask_employer, task_for_employer
from matching.usecases.view_objects import id_of, view_saved

router = APIRouter(tags=["vragen"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Nothing = Annotated[StepForm, Depends(form_reader(StepForm))]
PersonAnswers = Annotated[PersonAnswersForm, Depends(form_reader(PersonAnswersForm))]
EmployerAnswers = Annotated[EmployerAnswersForm, Depends(form_reader(EmployerAnswersForm))]
_WHERE = "Waar de taak staat; is er niets te vragen, waar u de vragen leest."
_TASK = "Eén taak met alle vragen; nog eens vragen verandert niets."


@router.get(
    "/kandidaten/{kandidaatId}/vragen",
    operation_id="leesVragenAanKandidaat",
    summary="Lees wat u een kandidaat het beste vraagt",
    description="Wat niet bekend is en over al het open werk het meeste opent.",
    responses={200: with_headers("De vragen.", PersoonsVragen)},
)
def show_questions(candidate: Candidate, asker: TheAsker) -> JsonAnswer:
    """Tell what to ask a candidate."""
    return JsonAnswer(person_questions_json(questions_to(asker.service, asker.actor, candidate), None))


@router.post(
    "/kandidaten/{kandidaatId}/vragen",
    operation_id="vraagKandidaat",
    summary="Maak een taak van de vragen aan een kandidaat",
    description=_TASK,
    status_code=201,
    responses={201: with_headers("De vragen, met de taak.", PersoonsVragen, Location=_WHERE)},
    openapi_extra=taking("Stap", "Deze stap vraagt geen gegevens."),
)
def ask_person(candidate: Candidate, _: Nothing, asker: TheAsker) -> JsonAnswer:
    """Make a task of the questions to a candidate."""
    found, task = ask_candidate(asker.service, asker.actor, candidate)
    return created(
        orjson.dumps(person_questions_json(found, _task(asker, task))), _where(task, f"kandidaten/{candidate}")
    )


@router.post(
    "/kandidaten/{kandidaatId}/antwoorden",
    operation_id="beantwoordVoorKandidaat",
    summary="Leg vast wat een kandidaat antwoordde",
    description="Feiten met bron en datum. U ziet waarvoor de kandidaat nu in een andere lijst staat.",
    status_code=201,
    responses={201: with_headers("Wat het veranderde.", PersoonsGevolg, ETag="De versie.", Location="De feiten.")},
    openapi_extra=taking("AntwoordenVanKandidaat", "Wie het zegt, wanneer, en wat."),
)
def answer_for_person(candidate: Candidate, asked: PersonAnswers, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record what a candidate answered."""
    store, today = asker.service.store, asker.service.today()
    candidate_id = id_of(store, Kind.CANDIDATE, candidate)
    answered = answer_questions(
        asker.service,
        asker.actor,
        candidate_id,
        asked.facts(today),
        asked.by_name(),
        asked.on or today,
        after=seen,
    )
    with store.read() as reader:
        version = reader.candidates.version_of(candidate_id)
    return new(answered_json(answered), version, f"/v1/kandidaten/{candidate_id}/feiten")


@router.get(
    "/vacatures/{vacatureId}/vragen",
    operation_id="leesVragenAanWerkgever",
    summary="Lees wat u de werkgever het beste vraagt",
    description="Wat niet bekend is; de vraag waarvan de meeste mensen afhangen, staat vooraan.",
    responses={200: with_headers("De vragen.", WerkgeversVragen)},
)
def show_questions_of(vacancy: Vacancy, asker: TheAsker) -> JsonAnswer:
    """Tell what to ask the employer."""
    return JsonAnswer({**questions_json(ask_employer(asker.service, asker.actor, vacancy)), "taak": None})


@router.post(
    "/vacatures/{vacatureId}/vragen",
    operation_id="vraagWerkgever",
    summary="Maak een taak van de vragen aan de werkgever",
    description=_TASK,
    status_code=201,
    responses={201: with_headers("De vragen, met de taak.", WerkgeversVragen, Location=_WHERE)},
    openapi_extra=taking("Stap", "Deze stap vraagt geen gegevens."),
)
def ask_about(vacancy: Vacancy, _: Nothing, asker: TheAsker) -> JsonAnswer:
    """Make a task of the questions to the employer."""
    found, task = task_for_employer(asker.service, asker.actor, vacancy)
    told = {**questions_json(found), "taak": _task(asker, task)}
    return created(orjson.dumps(told), _where(task, f"vacatures/{vacancy}"))


@router.post(
    "/vacatures/{vacatureId}/antwoorden",
    operation_id="beantwoordVoorWerkgever",
    summary="Leg vast wat de werkgever antwoordde",
    description="Als elke wijziging van een vacature, met wie het zei en wanneer. U ziet wie er verplaatst.",
    status_code=201,
    responses={201: with_headers("Wat het veranderde.", WerkgeversGevolg, ETag="De versie.", Location="De vacature.")},
    openapi_extra=taking("AntwoordenVanWerkgever", "Wie het zei, wanneer, en wat er in de vacature komt."),
)
def answer_about(vacancy: Vacancy, asked: EmployerAnswers, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Record what an employer answered."""
    vacancy_id = vacancies.id_of(asker, vacancy)
    said = asked.answer(asker.service.today(), asker.actor.id)
    fill_in = form_patcher(VACANCIES, asked.vacancy)
    answered = answer_about_vacancy(asker.service, asker.actor, vacancy_id, fill_in, said, after=seen)
    return new(vacancy_answered_json(answered), answered.version, f"/v1/vacatures/{vacancy_id}")


def _where(task: Task | None, about: str) -> str:
    """Give where the task stands; where nothing is asked, where the questions are read."""
    return f"/v1/taken/{task.id}" if task else f"/v1/{about}/vragen"


def _task(asker: Asker, task: Task | None) -> Taak | None:
    if task is None:
        return None
    with asker.service.store.read() as reader:
        version = reader.tasks.version_of(task.id)
    return task_json(view_saved(asker.service, asker.actor, task, version))
