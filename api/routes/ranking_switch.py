"""The switch of ranking: see how it stands, and turn it."""

from typing import Annotated

from fastapi import APIRouter, Depends

from api.answers import SHOWN_VERSION, JsonAnswer, one, taking, with_headers
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.ranking_switch import Rangschikking, RankingSwitchForm, switch_json
from matching.usecases.turn_ranking import turn_ranking

router = APIRouter(tags=["toezicht"])
_HOW = with_headers("Hoe de schakelaar staat.", Rangschikking, **SHOWN_VERSION)


@router.get(
    "/rangschikking",
    operation_id="leesRangschikking",
    summary="Lees of passend rangschikt",
    description="Staat de rangschikking uit, dan heeft een nieuwe lijst geen scores en is de volgorde geloot.",
    responses={200: _HOW},
)
def show_switch(asker: TheAsker) -> JsonAnswer:
    """Show how the switch stands."""
    switch = asker.service.ranking()
    return one(switch_json(switch), switch.version)


@router.put(
    "/rangschikking",
    operation_id="zetRangschikking",
    summary="Zet de rangschikking uit of aan",
    description="Geldt meteen, overal en voor iedereen. Staat zij al zo, dan verandert er niets.",
    responses={200: _HOW},
    openapi_extra=taking("RangschikkingInvoer", "Uit of aan, en waarom."),
)
def turn(
    asked: Annotated[RankingSwitchForm, Depends(form_reader(RankingSwitchForm))], seen: SeenVersion, asker: TheAsker
) -> JsonAnswer:
    """Turn the switch."""
    turned = turn_ranking(asker.service, asker.actor, on=asked.stand == "aan", reason=asked.reason, after=seen)
    return one(switch_json(turned), turned.version)
