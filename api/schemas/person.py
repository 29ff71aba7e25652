"""One person in one of the three lists."""

from typing_extensions import TypedDict

from api.schemas.assessment import Beoordeling, assessment_json
from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Id
from matching.domain.card import CandidateCard
from matching.domain.ranked_list import Ranked


class Kandidaat(TypedDict):
    """Een kandidaat, alleen met id en nummer: nooit met een naam."""

    id: Id
    nummer: str


class KandidaatInLijst(Beoordeling):
    """Eén kandidaat in de lijst, met alles wat de score en de plaats verklaart."""

    kandidaat: Kandidaat
    aanspreekpunt: Aanspreekpunt


def candidate_json(card: CandidateCard) -> Kandidaat:
    """Write who it is, by number."""
    return {"id": str(card.id), "nummer": f"K-{card.number}"}


def person_json(person: Ranked[CandidateCard]) -> KandidaatInLijst:
    """Write one person of a list."""
    return {
        "kandidaat": candidate_json(person.card),
        "aanspreekpunt": contact_json(person.contact),
        **assessment_json(person),
    }
