"""Businesscases of a candidate: weigh what it costs to take away a barrier, decide, and say that it is gone."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError
from api.schemas.business_case import MOST_CENTS, BusinessCaseForm, CaseDecisionForm
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.placing_document import read_document
from api.web.consulent.told import tell, told
from api.web.consulent.typed import cents_typed, int_typed
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.business_case import Barrier, BusinessCase, CaseDecision
from matching.domain.candidate import Candidate
from matching.domain.dutch import euros_text
from matching.errors import Fault, InvalidInputError
from matching.storage import Kind
from matching.usecases.view_objects import View, view_one
from matching.usecases.weigh_business_case import (
    decide_business_case,
    realise_business_case,
    view_business_cases,
    weigh_business_case,
)

router = APIRouter()
BARRIERS: Mapping[Barrier, str] = {
    Barrier.RIJBEWIJS: "Een rijbewijs",
    Barrier.VERVOER: "Vervoer",
    Barrier.KINDEROPVANG: "Kinderopvang",
    Barrier.WERKKLEDING: "Werkkleding",
    Barrier.SCHOLING: "Scholing",
    Barrier.TAAL: "Taal",
    Barrier.OVERIG: "Iets anders",
}
TONES = {CaseDecision.OPEN: "ask", CaseDecision.AKKOORD: "good", CaseDecision.AFGEWEZEN: "no"}
MOST_MONTHS = 120
_FIELDS = {
    "investeringCent": "investering",
    "besparingPerMaandCent": "besparing",
    "akkoord": "besluit",
    "horizonMaanden": "horizon",
}


class CaseQuery(BaseModel):
    """Which one, by its id; or the barrier with which a new one begins."""

    zaak: str = ""
    drempel: str = ""


@router.get("/kandidaten/{kandidaatId}/businesscases")
def show_cases(visit: TheVisit, candidate: CandidateReference, query: Annotated[CaseQuery, Query()]) -> Response:
    """Show what was weighed before, and weigh something new."""
    draft = visit.drafts.read(f"businesscase-{candidate}")
    return _list(visit, candidate, Filled.of_draft(draft) if draft else Filled.of(drempel=query.drempel))


@router.post("/kandidaten/{kandidaatId}/businesscases")
def weigh_case(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Weigh what it costs against what it saves."""
    filled = Filled.of_form(form)
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    try:
        case = read_document(BusinessCaseForm, filled, **_amounts(filled)).case()
        weigh_business_case(visit.service, visit.actor, view.obj.id, case)
    except REFUSALS as error:
        return _list(visit, candidate, *refused(filled, error, _FIELDS))
    return RedirectResponse(f"/kandidaten/{candidate}/businesscase?zaak={case.id}", 303)


@router.get("/kandidaten/{kandidaatId}/businesscase")
def show_case(visit: TheVisit, candidate: CandidateReference, query: Annotated[CaseQuery, Query()]) -> Response:
    """Show one, to decide on or to say that the barrier is gone."""
    return _one(visit, candidate, query.zaak, Filled())


@router.post("/kandidaten/{kandidaatId}/businesscase")
def decide_on_case(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Record a decision, or that the barrier is gone."""
    filled = Filled.of_form(form)
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    case = _case(view.obj, filled.text("zaak"))
    try:
        if filled.text("doe") == "weg":
            realise_business_case(visit.service, visit.actor, view.obj.id, case.id)
        else:
            given = {"ja": True, "nee": False}.get(filled.text("besluit"))
            asked = read_document(CaseDecisionForm, filled, **({} if given is None else {"akkoord": given}))
            decide_business_case(visit.service, visit.actor, view.obj.id, case.id, asked.agrees, asked.reason)
    except REFUSALS as error:
        return _one(visit, candidate, str(case.id), *refused(filled, error, _FIELDS))
    tell(
        visit, ["De drempel is weg. Dit is vastgelegd." if filled.text("doe") == "weg" else "Uw besluit is vastgelegd."]
    )
    return RedirectResponse(f"/kandidaten/{candidate}/businesscases", 303)


def _amounts(filled: Filled) -> dict[str, int]:
    """Read the amounts and the months as people type them; what is empty is left out, to be asked for.

    Raises:
        InvalidInputError: one of them cannot be read.
    """
    found: dict[str, int] = {}
    faults = []
    for name, key in (("investering", "investeringCent"), ("besparing", "besparingPerMaandCent")):
        text, cents = filled.text(name), cents_typed(filled.text(name))
        if cents is not None and cents <= MOST_CENTS:
            found[key] = cents
        elif text:
            most = euros_text(MOST_CENTS).partition(",")[0]
            faults.append(
                Fault(f"/{name}", f"'{text}' kan niet", f"een bedrag tot en met {most}, zoals 1.800 of 49,95")
            )
    months = filled.text("horizon")
    if months and not 1 <= int_typed(months) <= MOST_MONTHS:
        faults.append(Fault("/horizon", f"'{months}' kan niet", f"een heel getal van 1 tot en met {MOST_MONTHS}"))
    if faults:
        raise InvalidInputError(tuple(faults))
    return found | ({"horizonMaanden": int_typed(months)} if months else {})


def _case(candidate: Candidate, which: str) -> BusinessCase:
    found = next((one for one in candidate.business_cases if str(one.id) == which), None)
    if found is None:
        raise ProblemError(404, "Deze businesscase is er niet. Kies een businesscase bij de kandidaat.")
    return found


def _list(visit: Visit, candidate: str, filled: Filled, status: int = 200) -> Response:
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    view_business_cases(visit.service, visit.actor, candidate)
    return visit.show(
        "consulent/business_cases.html",
        status,
        **candidate_frame(view, ""),
        **_words(),
        filled=filled,
        told=told(visit),
    )


def _one(visit: Visit, candidate: str, which: str, filled: Filled, status: int = 200) -> Response:
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    view_business_cases(visit.service, visit.actor, candidate)
    case = _case(view.obj, which)
    return visit.show(
        "consulent/business_case.html", status, **candidate_frame(view, ""), **_words(), case=case, filled=filled
    )


def _words() -> dict[str, object]:
    return {"barriers": BARRIERS, "tones": TONES}
