"""A vacancy or plek in short, as a list shows it."""

from typing import Literal

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Id, OptionalDay, OptionalText, optional_day
from matching.domain.card import PlaceCard

SoortWerk = Literal["vacature", "plek"]


class WerkKaart(TypedDict):
    """Een vacature of plek, met de versie die is beoordeeld en wie u erover belt."""

    soort: SoortWerk
    id: Id
    nummer: str
    versie: int
    titel: str
    werksoort: OptionalText
    werkgever: str
    plaats: str
    startdatum: OptionalDay
    aanspreekpunt: Aanspreekpunt


def work_card_json(card: PlaceCard) -> WerkKaart:
    """Write a vacancy or plek in short."""
    return {
        "soort": card.kind.value,
        "id": str(card.id),
        "nummer": card.short_number,
        "versie": card.version,
        "titel": card.title,
        "werksoort": card.werksoort.value if card.werksoort else None,
        "werkgever": card.employer,
        "plaats": card.place,
        "startdatum": optional_day(card.start_on),
        "aanspreekpunt": contact_json(card.contact),
    }
