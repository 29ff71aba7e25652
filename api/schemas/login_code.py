"""A one-time code for a candidate, told once."""

from typing_extensions import TypedDict

from api.schemas.values import Id, Moment, moment
from matching.usecases.give_login_code import GivenCode


class Inlogcode(TypedDict):
    """Een code waarmee deze kandidaat één keer inlogt, op `adres`, tot `geldigTot`. U ziet de code alleen nu."""

    kandidaatId: Id
    kandidaat: str
    code: str
    geldigTot: Moment
    adres: str


def login_code_json(given: GivenCode, address: str) -> Inlogcode:
    """Write a code."""
    return {
        "kandidaatId": str(given.whose.id),
        "kandidaat": f"K-{given.whose.number}",
        "code": given.code,
        "geldigTot": moment(given.until),
        "adres": address,
    }
