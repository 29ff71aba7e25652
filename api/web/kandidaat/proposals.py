"""Work and places that are proposed to a candidate: why, and yes or no; and taking a yes back."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from api.web.filled import Filled
from api.web.kandidaat.reasons import fits_of, to_discuss_of
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.proposal import ProposalStatus
from matching.domain.proposal_parts import CardField, ConsentAnswer
from matching.domain.refusal_reasons import DeclineReason
from matching.errors import NotFoundError
from matching.storage import Kind
from matching.usecases.answer_for_oneself import answer_own_placement, answer_own_proposal, withdraw_own_agreement
from matching.usecases.view_objects import id_of
from matching.usecases.view_self import explain_own_proposal

router = APIRouter()
ProposalReference = Annotated[str, Path(alias="voordrachtId")]
PlacementReference = Annotated[str, Path(alias="plaatsingId")]
ANSWERS = (
    (ConsentAnswer.JA, "Ja, de werkgever mag mijn kaart zien"),
    (ConsentAnswer.LATER, "Ik wil er nog over nadenken"),
    (ConsentAnswer.NEE, "Nee, ik wil dit werk niet"),
)
FIELDS = (
    (CardField.VAARDIGHEDEN, "Wat ik kan"),
    (CardField.ERVARING, "Wat ik eerder deed"),
    (CardField.UREN, "Mijn uren en dagdelen"),
    (CardField.START, "Vanaf wanneer ik kan"),
    (CardField.REIZEN, "Of ik er kan komen"),
    (CardField.AFSPRAAKBAAN, "Dat ik onder de banenafspraak val (alleen als dat zo is)"),
)
REASONS = (
    (DeclineReason.WERK, "Dit werk wil ik niet"),
    (DeclineReason.UREN, "De uren passen niet"),
    (DeclineReason.DAGDELEN, "De dagen of tijden passen niet"),
    (DeclineReason.STARTDATUM, "De startdatum past niet"),
    (DeclineReason.REISTIJD, "De reis is te ver"),
    (DeclineReason.LOON, "Het loon past niet"),
    (DeclineReason.BEGELEIDING, "De begeleiding past niet"),
    (DeclineReason.AANBIEDER, "Ik wil niet bij deze werkgever werken"),
    (DeclineReason.ANDERS, "Een andere reden"),
)


@router.get("/mijn/voorstellen/{voordrachtId}")
def show_own_proposal(visit: TheVisit, proposal: ProposalReference) -> Response:
    """Show one proposal with its reasons."""
    return _page(visit, proposal, Filled())


@router.post("/mijn/voorstellen/{voordrachtId}")
def answer_proposal_oneself(visit: TheVisit, proposal: ProposalReference, form: TheForm) -> Response:
    """Answer a proposal."""
    filled = Filled.of_form(form)
    faults = _faults(filled)
    if faults:
        return _page(visit, proposal, filled.wrong(faults), 400)
    answer = ConsentAnswer(filled.text("antwoord"))
    fields = [CardField(one) for one in filled.texts("gegevens")] if answer is ConsentAnswer.JA else []
    reason = DeclineReason(filled.text("reden")) if answer is ConsentAnswer.NEE else None
    answer_own_proposal(visit.service, visit.actor, _id(visit, proposal), answer, fields, reason)
    return RedirectResponse(f"/mijn/voorstellen/{proposal}", 303)


@router.post("/mijn/voorstellen/{voordrachtId}/intrekken")
def withdraw_agreement_oneself(visit: TheVisit, proposal: ProposalReference) -> Response:
    """Take a yes back."""
    withdraw_own_agreement(visit.service, visit.actor, _id(visit, proposal))
    return RedirectResponse(f"/mijn/voorstellen/{proposal}", 303)


@router.post("/mijn/plaatsen/{plaatsingId}")
def answer_placement_oneself(visit: TheVisit, placement: PlacementReference, form: TheForm) -> Response:
    """Say yes or no to a place."""
    agrees = Filled.of_form(form).text("antwoord") == "ja"
    answer_own_placement(visit.service, visit.actor, id_of(visit.service.store, Kind.PLACEMENT, placement), agrees)
    return RedirectResponse("/mijn", 303)


def _faults(filled: Filled) -> dict[str, str]:
    answer = filled.text("antwoord")
    if answer not in list(ConsentAnswer):
        return {"antwoord": "Kies wat u wilt."}
    if answer == ConsentAnswer.JA and not set(filled.texts("gegevens")) & set(CardField):
        return {"gegevens": "Kies wat de werkgever mag zien. Een ding is genoeg."}
    if answer == ConsentAnswer.NEE and filled.text("reden") not in list(DeclineReason):
        return {"reden": "Kies waarom niet. Dan zoeken wij iets dat beter past."}
    return {}


def _page(visit: Visit, reference: str, filled: Filled, status: int = 200) -> Response:
    why = explain_own_proposal(visit.service, visit.actor, _id(visit, reference))
    if why is None:
        raise NotFoundError("voorstel", reference)
    return visit.show(
        "kandidaat/proposal.html",
        status,
        section="mijn",
        why=why,
        fits=fits_of(why.said),
        to_discuss=to_discuss_of(why.said) if why.view.about.status.is_open else (),
        one=why.view.about,
        work=why.view.work,
        can_answer=why.view.about.status is ProposalStatus.BESPROKEN_MET_KANDIDAAT,
        answers=ANSWERS,
        fields=FIELDS,
        reasons=REASONS,
        filled=filled,
    )


def _id(visit: Visit, reference: str) -> UUID:
    return id_of(visit.service.store, Kind.PROPOSAL, reference)
