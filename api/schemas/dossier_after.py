"""What people did after a list was made, in its dossier: deeds of the grootboek and looks of the inzagelog."""

from collections.abc import Iterator
from datetime import datetime
from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Moment, OptionalNumber, OptionalText, moment
from matching.domain.actor import Actor
from matching.storage.aftermath import After, DeedAfter, ErasedAfter, ShownOn
from matching.storage.aggregates import OF_KIND
from matching.storage.looks import Look


class Getoond(TypedDict):
    """Wie er op een gelezen bladzijde stond; zonder rang buiten `gerangschikt`."""

    kandidaat: str
    rang: int | None


class GewistSindsdien(TypedDict):
    """Iemand die toen bekend was en sindsdien is gewist."""

    kandidaat: str
    grootboek: int
    op: Moment


class ErnaGedaan(TypedDict):
    """Eén daad of inzage. `grootboek` is leeg bij een inzage: die staat in het inzagelog."""

    op: Moment
    grootboek: OptionalNumber
    wat: str
    soort: str
    over: OptionalText
    versie: OptionalNumber
    doorId: str
    rol: str
    doel: str
    bijzonderheden: dict[str, Any]


def shown_json(one: ShownOn) -> Getoond:
    """Write who was shown."""
    return {"kandidaat": f"K-{one.number}", "rang": one.rank}


def erased_json(one: ErasedAfter) -> GewistSindsdien:
    """Write who was erased."""
    return {"kandidaat": f"K-{one.number}", "grootboek": one.position, "op": moment(one.at)}


def after_json(after: After) -> list[ErnaGedaan]:
    """Write everything in the order in which it happened; of one moment deeds come before looks."""
    return [said for _, said in sorted(_all(after), key=lambda one: one[0])]


def _all(after: After) -> Iterator[tuple[tuple[datetime, int, int], ErnaGedaan]]:
    for place, deed in enumerate(after.deeds):
        yield (deed.at, 0, place), _deed(deed)
    for place, (look, number) in enumerate(after.looks):
        yield (look.at, 1, place), _look(look, number)


def _deed(deed: DeedAfter) -> ErnaGedaan:
    said = _by(deed.at, deed.actor, deed.action, number=deed.number)
    said |= {"soort": OF_KIND[deed.kind].noun, "grootboek": deed.position, "versie": deed.version}
    return said


def _look(look: Look, number: int | None) -> ErnaGedaan:
    said = _by(look.at, look.actor, look.action, number=number)
    said |= {"soort": "inzage", "bijzonderheden": dict(look.details)}
    return said


def _by(at: datetime, actor: Actor, action: str, *, number: int | None) -> ErnaGedaan:
    return {
        "op": moment(at),
        "grootboek": None,
        "wat": action,
        "soort": "",
        "over": None if number is None else f"K-{number}",
        "versie": None,
        "doorId": actor.id,
        "rol": actor.role,
        "doel": actor.purpose,
        "bijzonderheden": {},
    }
