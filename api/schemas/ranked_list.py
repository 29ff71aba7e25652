"""A ranked list as JSON: the same object that the page and the terminal show.

The classes in `api/schemas` bear the Dutch names under which openapi.json publishes them.
"""

from typing import Annotated

import orjson
from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.decision import DECISION, Beslissing
from api.schemas.paging import Pagina, page_json
from api.schemas.person import KandidaatInLijst, person_json
from api.schemas.vacancy_card import VacatureKaart, vacancy_card_json
from api.schemas.values import Day, Id, Moment, day, moment
from api.schemas.versions import FiltersJson, Versies, filters_json, versions_json
from matching.domain.ranked_list import ListKind, RankedList


class Totalen(TypedDict):
    """Hoeveel kandidaten in welke lijst staan; samen is dat iedereen."""

    gerangschikt: int
    uitvragen: int
    uitgesloten: int
    buitenPool: int
    buitenFilter: int


class BuitenPool(TypedDict):
    """Hoeveel mensen niet in de lijst kunnen staan om deze reden; nooit wie."""

    reden: str
    aantal: int


class NietGevraagd(TypedDict):
    """Een kenmerk dat in deze lijst niet meetelt, met de reden."""

    kenmerk: str
    naam: str
    reden: str


class Ranglijst(TypedDict):
    """Een bewaarde ranglijst, of één bladzijde ervan.

    Iedereen staat in precies één van `gerangschikt`, `uitvragen` en `uitgesloten`.
    `resultaatHash` gaat over de hele lijst.
    """

    id: Id
    vacature: VacatureKaart
    gemaaktOp: Moment
    doel: str
    peildatum: Day
    referentiedag: Day
    seed: Annotated[str, Field(description="Geheel getal van 64 bits, als tekst.")]
    versies: Versies
    filters: FiltersJson
    totalen: Totalen
    buitenPool: list[BuitenPool]
    nietGevraagd: list[NietGevraagd]
    resultaatHash: str
    pagina: Pagina
    meldingen: list[str]
    gerangschikt: list[KandidaatInLijst]
    uitvragen: list[KandidaatInLijst]
    uitgesloten: list[KandidaatInLijst]
    beslissing: Beslissing


def ranked_list_json(ranked: RankedList) -> Ranglijst:
    """Write one page of a saved list."""
    return {
        "id": str(ranked.id),
        "vacature": vacancy_card_json(ranked.place),
        "gemaaktOp": moment(ranked.made_at),
        "doel": ranked.purpose,
        "peildatum": day(ranked.today),
        "referentiedag": day(ranked.reference_day),
        "seed": str(ranked.seed),
        "versies": versions_json(ranked.versions),
        "filters": filters_json(ranked.filters),
        "totalen": _totals(ranked),
        "buitenPool": [{"reden": reason, "aantal": count} for reason, count in ranked.outside_pool.items()],
        "nietGevraagd": [{"kenmerk": n.code, "naam": n.label, "reden": n.reason} for n in ranked.not_asked],
        "resultaatHash": ranked.result_hash,
        "pagina": page_json(ranked.page, (ranked.totals.get(kind.value, 0) for kind in ListKind)),
        "meldingen": list(ranked.notices),
        "gerangschikt": [person_json(person) for person in ranked.ranked],
        "uitvragen": [person_json(person) for person in ranked.to_ask],
        "uitgesloten": [person_json(person) for person in ranked.excluded],
        "beslissing": DECISION,
    }


def _totals(ranked: RankedList) -> Totalen:
    """Count everyone, in the lists and outside them."""
    return {
        "gerangschikt": ranked.totals.get("gerangschikt", 0),
        "uitvragen": ranked.totals.get("uitvragen", 0),
        "uitgesloten": ranked.totals.get("uitgesloten", 0),
        "buitenPool": ranked.totals.get("buitenPool", 0),
        "buitenFilter": ranked.totals.get("buitenFilter", 0),
    }


def ranked_list_bytes(ranked: RankedList) -> bytes:
    """Give the bytes that the API sends and `passend rank --json` prints."""
    return orjson.dumps(ranked_list_json(ranked))
