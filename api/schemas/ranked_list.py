"""A ranked list as JSON: the same object that the page and the terminal show.

The classes in `api/schemas` bear the Dutch names under which openapi.json publishes them.
"""

from typing import Annotated, Any, TypeAlias

import orjson
from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.decision import DECISION, Beslissing
from api.schemas.paging import Pagina, page_json
from api.schemas.person import Kandidaat, KandidaatInLijst, candidate_json, person_json
from api.schemas.ranking_switch import Rangschikking, switch_json
from api.schemas.vacancy_card import VacatureKaart, vacancy_card_json
from api.schemas.values import Day, Id, Moment, OptionalText, day, moment
from api.schemas.versions import FiltersJson, Versies, filters_json, versions_json
from api.schemas.work_card import WerkKaart, work_card_json
from api.schemas.work_row import NietGevraagd, OpenendeVraag, WerkInLijst, not_asked_json, opening_json, work_row_json
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import RankedList, SavedList, WorkList
from matching.domain.work import WorkKind

Soort = Annotated[
    str,
    Field(
        description="kandidaten_voor_vacature, kandidaten_voor_plek, vacatures_voor_kandidaat of plekken_voor_kandidaat"
    ),
]


class Totalen(TypedDict):
    """Hoeveel kandidaten, vacatures of plekken in welke lijst staan; samen is dat alles."""

    gerangschikt: int
    uitvragen: int
    uitgesloten: int
    buitenPool: int
    buitenFilter: int


class BuitenPool(TypedDict):
    """Hoeveel er niet in de lijst kunnen staan om deze reden; van mensen nooit wie."""

    reden: str
    aantal: int


class Lijst(TypedDict):
    """Wat elke bewaarde ranglijst over zichzelf zegt.

    Alles staat in precies één van `gerangschikt`, `uitvragen` en `uitgesloten`.
    `resultaatHash` gaat over de hele lijst. `zonderScores`: gemaakt toen de rangschikking uit stond; `rangschikking` is
    hoe dat nu is.
    """

    id: Id
    soort: Soort
    gemaaktOp: Moment
    doel: str
    peildatum: Day
    seed: Annotated[str, Field(description="Geheel getal van 64 bits, als tekst.")]
    versies: Versies
    filters: FiltersJson
    totalen: Totalen
    buitenPool: list[BuitenPool]
    nietGevraagd: list[NietGevraagd]
    resultaatHash: str
    zonderScores: bool
    rangschikking: Rangschikking
    pagina: Pagina
    meldingen: list[str]
    beslissing: Beslissing


class StaatNu(TypedDict):
    """In welke van de drie lijsten een kandidaat nu zou staan; leeg is in geen enkele."""

    kandidaat: str
    kandidaatId: Id
    lijst: OptionalText


class Verouderd(TypedDict):
    """Het werk vraagt nu iets anders. De lijst blijft staan zoals zij was: `wat` er anders is, en wie nog past."""

    wat: list[str]
    nu: list[StaatNu]


class Ranglijst(Lijst):
    """Een bewaarde ranglijst van kandidaten voor een vacature, of één bladzijde ervan."""

    vacature: VacatureKaart
    referentiedag: Day
    verouderd: Verouderd | None
    gerangschikt: list[KandidaatInLijst]
    uitvragen: list[KandidaatInLijst]
    uitgesloten: list[KandidaatInLijst]


class PlekRanglijst(Lijst):
    """Een bewaarde ranglijst van kandidaten voor een plek, of één bladzijde ervan."""

    plek: WerkKaart
    referentiedag: Day
    verouderd: Verouderd | None
    gerangschikt: list[KandidaatInLijst]
    uitvragen: list[KandidaatInLijst]
    uitgesloten: list[KandidaatInLijst]


class WerkRanglijst(Lijst):
    """Een bewaarde ranglijst van vacatures of plekken voor een kandidaat, of één bladzijde ervan.

    `vragenDieHetMeestOpenen`: wat nog niet bekend is over de kandidaat en het meeste werk opent, over de hele lijst.
    """

    kandidaat: Kandidaat
    aanspreekpunt: Aanspreekpunt
    vragenDieHetMeestOpenen: list[OpenendeVraag]
    gerangschikt: list[WerkInLijst]
    uitvragen: list[WerkInLijst]
    uitgesloten: list[WerkInLijst]


ElkeRanglijst: TypeAlias = Ranglijst | PlekRanglijst | WerkRanglijst


def ranked_list_json(ranked: RankedList | WorkList) -> ElkeRanglijst:
    """Write one page of a saved list."""
    if isinstance(ranked, WorkList):
        return _work_json(ranked)
    return _people_json(ranked) if ranked.kind.work is WorkKind.VACATURE else _people_for_plek_json(ranked)


def _outdated_json(ranked: RankedList) -> Verouderd | None:
    if ranked.outdated is None:
        return None
    rows = [*ranked.ranked, *ranked.to_ask, *ranked.excluded]
    now = ranked.outdated.now
    stands: list[StaatNu] = [
        {"kandidaat": f"K-{row.number}", "kandidaatId": str(row.card.id), "lijst": now.get(row.card.id)} for row in rows
    ]
    return {"wat": list(ranked.outdated.changes), "nu": stands}


def _people_json(ranked: RankedList) -> Ranglijst:
    """Write candidates for a vacancy."""
    return {
        **_list_json(ranked),
        "vacature": vacancy_card_json(ranked.place),
        "referentiedag": day(ranked.reference_day),
        "verouderd": _outdated_json(ranked),
        "gerangschikt": [person_json(person) for person in ranked.ranked],
        "uitvragen": [person_json(person) for person in ranked.to_ask],
        "uitgesloten": [person_json(person) for person in ranked.excluded],
    }


def _people_for_plek_json(ranked: RankedList) -> PlekRanglijst:
    """Write candidates for a plek."""
    return {
        **_list_json(ranked),
        "plek": work_card_json(ranked.place),
        "referentiedag": day(ranked.reference_day),
        "verouderd": _outdated_json(ranked),
        "gerangschikt": [person_json(person) for person in ranked.ranked],
        "uitvragen": [person_json(person) for person in ranked.to_ask],
        "uitgesloten": [person_json(person) for person in ranked.excluded],
    }


def _work_json(ranked: WorkList) -> WerkRanglijst:
    """Write vacancies or plekken for a candidate."""
    return {
        **_list_json(ranked),
        "kandidaat": candidate_json(ranked.candidate),
        "aanspreekpunt": contact_json(ranked.candidate.contact),
        "vragenDieHetMeestOpenen": [opening_json(opening) for opening in ranked.openings],
        "gerangschikt": [work_row_json(row) for row in ranked.ranked],
        "uitvragen": [work_row_json(row) for row in ranked.to_ask],
        "uitgesloten": [work_row_json(row) for row in ranked.excluded],
    }


def _list_json(ranked: SavedList[Any]) -> Lijst:
    """Write what every list says of itself."""
    return {
        "id": str(ranked.id),
        "soort": ranked.kind.value,
        "gemaaktOp": moment(ranked.made_at),
        "doel": ranked.purpose,
        "peildatum": day(ranked.today),
        "seed": str(ranked.seed),
        "versies": versions_json(ranked.versions),
        "filters": filters_json(ranked.filters),
        "totalen": _totals(ranked),
        "buitenPool": [{"reden": reason, "aantal": count} for reason, count in ranked.outside_pool.items()],
        "nietGevraagd": [not_asked_json(item) for item in ranked.not_asked],
        "resultaatHash": ranked.result_hash,
        "zonderScores": ranked.is_neutral,
        "rangschikking": switch_json(ranked.switch),
        "pagina": page_json(ranked.page, (ranked.totals.get(kind.value, 0) for kind in ListKind)),
        "meldingen": list(ranked.notices),
        "beslissing": DECISION,
    }


def _totals(ranked: SavedList[Any]) -> Totalen:
    """Count everyone and everything, in the lists and outside them."""
    return {
        "gerangschikt": ranked.totals.get("gerangschikt", 0),
        "uitvragen": ranked.totals.get("uitvragen", 0),
        "uitgesloten": ranked.totals.get("uitgesloten", 0),
        "buitenPool": ranked.totals.get("buitenPool", 0),
        "buitenFilter": ranked.totals.get("buitenFilter", 0),
    }


def ranked_list_bytes(ranked: RankedList | WorkList) -> bytes:
    """Give the bytes that the API sends and `passend rank --json` prints."""
    return orjson.dumps(ranked_list_json(ranked))
