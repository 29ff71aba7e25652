"""The vacancy of a list, in short."""

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Id, OptionalDay, optional_day
from matching.domain.card import PlaceCard


class VacatureKaart(TypedDict):
    """De vacature van een ranglijst, met de versie die is gerangschikt."""

    id: Id
    nummer: str
    versie: int
    titel: str
    werkgever: str
    plaats: str
    startdatum: OptionalDay
    aanspreekpunt: Aanspreekpunt


def vacancy_card_json(card: PlaceCard) -> VacatureKaart:
    """Write the vacancy of a list."""
    return {
        "id": str(card.id),
        "nummer": f"V-{card.number}",
        "versie": card.version,
        "titel": card.title,
        "werkgever": card.employer,
        "plaats": card.place,
        "startdatum": optional_day(card.start_on),
        "aanspreekpunt": contact_json(card.contact),
    }
