"""What happened to one object: its versions, when, by whom and why."""

from typing_extensions import TypedDict

from api.schemas.paging import Pagina, page_json
from api.schemas.values import Moment, OptionalText, moment
from matching.domain.reasons import deed_and_reason
from matching.storage.history import Entry
from matching.usecases.view_objects import ViewPage


class Versie(TypedDict):
    """Eén versie: wat er gebeurde, wanneer en door wie. `reden` is er alleen bij wat een reden heeft."""

    versie: int
    vastgelegdOp: Moment
    handeling: str
    reden: OptionalText
    door: str
    rol: str
    organisatie: str
    doel: str


class Geschiedenis(TypedDict):
    """Een bladzijde van de geschiedenis, de nieuwste versie eerst."""

    versies: list[Versie]
    aantal: int
    pagina: Pagina


def history_json(entries: ViewPage[Entry]) -> Geschiedenis:
    """Write a page of what happened."""
    rows = [entry_json(entry) for entry in entries.rows]
    return {"versies": rows, "aantal": entries.total, "pagina": page_json(entries.page, [entries.total])}


def entry_json(entry: Entry) -> Versie:
    """Write what happened in one version."""
    deed, reason = deed_and_reason(entry.action)
    return {
        "versie": entry.version,
        "vastgelegdOp": moment(entry.at),
        "handeling": deed,
        "reden": reason,
        "door": entry.actor.id,
        "rol": entry.actor.role,
        "organisatie": entry.actor.organisation,
        "doel": entry.actor.purpose,
    }
