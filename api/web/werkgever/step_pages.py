"""The steps of a vacancy on the screen: one page each, told about while one types, saved one by one."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import refused
from api.web.visit import TheVisit, Visit
from api.web.werkgever import fields, shifts
from api.web.werkgever.own import VERSION, OwnVacancy, changed, faults_in, own_vacancy, vetted
from api.web.werkgever.steps import BY_CODE, CODES, STEPS, Step, after
from api.web.werkgever.words import EDITABLE, UNSENT
from matching.errors import InvalidInputError, StaleError
from matching.vetting.finding import Finding
from matching.vetting.sources import INTERMEDIARY

router = APIRouter()
VacancyReference = Annotated[str, Path(alias="vacatureId")]
Code = Annotated[str, Path(alias="code", max_length=20)]
From = Annotated[str, Query(alias="van", max_length=20)]
OnlyCheck = Annotated[str, Query(alias="toets", max_length=10)]
CHECK = "controle"


@router.get("/werkgever/vacatures/{vacatureId}/stappen/{code}")
def show_vacancy_step(visit: TheVisit, vacancy: VacancyReference, code: Code, come_from: From = "") -> Response:
    """Show one step, as the vacancy is or as it was left."""
    step, own = _step(code), _editable(visit, vacancy)
    draft = visit.drafts.read(_draft(own, step))
    typed = draft and {name: values for name, values in draft.items() if name != VERSION}
    filled = Filled.of_draft(typed) if typed else step.filled(own.form)
    return _page(visit, own, step, filled, come_from)


@router.post("/werkgever/vacatures/{vacatureId}/stappen/{code}")
def save_vacancy_step(
    visit: TheVisit,
    vacancy: VacancyReference,
    code: Code,
    form: TheForm,
    come_from: From = "",
    only_check: OnlyCheck = "",
) -> Response:
    """Save one step and go to the next, or only tell what is found in it."""
    step, own = _step(code), _editable(visit, vacancy)
    filled = Filled.of_form(form)
    try:
        patch = step.read(filled, own.form)
        if only_check:
            return _page(visit, own, step, filled, come_from)
        changed(visit, own, patch, filled)
    except InvalidInputError as error:
        return _page(visit, own, step, filled.wrong(faults_in(error, own.form)), come_from, 400)
    except StaleError as error:
        told, status = refused(filled, error)
        return _page(visit, own, step, told, come_from, status)
    return RedirectResponse(_next(own, step, come_from, again=bool(filled.text("nog"))), 303)


def _next(own: OwnVacancy, step: Step, come_from: str, *, again: bool) -> str:
    """Say where one goes on: the next step while it is a draft, else where one came from."""
    if again:
        return f"{own.path}/stappen/{step.code}" + (f"?van={CHECK}" if come_from == CHECK else "")
    if own.vacancy.status not in UNSENT:
        return own.path
    return f"{own.path}/{CHECK if come_from == CHECK else after(step.code)}"


def _page(visit: Visit, own: OwnVacancy, step: Step, filled: Filled, come_from: str, status: int = 200) -> Response:
    return visit.show(
        f"werkgever/step-{step.code}.html",
        status,
        section="werk",
        own=own,
        step=step,
        steps=STEPS,
        place=CODES.index(step.code) + 1,
        filled=filled,
        findings=_findings(visit, own, step, filled),
        intermediary=INTERMEDIARY,
        come_from=CHECK if come_from == CHECK else "",
        draft=_draft(own, step),
        is_unsent=own.vacancy.status in UNSENT,
        fields=fields,
        shifts=shifts,
    )


def _findings(visit: Visit, own: OwnVacancy, step: Step, filled: Filled) -> tuple[Finding, ...]:
    """Give what is found in the parts of this step; nothing while it cannot be read."""
    try:
        found = vetted(visit, own, step.read(filled, own.form)).findings
    except InvalidInputError:
        return ()
    return tuple(one for one in found if one.where.strip("/").split("/")[0] in step.about)


def _step(code: str) -> Step:
    """Give a step.

    Raises:
        ProblemError: 404; there is none by this name.
    """
    if code not in BY_CODE:
        raise ProblemError(404, f"Er is geen stap '{code}'. Kies uit: {', '.join(CODES)}.")
    return BY_CODE[code]


def _editable(visit: Visit, reference: str) -> OwnVacancy:
    """Give a vacancy that can be changed.

    Raises:
        ProblemError: 409; it has ended.
    """
    own = own_vacancy(visit, reference)
    if own.vacancy.status not in EDITABLE:
        status = own.vacancy.status.replace("_", " ")
        raise ProblemError(409, f"Vacature V-{own.vacancy.number} is {status}. Zij verandert niet meer.")
    return own


def _draft(own: OwnVacancy, step: Step) -> str:
    return f"vacature-{own.vacancy.number}-{step.code}"
