"""Vacancies, candidates and plekken in short: number, status and whom to call."""

from collections.abc import Sequence

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.paging import Pagina, page_json
from api.schemas.values import Id
from matching.domain.ranking_request import Page
from matching.usecases.browse import Listing


class Werk(TypedDict):
    """Een vacature of plek in het kort."""

    id: Id
    nummer: str
    titel: str
    status: str
    aanspreekpunt: Aanspreekpunt


class KandidaatKort(TypedDict):
    """Een kandidaat in het kort: nooit met een naam."""

    id: Id
    nummer: str
    status: str
    aanspreekpunt: Aanspreekpunt


class Vacatures(TypedDict):
    """Een bladzijde van de vacatures."""

    vacatures: list[Werk]
    aantal: int
    pagina: Pagina


class Plekken(TypedDict):
    """Een bladzijde van de plekken."""

    plekken: list[Werk]
    aantal: int
    pagina: Pagina


class Kandidaten(TypedDict):
    """Een bladzijde van de kandidaten."""

    kandidaten: list[KandidaatKort]
    aantal: int
    pagina: Pagina


def vacancies_json(listed: Sequence[Listing], page: Page) -> Vacatures:
    """Write a page of vacancies."""
    rows = [work_json(one) for one in _on(listed, page)]
    return {"vacatures": rows, "aantal": len(listed), "pagina": page_json(page, [len(listed)])}


def plekken_json(listed: Sequence[Listing], page: Page) -> Plekken:
    """Write a page of plekken."""
    rows = [work_json(one) for one in _on(listed, page)]
    return {"plekken": rows, "aantal": len(listed), "pagina": page_json(page, [len(listed)])}


def candidates_json(listed: Sequence[Listing], page: Page) -> Kandidaten:
    """Write a page of candidates."""
    rows = [candidate_json(one) for one in _on(listed, page)]
    return {"kandidaten": rows, "aantal": len(listed), "pagina": page_json(page, [len(listed)])}


def candidate_json(one: Listing) -> KandidaatKort:
    """Write a candidate, by number."""
    return {"id": str(one.id), "nummer": one.number, "status": one.status, "aanspreekpunt": contact_json(one.contact)}


def work_json(one: Listing) -> Werk:
    """Write a vacancy or plek."""
    contact = contact_json(one.contact)
    return {"id": str(one.id), "nummer": one.number, "titel": one.title, "status": one.status, "aanspreekpunt": contact}


def _on(listed: Sequence[Listing], page: Page) -> Sequence[Listing]:
    """Give the rows of one page."""
    first = (page.number - 1) * page.size
    return listed[first : first + page.size]
