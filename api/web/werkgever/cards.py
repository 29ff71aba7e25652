"""The card of a candidate for an employer: without a score or a rank, and with an answer to give."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from api.web.werkgever.words import CARD_STATUS, REASONS
from matching.domain.refusal_reasons import RejectReason
from matching.errors import GoneError, NotFoundError
from matching.storage import Kind
from matching.usecases.answer_card import CardYes, accept_card, decline_card
from matching.usecases.show_calendar import show_calendar
from matching.usecases.show_card import Introduced, show_card, show_introduced
from matching.usecases.view_objects import id_of
from matching.usecases.view_own_work import OwnCard, view_own_work

router = APIRouter()
ProposalReference = Annotated[str, Path(alias="voordrachtId")]
NO = "nee"
ANSWERS = {
    "vrijgegeven": (("kennismaken", "Ja, ik wil kennismaken"), (NO, "Nee, ik ga niet verder")),
    "gesprek": (("aannemen", "Ja, ik wil deze kandidaat aannemen"), (NO, "Nee, ik ga niet verder")),
}


@router.get("/werkgever/kaarten/{voordrachtId}")
def show_employer_card(visit: TheVisit, proposal: ProposalReference) -> Response:
    """Show a card, or tell kindly that it is gone."""
    return _card_page(visit, proposal, Filled())


@router.post("/werkgever/kaarten/{voordrachtId}")
def answer_employer_card(visit: TheVisit, proposal: ProposalReference, form: TheForm) -> Response:
    """Answer a card: yes is for a colleague to go on with, no has a reason."""
    filled = Filled.of_form(form)
    answer, proposal_id = filled.text("antwoord"), id_of(visit.service.store, Kind.PROPOSAL, proposal)
    faults = _faults(filled)
    if faults:
        return _card_page(visit, proposal, filled.wrong(faults), 400)
    if answer == NO:
        reason = RejectReason(filled.text("reden"))
        decline_card(visit.service, visit.actor, proposal_id, reason, filled.text("toelichting"))
        return RedirectResponse("/werkgever", 303)
    accept_card(visit.service, visit.actor, proposal_id, CardYes(answer), filled.text("wanneer"))
    return RedirectResponse(f"/werkgever/kaarten/{proposal}", 303)


@router.get("/werkgever/kaarten/{voordrachtId}/agenda")
def send_talk(visit: TheVisit, proposal: ProposalReference) -> Response:
    """Send the talk for a calendar."""
    content = show_calendar(visit.service, visit.actor, proposal)
    headers = {"Content-Disposition": 'attachment; filename="gesprek.ics"'}
    return Response(content, media_type="text/calendar", headers=headers)


def _faults(filled: Filled) -> dict[str, str]:
    answer, longest = filled.text("antwoord"), 1000
    if answer not in (*CardYes, NO):
        return {"antwoord": "Kies wat u wilt."}
    if answer == NO and filled.text("reden") not in [reason.value for reason in RejectReason]:
        return {"reden": "Kies waarom u niet verdergaat. Daar zoeken wij de volgende keer beter mee."}
    long = [name for name in ("wanneer", "toelichting") if len(filled.text(name)) > longest]
    return dict.fromkeys(long, f"Dit is te lang. Schrijf ten hoogste {longest} tekens.")


def _card_page(visit: Visit, reference: str, filled: Filled, status: int = 200) -> Response:
    proposal_id = id_of(visit.service.store, Kind.PROPOSAL, reference)
    work = view_own_work(visit.service, visit.actor)
    own = next((one for one in work.cards if one.id == proposal_id), None)
    try:
        shown = show_card(visit.service, visit.actor, reference)
    except GoneError as error:
        return visit.show("werkgever/gone.html", 410, section="werk", own=own, why=str(error))
    return visit.show(
        "werkgever/card.html",
        status,
        section="werk",
        own=own,
        shown=shown,
        introduced=_introduced(visit, proposal_id, own),
        answers=ANSWERS[own.status] if own else (),
        statuses=CARD_STATUS,
        reasons=REASONS,
        filled=filled,
    )


def _introduced(visit: Visit, proposal_id: UUID, own: OwnCard | None) -> Introduced | None:
    """Give who comes to the talk, once there is one."""
    if own is None or own.interview is None:
        return None
    try:
        return show_introduced(visit.service, visit.actor, str(proposal_id))
    except (GoneError, NotFoundError):
        return None
