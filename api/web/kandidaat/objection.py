"""Objecting to how one's data are used: in own words, and if one likes with everything stopped until it is answered."""

from typing import Annotated, Literal, cast

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from api.request_forms import read_form
from api.schemas.objection import ObjectionForm
from api.web.filled import Filled, faults_told
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.errors import InvalidInputError
from matching.usecases.record_objection import DAYS_TO_ANSWER, record_objection
from matching.usecases.view_self import SelfView, view_self

router = APIRouter()
DRAFT, WORDS, RESTRICT = "mijn-bezwaar", "bezwaar", "beperken"


@router.get("/mijn/bezwaar")
def show_objection(visit: TheVisit, done: Annotated[Literal["ja"] | None, Query(alias="gedaan")] = None) -> Response:
    """Ask what somebody objects to, or say what happens with what was sent."""
    me = view_self(visit.service, visit.actor)
    return _page(visit, me, Filled.of_draft(visit.drafts.read(DRAFT)), is_sent=done is not None)


@router.post("/mijn/bezwaar")
def object_oneself(visit: TheVisit, form: TheForm) -> Response:
    """Record an objection."""
    me, filled = view_self(visit.service, visit.actor), Filled.of_form(form)
    try:
        asked = cast("ObjectionForm", read_form(ObjectionForm, {WORDS: filled.text(WORDS)}))
        restrict = filled.chose(RESTRICT, "ja")
        record_objection(visit.service, visit.actor, me.candidate.id, asked.words, restrict=restrict)
    except InvalidInputError as error:
        return _page(visit, me, filled.wrong(faults_told(error.faults)), 400)
    return RedirectResponse("/mijn/bezwaar?gedaan=ja", 303)


def _page(visit: Visit, me: SelfView, filled: Filled, status: int = 200, *, is_sent: bool = False) -> Response:
    said = {"me": me, "filled": filled, "draft": DRAFT, "days": DAYS_TO_ANSWER, "is_sent": is_sent}
    return visit.show("kandidaat/objection.html", status, section="mijn", **said)
