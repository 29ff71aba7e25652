"""The card of an employer, and who comes to the talk."""

from typing import Annotated, NotRequired

from pydantic import WithJsonSchema
from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Day, OptionalText, day
from matching.usecases.show_card import Introduced, ShownCard

OptionalTexts = Annotated[list[str] | None, WithJsonSchema({"type": ["array", "null"], "items": {"type": "string"}})]
OptionalYes = Annotated[bool | None, WithJsonSchema({"type": ["boolean", "null"]})]


class Kaart(TypedDict):
    """Wat een werkgever van een kandidaat ziet, tot en met een dag. Leeg (null) is niet gedeeld.

    Nooit een score of rang, een uitkering, een leeftijd, een adres of een naam. Een indicatie banenafspraak alleen als
    de kandidaat dat wil; anders staat dit veld er niet.
    """

    werk: str
    vaardigheden: OptionalTexts
    ervaring: OptionalTexts
    uren: OptionalText
    dagdelen: OptionalTexts
    start: OptionalText
    kanReizen: OptionalYes
    totEnMet: Day
    bel: Aanspreekpunt
    afspraakbaan: NotRequired[bool]


class Kennismaking(TypedDict):
    """Met wie het gesprek is, en wanneer en waar."""

    naam: str
    telefoon: str
    datum: Day
    tijd: str
    plaats: str


def card_json(shown: ShownCard) -> Kaart:
    """Write a card."""
    card = shown.card
    told: Kaart = {
        "werk": card.title,
        "vaardigheden": _list(card.skills),
        "ervaring": _list(card.experience),
        "uren": card.hours,
        "dagdelen": _list(card.dagdelen),
        "start": card.start,
        "kanReizen": card.can_travel,
        "totEnMet": day(card.expires_on),
        "bel": contact_json(shown.contact),
    }
    return told | {"afspraakbaan": True} if card.counts_as_afspraakbaan else told


def introduced_json(introduced: Introduced) -> Kennismaking:
    """Write who comes to the talk."""
    talk = introduced.interview
    return {
        "naam": introduced.name,
        "telefoon": introduced.phone,
        "datum": day(talk.on),
        "tijd": talk.at,
        "plaats": talk.where,
    }


def _list(said: tuple[str, ...] | None) -> list[str] | None:
    return None if said is None else list(said)
