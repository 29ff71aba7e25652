"""The kansen of a candidate: the work that there is, occupations with a chance, and what would open more."""

import orjson
from typing_extensions import TypedDict

from api.schemas.chance_skills import VaardigheidTekort, gap_json
from api.schemas.decision import DECISION, Beslissing
from api.schemas.occupation_chance import KansInBeroep, VacaturesBinnenBereik, occupation_json, within_json
from api.schemas.values import Day, Id, day
from api.schemas.versions import Versies, versions_json
from matching.domain.occupation_chance import Chances, OpenWork


class OpenWerk(TypedDict):
    """Alle open vacatures, elk één keer geteld, en de plekken die geen regel uitsluit.

    `beroepOnzeker`: binnen bereik, maar welk beroep het is, is niet zeker genoeg.
    """

    vacatures: VacaturesBinnenBereik
    beroepOnzeker: int
    buitenBereik: int
    plekken: int


class KansenVanKandidaat(TypedDict):
    """De kansen van een kandidaat op de arbeidsmarkt van vandaag. Er is niets bewaard; een mens beslist.

    `aantalBeroepen` beroepen kwamen in aanmerking; `beroepen` zijn de eerste daarvan. `ontbreekt` en `teVragen` gaan
    over al het werk binnen bereik: wat de meeste vacatures opent, staat vooraan.
    """

    kandidaat: str
    kandidaatId: Id
    peildatum: Day
    beslissing: Beslissing
    versies: Versies
    openWerk: OpenWerk
    aantalBeroepen: int
    beroepen: list[KansInBeroep]
    ontbreekt: list[VaardigheidTekort]
    teVragen: list[VaardigheidTekort]


def chances_json(chances: Chances) -> KansenVanKandidaat:
    """Write the kansen of a candidate."""
    candidate = chances.record.candidate
    return {
        "kandidaat": f"K-{candidate.number}",
        "kandidaatId": str(candidate.id),
        "peildatum": day(chances.on),
        "beslissing": DECISION,
        "versies": versions_json(chances.versions),
        "openWerk": _open_work(chances.work),
        "aantalBeroepen": chances.occupations,
        "beroepen": [occupation_json(one) for one in chances.chances],
        "ontbreekt": [gap_json(gap) for gap in chances.missing],
        "teVragen": [gap_json(gap) for gap in chances.to_ask],
    }


def chances_bytes(chances: Chances) -> bytes:
    """Write the kansen as JSON."""
    return orjson.dumps(chances_json(chances))


def _open_work(work: OpenWork) -> OpenWerk:
    return {
        "vacatures": within_json(work.within),
        "beroepOnzeker": work.unrecognised,
        "buitenBereik": work.out,
        "plekken": work.places,
    }
