"""Berichten: what leaves by mail, and how far it is."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, shown
from api.resource import DayAsked, DeedsOnly, TheAsker
from api.schemas.filters import MessageFilters
from api.schemas.message import message_json
from matching.storage import Kind

router = APIRouter(tags=["berichten"])
resource = DeedsOnly(Kind.MESSAGE, "berichten", message_json, message_json)
Which = Annotated[str, Path(alias="berichtId", description="Het id van een bericht.")]


@router.get(
    "/berichten",
    operation_id="leesBerichten",
    summary="Lees welke berichten er zijn",
    description="Het oudste eerst. Wat wacht, wordt opnieuw geprobeerd; van wat niet aankomt, is er een taak.",
    responses={200: shown("Berichten", "Een bladzijde van de berichten.")},
)
def show_messages(filters: Annotated[MessageFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List messages."""
    return resource.browse(asker, filters)


@router.get(
    "/berichten/{berichtId}",
    operation_id="leesBericht",
    summary="Lees één bericht",
    description="Het bericht zoals het nu is, of zoals bekend op een dag.",
    responses={200: shown("Bericht", "Het bericht.", **SHOWN_VERSION)},
)
def show_message(message: Which, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one message."""
    return resource.read(asker, message, on)
