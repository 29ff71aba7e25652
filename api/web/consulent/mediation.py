"""Closing the mediation of a candidate, and opening it again: what it does is said before it is done."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.schemas.deed import ClosingForm, ReopeningForm
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.placing_document import read_document
from api.web.consulent.step_words import CLOSE_REASONS, REOPEN_REASONS
from api.web.consulent.told import tell
from api.web.consulent.typed import int_typed
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.candidate import Candidate, CandidateStatus
from matching.storage import Kind
from matching.usecases.close_candidate import close_candidate
from matching.usecases.reopen_candidate import reopen_candidate
from matching.usecases.view_objects import View, view_one

router = APIRouter()


@router.get("/kandidaten/{kandidaatId}/bemiddeling")
def show_mediation(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show what closing or opening again would do."""
    return _page(visit, candidate, Filled())


@router.post("/kandidaten/{kandidaatId}/bemiddeling")
def turn_mediation(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Close the mediation, or begin a new traject."""
    filled = Filled.of_form(form)
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    try:
        done = _close(visit, view, filled) if filled.text("doe") == "sluit" else _reopen(visit, view, filled)
    except REFUSALS as error:
        return _page(visit, candidate, *refused(filled, error))
    tell(visit, [done])
    return RedirectResponse(f"/kandidaten/K-{view.obj.number}", 303)


def _close(visit: Visit, view: View[Candidate], filled: Filled) -> str:
    asked, seen = read_document(ClosingForm, filled), int_typed(filled.text("versie"))
    close_candidate(visit.service.store, visit.actor, view.obj.id, asked.reason, after=seen)
    return "De bemiddeling is afgesloten."


def _reopen(visit: Visit, view: View[Candidate], filled: Filled) -> str:
    asked, seen = read_document(ReopeningForm, filled), int_typed(filled.text("versie"))
    today = visit.service.today()
    reopen_candidate(visit.service.store, visit.actor, view.obj.id, asked.reason, today, after=seen)
    return "De kandidaat is heropend. Er begint een nieuw traject, met de status aangemeld."


def _page(visit: Visit, candidate: str, filled: Filled, status: int = 200) -> Response:
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    with visit.service.store.read() as reader:
        (record,) = reader.people([view.obj.id])
        proposals = len(reader.proposals.open_of(view.obj.id))
    return visit.show(
        "consulent/mediation.html",
        status,
        **candidate_frame(view, ""),
        is_closed=view.obj.status is CandidateStatus.AFGESLOTEN,
        proposals=proposals,
        placements=sum(not one.state.is_ended for one in record.placements),
        close_reasons=CLOSE_REASONS,
        reopen_reasons=REOPEN_REASONS,
        filled=filled,
    )
