"""An employer and a candidate answer for themselves: the same use cases as behind their pages."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, made, shown, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader, refuse_body
from api.resource import TheAsker
from api.routes import placements, proposals
from api.routes.placements import AS_IT_BECAME, Placement
from api.routes.proposals import WhichProposal
from api.schemas.own_answers import CardAnswerForm, OwnAnswerForm, OwnPlacementAnswerForm, own_answer_json
from matching.domain.proposal import Proposal
from matching.usecases.answer_card import CardYes, accept_card, decline_card
from matching.usecases.answer_for_oneself import answer_own_placement, answer_own_proposal, withdraw_own_agreement

router = APIRouter(tags=["voordrachten"])
_OWN = shown("EigenAntwoord", "Hoe het nu staat.", Location="Waar u leest wat er van u is opgeslagen.")


@router.post(
    "/voordrachten/{voordrachtId}/kaartantwoorden",
    operation_id="beantwoordKaart",
    summary="Antwoord als werkgever op een kaart",
    description=(
        "Ja wordt een taak voor een collega van de gemeente, die het gesprek plant of de plaatsing regelt. Met nee is "
        "de kaart meteen dicht. Een kaart die er niet meer is: 410."
    ),
    status_code=201,
    responses={201: shown("EigenAntwoord", "Hoe het nu staat.", Location="De kaart.")},
    openapi_extra=taking("Kaartantwoord", "Ja of nee, met een reden."),
)
def answer_card(
    proposal: WhichProposal, asked: Annotated[CardAnswerForm, Depends(form_reader(CardAnswerForm))], asker: TheAsker
) -> JsonAnswer:
    """Answer a card."""
    which = proposals.resource.id_of(asker, proposal)
    if asked.reason is not None:
        answered = decline_card(asker.service, asker.actor, which, asked.reason, asked.note)
    else:
        answered = accept_card(asker.service, asker.actor, which, CardYes(asked.answer), asked.when)
    return made(own_answer_json(answered), f"/v1/voordrachten/{answered.id}/kaart")


@router.post(
    "/voordrachten/{voordrachtId}/eigen-antwoorden",
    operation_id="antwoordAlsKandidaat",
    summary="Antwoord als kandidaat op werk dat met u is besproken",
    description="Ja met wat de werkgever mag zien, nee met een reden, of later.",
    status_code=201,
    responses={201: _OWN},
    openapi_extra=taking("EigenAntwoordNieuw", "Het antwoord."),
)
def answer_oneself(
    proposal: WhichProposal, asked: Annotated[OwnAnswerForm, Depends(form_reader(OwnAnswerForm))], asker: TheAsker
) -> JsonAnswer:
    """Answer work that was talked over."""
    which, fields = proposals.resource.id_of(asker, proposal), tuple(dict.fromkeys(asked.fields))
    return _own(answer_own_proposal(asker.service, asker.actor, which, asked.answer, fields, asked.reason))


@router.post(
    "/voordrachten/{voordrachtId}/eigen-intrekkingen",
    operation_id="trekEigenAkkoordIn",
    summary="Trek als kandidaat uw ja in",
    description="De kaart van de werkgever gaat meteen dicht.",
    status_code=201,
    responses={201: _OWN},
    dependencies=[Depends(refuse_body)],
)
def withdraw_oneself(proposal: WhichProposal, asker: TheAsker) -> JsonAnswer:
    """Take a yes back."""
    return _own(withdraw_own_agreement(asker.service, asker.actor, proposals.resource.id_of(asker, proposal)))


@router.post(
    "/plaatsingen/{plaatsingId}/eigen-antwoorden",
    operation_id="antwoordOpPlaatsing",
    summary="Zeg als kandidaat ja of nee op een plek die nog niet is begonnen",
    description="Zonder uw ja wordt u niet geplaatst.",
    status_code=201,
    responses={201: AS_IT_BECAME},
    openapi_extra=taking("EigenPlaatsingsantwoord", "Ja of nee."),
)
def answer_placement_oneself(
    placement: Placement,
    asked: Annotated[OwnPlacementAnswerForm, Depends(form_reader(OwnPlacementAnswerForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Say yes or no to a place."""
    which = placements.resource.id_of(asker, placement)
    saved = answer_own_placement(asker.service, asker.actor, which, asked.answer == "ja", after=seen)
    return placements.resource.done(asker, saved, seen)


def _own(answered: Proposal) -> JsonAnswer:
    return made(own_answer_json(answered), f"/v1/kandidaten/{answered.candidate_id}/inzage")
