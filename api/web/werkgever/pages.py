"""What an employer has with us, one vacancy of it, and what one can do with that: check, send, withdraw, fill."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from api.web.werkgever import words
from api.web.werkgever.own import VERSION, OwnVacancy, own_vacancy
from api.web.werkgever.steps import STEPS
from matching.domain.reasons import WithdrawReason
from matching.usecases.check_vacancy import check_vacancy
from matching.usecases.fill_vacancy import fill_vacancy
from matching.usecases.hand_in_vacancy import hand_in_vacancy
from matching.usecases.view_own_work import view_own_work
from matching.usecases.withdraw_vacancy import withdraw_vacancy
from matching.vetting.sources import INTERMEDIARY

router = APIRouter()
VacancyReference = Annotated[str, Path(alias="vacatureId")]
WHY = (
    (WithdrawReason.GEEN_WERK_MEER, "Er is geen werk meer"),
    (WithdrawReason.ZELF_VERVULD, "Wij hebben zelf iemand gevonden"),
    (WithdrawReason.ANDERS, "Een andere reden"),
)


@router.get("/werkgever")
def show_own_work(visit: TheVisit) -> Response:
    """Show the own vacancies and cards."""
    own = view_own_work(visit.service, visit.actor)
    return visit.show(
        "werkgever/home.html", section="werk", own=own, words=words, is_new=bool(visit.drafts.read("vacature-nieuw"))
    )


@router.get("/werkgever/vacatures/{vacatureId}")
def show_own_vacancy(visit: TheVisit, vacancy: VacancyReference) -> Response:
    """Show one vacancy: where it stands, its cards, what it says."""
    return _vacancy_page(visit, own_vacancy(visit, vacancy), "vacancy.html", Filled())


@router.get("/werkgever/vacatures/{vacatureId}/controle")
def show_vacancy_answers(visit: TheVisit, vacancy: VacancyReference) -> Response:
    """Show every answer once more, before it is sent."""
    return _vacancy_page(visit, own_vacancy(visit, vacancy), "check.html", Filled())


@router.post("/werkgever/vacatures/{vacatureId}/versturen")
def send_vacancy(visit: TheVisit, vacancy: VacancyReference, form: TheForm) -> Response:
    """Hand in a vacancy."""
    own = own_vacancy(visit, vacancy)
    hand_in_vacancy(visit.service, visit.actor, own.vacancy.id, after=_seen(Filled.of_form(form), own))
    return RedirectResponse(own.path, 303)


@router.get("/werkgever/vacatures/{vacatureId}/intrekken")
def show_withdrawing(visit: TheVisit, vacancy: VacancyReference) -> Response:
    """Ask why a vacancy is withdrawn."""
    return _vacancy_page(visit, own_vacancy(visit, vacancy), "withdraw.html", Filled())


@router.post("/werkgever/vacatures/{vacatureId}/intrekken")
def withdraw_own_vacancy(visit: TheVisit, vacancy: VacancyReference, form: TheForm) -> Response:
    """Withdraw a vacancy, with a reason."""
    own, filled = own_vacancy(visit, vacancy), Filled.of_form(form)
    reason = filled.text("reden")
    if reason not in [code for code, _ in WHY]:
        wrong = filled.wrong({"reden": "Kies waarom u de vacature intrekt."})
        return _vacancy_page(visit, own, "withdraw.html", wrong, 400)
    withdraw_vacancy(
        visit.service.store,
        visit.actor,
        own.vacancy.id,
        WithdrawReason(reason),
        after=_seen(filled, own),
        today=visit.service.today(),
    )
    return RedirectResponse(own.path, 303)


@router.post("/werkgever/vacatures/{vacatureId}/vervullen")
def fill_own_vacancy(visit: TheVisit, vacancy: VacancyReference, form: TheForm) -> Response:
    """Record that every place is taken."""
    own = own_vacancy(visit, vacancy)
    fill_vacancy(visit.service, visit.actor, own.vacancy.id, after=_seen(Filled.of_form(form), own))
    return RedirectResponse(own.path, 303)


def _seen(filled: Filled, own: OwnVacancy) -> int:
    typed = filled.text(VERSION)
    if not (typed.isascii() and typed.isdecimal()):
        raise ProblemError(400, f"Open de pagina van V-{own.vacancy.number} opnieuw.")
    return int(typed)


def _vacancy_page(visit: Visit, own: OwnVacancy, template: str, filled: Filled, status: int = 200) -> Response:
    work = view_own_work(visit.service, visit.actor)
    return visit.show(
        f"werkgever/{template}",
        status,
        section="werk",
        own=own,
        row=next((one for one in work.rows if one.vacancy.id == own.vacancy.id), None),
        cards=work.cards_of(own.vacancy.id),
        vetting=check_vacancy(visit.service, visit.actor, str(own.vacancy.id)),
        intermediary=INTERMEDIARY,
        words=words,
        steps=STEPS,
        why=WHY,
        filled=filled,
    )
