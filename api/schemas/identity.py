"""Who a candidate is: the only answer with a name in it."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Id
from matching.identity.form import identity_form
from matching.identity.person import Identity


class IdentiteitKop(TypedDict):
    """Bij welke kandidaat deze identiteit hoort."""

    kandidaatId: Id


HEADS = (IdentiteitKop,)
EXAMPLE = {"naam": "Jan Jansen", "geboortedatum": "1984-05-06", "plaats": "Groningen"}


def identity_json(identity: Identity) -> dict[str, Any]:
    """Write who somebody is."""
    form = identity_form(identity).model_dump(mode="json", by_alias=True)
    return {"kandidaatId": str(identity.candidate_id), **form}
