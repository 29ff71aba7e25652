"""One message that leaves by mail: to whom, what it says, how far it is; nothing about a candidate."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.listing import Bladzijde
from api.schemas.object import head_json
from api.schemas.values import Id, Moment, OptionalMoment, OptionalText
from matching.domain.message import Message
from matching.storage.moment import written
from matching.usecases.view_objects import View


class Bericht(TypedDict):
    """Een bericht aan een collega of werkgever; er staat niets in over een kandidaat."""

    id: Id
    versie: int
    soort: str
    status: str
    aan: str
    onderwerp: str
    tekst: str
    geschrevenOp: Moment
    pogingen: int
    volgendePogingOp: OptionalMoment
    verzondenOp: OptionalMoment
    antwoord: str
    voordrachtId: OptionalText


class Berichten(Bladzijde):
    """Een bladzijde van de berichten, het oudste eerst."""

    berichten: list[Bericht]


def message_json(view: View[Any]) -> Bericht:
    """Write a message."""
    message: Message = view.obj
    return {
        **head_json(view),
        "soort": message.kind.value,
        "status": message.status.value,
        "aan": message.to,
        "onderwerp": message.subject,
        "tekst": message.text,
        "geschrevenOp": written(message.written_at),
        "pogingen": message.attempts,
        "volgendePogingOp": written(message.next_at) if message.next_at else None,
        "verzondenOp": written(message.sent_at) if message.sent_at else None,
        "antwoord": message.answer,
        "voordrachtId": str(message.proposal_id) if message.proposal_id else None,
    }
