"""The aanspreekpunt: whom to call."""

from typing_extensions import TypedDict

from matching.domain.card import Contact


class Aanspreekpunt(TypedDict):
    """Wie u belt over deze kandidaat of vacature."""

    naam: str
    telefoon: str


def contact_json(contact: Contact) -> Aanspreekpunt:
    """Write whom to call."""
    return {"naam": contact.name, "telefoon": contact.phone}
