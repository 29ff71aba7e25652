"""The switch of ranking: see how it stands, and turn it."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import JsonAnswer, taking, with_headers
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.ranking_switch import Rangschikking, RankingSwitchForm, switch_json
from matching.usecases.turn_ranking import turn_ranking

router = APIRouter(tags=["toezicht"])
_HOW = with_headers("Hoe de schakelaar staat.", Rangschikking)


@router.get(
    "/rangschikking",
    operation_id="leesRangschikking",
    summary="Lees of passend rangschikt",
    description="Staat de rangschikking uit, dan heeft een nieuwe lijst geen scores en is de volgorde geloot.",
    responses={200: _HOW},
)
def show_switch(asker: TheAsker) -> JsonAnswer:
    """Show how the switch stands."""
    return JsonAnswer(switch_json(asker.service.ranking()))


@router.put(
    "/rangschikking",
    operation_id="zetRangschikking",
    summary="Zet de rangschikking uit of aan",
    description="Geldt meteen, overal en voor iedereen. Staat zij al zo, dan verandert er niets.",
    responses={200: _HOW},
    openapi_extra=taking("RangschikkingInvoer", "Uit of aan, en waarom."),
)
def turn(asked: Annotated[RankingSwitchForm, Depends(form_reader(RankingSwitchForm))], asker: TheAsker) -> JsonAnswer:
    """Turn the switch."""
    turned = turn_ranking(asker.service, asker.actor, on=asked.stand == "aan", reason=asked.reason)
    return JsonAnswer(switch_json(turned))
