"""A new vacancy: what it is called and, if there is one, its text; and what was understood of that text."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from api.request_forms import read_form
from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit
from api.web.werkgever.confirmed_text import STRENGTH_WORDS, choices_in, confirmed
from api.web.werkgever.own import changed, own_vacancy
from matching.assemblers.work import VACANCIES
from matching.domain.opportunity import VacancyStatus
from matching.errors import InvalidInputError
from matching.forms.vacancy import VacancyForm
from matching.usecases.create_object import create_object
from matching.usecases.understand_vacancy import understand_vacancy
from matching.usecases.view_own_work import view_own_work

router = APIRouter()
VacancyReference = Annotated[str, Path(alias="vacatureId")]
NEW = "vacature-nieuw"


@router.get("/werkgever/vacatures/nieuw")
def show_new_vacancy(visit: TheVisit) -> Response:
    """Ask what the work is called, and its text."""
    filled = Filled.of_draft(visit.drafts.read(NEW))
    return visit.show("werkgever/new.html", section="werk", filled=filled, draft=NEW)


@router.post("/werkgever/vacatures/nieuw")
def start_vacancy(visit: TheVisit, form: TheForm) -> Response:
    """Begin a draft; its text, if there is one, is read next."""
    filled = Filled.of_form(form)
    employer = view_own_work(visit.service, visit.actor).employer
    given = {
        "werkgever": str(employer.id),
        "aanspreekpunt": str(employer.owner_id),
        "titel": filled.text("titel"),
        "beroep": filled.text("titel"),
        "omschrijving": filled.text("omschrijving"),
        "status": VacancyStatus.CONCEPT.value,
    }
    try:
        made = create_object(visit.service, visit.actor, VACANCIES, read_form(VacancyForm, given)).obj
    except InvalidInputError as error:
        faults = {name: text for name, text in faults_told(error.faults).items() if name != "beroep"}
        return visit.show("werkgever/new.html", 400, section="werk", filled=filled.wrong(faults), draft=NEW)
    path = f"/werkgever/vacatures/V-{made.number}"
    return RedirectResponse(f"{path}/tekst" if made.description else f"{path}/stappen/werk", 303)


@router.get("/werkgever/vacatures/{vacatureId}/tekst")
def show_vacancy_text(visit: TheVisit, vacancy: VacancyReference) -> Response:
    """Show what was understood of the text, with the words it came from."""
    own = own_vacancy(visit, vacancy)
    if not own.vacancy.description:
        return RedirectResponse(f"{own.path}/stappen/werk", 303)
    understood = understand_vacancy(visit.service, own.vacancy.description)
    return visit.show(
        "werkgever/text.html", section="werk", own=own, read=choices_in(understood), strengths=STRENGTH_WORDS
    )


@router.post("/werkgever/vacatures/{vacatureId}/tekst")
def keep_vacancy_text(visit: TheVisit, vacancy: VacancyReference, form: TheForm) -> Response:
    """Take over what the employer confirmed, and nothing else."""
    own, filled = own_vacancy(visit, vacancy), Filled.of_form(form)
    understood = understand_vacancy(visit.service, own.vacancy.description)
    changed(visit, own, confirmed(understood, filled, own.form), filled)
    return RedirectResponse(f"{own.path}/stappen/werk", 303)
