"""One object about somebody, with what changed in every version of it."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from typing_extensions import TypedDict

from api.schemas.candidate import candidate_json
from api.schemas.followed import event_json, support_json
from api.schemas.history import Versie, entry_json
from api.schemas.kept_besides import kept_besides
from api.schemas.message import message_json
from api.schemas.placement import placement_json
from api.schemas.proposal import proposal_json
from api.schemas.scan import scan_json
from api.schemas.task import task_json
from api.schemas.values import Id
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.storage.history import Entry
from matching.usecases.view_all_kept import KeptObject
from matching.usecases.view_objects import View

_SHOW: Mapping[Kind, Callable[[View[Any]], Mapping[str, Any]]] = {
    Kind.CANDIDATE: candidate_json,
    Kind.SCAN: scan_json,
    Kind.PLACEMENT: placement_json,
    Kind.EVENT: event_json,
    Kind.SUPPORT: support_json,
    Kind.PROPOSAL: proposal_json,
    Kind.TASK: task_json,
    Kind.MESSAGE: message_json,
}
_ALWAYS_OTHERWISE = ("versie",)


class Wijziging(TypedDict):
    """Wat er anders werd; leeg is er niet."""

    veld: str
    was: Any
    werd: Any


class VersieMetWijzigingen(Versie):
    """Eén versie, met wat er anders werd. Bij de eerste versie is dat alles."""

    gewijzigd: list[Wijziging]


class Bewaard(TypedDict):
    """Eén ding dat over iemand is bewaard: zoals het nu is, en elke versie ervan, de oudste eerst."""

    soort: str
    id: Id
    nu: dict[str, Any]
    versies: list[VersieMetWijzigingen]


def kept_object_json(one: KeptObject) -> Bewaard:
    """Write one object with its versions."""
    shown = [(entry, {**_SHOW[one.kind](view), **kept_besides(one.kind, view.obj)}) for entry, view in one.versions]
    before = [{}, *(said for _, said in shown)]
    versions = [_version(entry, was, said) for was, (entry, said) in zip(before, shown, strict=False)]
    return {"soort": OF_KIND[one.kind].noun, "id": str(one.id), "nu": shown[-1][1], "versies": versions}


def _version(entry: Entry, was: Mapping[str, Any], said: Mapping[str, Any]) -> VersieMetWijzigingen:
    return {**entry_json(entry), "gewijzigd": list(_changes(was, said))}


def _changes(was: Mapping[str, Any], said: Mapping[str, Any]) -> Iterator[Wijziging]:
    for field in dict.fromkeys((*was, *said)):
        before, after = was.get(field), said.get(field)
        if before != after and field not in _ALWAYS_OTHERWISE:
            yield {"veld": field, "was": before, "werd": after}
