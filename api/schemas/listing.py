"""Objects in short: number, status and whom to call."""

from collections.abc import Callable
from typing import Any

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.paging import Pagina, page_json
from api.schemas.values import Id, OptionalId
from matching.usecases.browse import Listing
from matching.usecases.view_objects import View, ViewPage


class Werk(TypedDict):
    """Een vacature of plek in het kort."""

    id: Id
    nummer: str
    titel: str
    status: str
    aanspreekpunt: Aanspreekpunt


class WerkgeverKort(TypedDict):
    """Een werkgever in het kort."""

    id: Id
    nummer: str
    naam: str
    soort: str
    status: str
    aanspreekpunt: Aanspreekpunt


class KandidaatKort(TypedDict):
    """Een kandidaat in het kort: nooit met een naam."""

    id: Id
    nummer: str
    status: str
    aanspreekpunt: Aanspreekpunt


class Bladzijde(TypedDict):
    """Wat elke lijst zegt: hoeveel er in totaal zijn, welke bladzijde dit is, en waarmee u verder leest.

    `volgende` geeft u mee als `na`; er is geen volgende als alles er al staat.
    """

    aantal: int
    pagina: Pagina
    volgende: OptionalId


class Vacatures(Bladzijde):
    """Een bladzijde van de vacatures."""

    vacatures: list[Werk]


class Plekken(Bladzijde):
    """Een bladzijde van de plekken."""

    plekken: list[Werk]


class CapaciteitsbronKort(TypedDict):
    """Een bron van plaatsen in het kort."""

    id: Id
    nummer: str
    naam: str
    eenheid: str
    status: str
    aanspreekpunt: Aanspreekpunt


class Capaciteitsbronnen(Bladzijde):
    """Een bladzijde van de bronnen van plaatsen."""

    capaciteitsbronnen: list[CapaciteitsbronKort]


class Werkgevers(Bladzijde):
    """Een bladzijde van de werkgevers."""

    werkgevers: list[WerkgeverKort]


class Kandidaten(Bladzijde):
    """Een bladzijde van de kandidaten."""

    kandidaten: list[KandidaatKort]


def list_json(name: str, found: ViewPage[View[Any]], row_json: Callable[[View[Any]], Any]) -> dict[str, Any]:
    """Write a page under the name of its kind."""
    rows = [row_json(row) for row in found.rows]
    last = str(found.rows[-1].obj.id) if len(found.rows) == found.page.size else None
    return {name: rows, "aantal": found.total, "pagina": page_json(found.page, [found.total]), "volgende": last}


def vacancy_row(row: View[Any]) -> Werk:
    """Write a vacancy in short."""
    return work_json(_listing(row, "V", row.obj.title))


def plek_row(row: View[Any]) -> Werk:
    """Write a plek in short."""
    return work_json(_listing(row, "P", row.obj.title))


def candidate_row(row: View[Any]) -> KandidaatKort:
    """Write a candidate in short, by number."""
    return candidate_json(_listing(row, "K", ""))


def employer_row(row: View[Any]) -> WerkgeverKort:
    """Write an employer in short."""
    employer = row.obj
    return {
        "id": str(employer.id),
        "nummer": f"W-{employer.number}",
        "naam": employer.name,
        "soort": employer.kind.value,
        "status": employer.status.value,
        "aanspreekpunt": contact_json(row.around.contact(employer.owner_id)),
    }


def seat_source_row(row: View[Any]) -> CapaciteitsbronKort:
    """Write a source of seats in short."""
    source = row.obj
    return {
        "id": str(source.id),
        "nummer": f"C-{source.number}",
        "naam": source.name,
        "eenheid": source.unit.value,
        "status": source.status.value,
        "aanspreekpunt": contact_json(row.around.contact(source.owner_id)),
    }


def candidate_json(one: Listing) -> KandidaatKort:
    """Write a candidate, by number."""
    return {"id": str(one.id), "nummer": one.number, "status": one.status, "aanspreekpunt": contact_json(one.contact)}


def work_json(one: Listing) -> Werk:
    """Write a vacancy or plek."""
    contact = contact_json(one.contact)
    return {"id": str(one.id), "nummer": one.number, "titel": one.title, "status": one.status, "aanspreekpunt": contact}


def _listing(row: View[Any], prefix: str, title: str) -> Listing:
    obj = row.obj
    contact = row.around.contact(obj.owner_id)
    return Listing(obj.id, f"{prefix}-{obj.number}", title, obj.status.value, contact)
