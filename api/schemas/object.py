"""An object as it is shown: its form, under a head that says which one it is and what it refers to.

What a form names by id is shown as people read it; the id stands beside it, in a key of its own.
"""

from collections.abc import Mapping
from typing import Any

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.values import Id
from matching.assemblers.assembler import Assembler
from matching.assemblers.context import BY_ID
from matching.usecases.view_objects import View


class Kop(TypedDict):
    """Welk ding dit is, en welke versie ervan."""

    id: Id
    versie: int


class KopMetNummer(Kop):
    """Waar het vandaan komt, en wie u erover belt: het aanspreekpunt, of wie vandaag vervangt."""

    nummer: str
    bron: str
    bronnummer: str
    aanspreekpunt: Aanspreekpunt
    aanspreekpuntId: Id


def object_json(assembler: Assembler[Any, Any], view: View[Any], head: Mapping[str, Any]) -> dict[str, Any]:
    """Write an object: its head first, then the rest of its form."""
    form = assembler.form_of(view.obj, BY_ID).model_dump(mode="json", by_alias=True)
    return {**head, **{key: value for key, value in form.items() if key not in head}}


def head_json(view: View[Any]) -> Kop:
    """Write which object this is."""
    return {"id": str(view.obj.id), "versie": view.version}


def numbered_head_json(view: View[Any], prefix: str) -> KopMetNummer:
    """Write which object with a short number this is."""
    obj = view.obj
    return {
        "id": str(obj.id),
        "nummer": f"{prefix}-{obj.number}",
        "versie": view.version,
        "bron": obj.source_key.source,
        "bronnummer": obj.source_key.number,
        "aanspreekpunt": contact_json(view.around.contact(obj.owner_id)),
        "aanspreekpuntId": str(obj.owner_id),
    }


def optional_source_json(view: View[Any]) -> dict[str, str]:
    """Write where a scan or placement came from, if it was not made here."""
    key = view.obj.source_key
    return {"bron": key.source, "bronnummer": key.number} if key else {}
