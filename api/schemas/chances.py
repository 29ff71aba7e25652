"""The kansen of a candidate: occupations with what fits, what is on offer, what is there and what is missing."""

from collections.abc import Mapping
from typing import Literal

import orjson
from typing_extensions import TypedDict

from api.schemas.chance_skills import VaardigheidAanwezig, VaardigheidTekort, gap_json, there_json
from api.schemas.decision import DECISION, Beslissing
from api.schemas.share import Kenmerk, share_json
from api.schemas.values import Day, Id, OptionalPoints, day, optional_points
from api.schemas.versions import Versies, versions_json
from api.schemas.work_card import WerkKaart, work_card_json
from matching.domain.occupation_chance import (
    Chances,
    LeadingPlace,
    OccupationChance,
    OpenWork,
    VacancyWithinReach,
    WithinReach,
)

Niveau = Literal["goed", "gemiddeld", "klein", "onbekend"]
Moment = Literal["nu", "na_antwoord", "na_leren"]


class VacaturesBinnenBereik(TypedDict):
    """Open vacatures die geen regel uitsluit, of alleen een regel over iets wat iemand nog kan leren of halen.

    `nu`: elke regel klopt. `naAntwoord`: eerst moet iets bekend worden. `naLeren`: een vereiste vaardigheid, taal,
    opleiding, rijbewijs of certificaat ontbreekt.
    """

    nu: int
    naAntwoord: int
    naLeren: int


class VacatureDichtbij(TypedDict):
    """Een open vacature in dit beroep, met de score die zij in de ranglijst van deze kandidaat heeft."""

    vacature: WerkKaart
    wanneer: Moment
    score: OptionalPoints


class PlekErheen(TypedDict):
    """Een plek waar onmisbare vaardigheden van dit beroep te leren zijn; `nieuw` zijn die er nog niet zeker zijn."""

    plek: WerkKaart
    leert: list[str]
    nieuw: int


class Passendheid(TypedDict):
    """De score van werk waarvan alleen het beroep bekend is; de punten van de kenmerken zijn samen de score."""

    score: OptionalPoints
    scoreLaag: OptionalPoints
    scoreHoog: OptionalPoints
    dekking: int
    kenmerken: list[Kenmerk]


class Aanbod(TypedDict):
    """Wat er nu is. `telt` = vacatures nu en na een antwoord, plus de helft van die na leren, plus de helft van de
    plekken (van hooguit twee).
    """

    vacatures: VacaturesBinnenBereik
    plekken: int
    telt: float


class OnmisbareVaardigheden(TypedDict):
    """De onmisbare vaardigheden van een beroep, elke vaardigheid telt even zwaar.

    `aandeel` is wat we verwachten, tussen 0 en 1; `aandeelLaag` en `aandeelHoog` als alles wat onbekend is tegenvalt
    of meevalt. De aantallen zijn samen `totaal`.
    """

    totaal: int
    aanwezig: int
    waarschijnlijk: int
    deels: int
    onbekend: int
    ontbreekt: int
    aandeelLaag: float
    aandeel: float
    aandeelHoog: float


class KansInBeroep(TypedDict):
    """De kans in één beroep: `kans` = passendheid maal aanbod / (aanbod + 2), in punten."""

    beroep: str
    uri: str
    isco: str
    niveau: Niveau
    kans: OptionalPoints
    uitleg: str
    passendheid: Passendheid
    aanbod: Aanbod
    onmisbaar: OnmisbareVaardigheden
    isEr: list[VaardigheidAanwezig]
    ontbreekt: list[VaardigheidTekort]
    teVragen: list[VaardigheidTekort]
    vacatures: list[VacatureDichtbij]
    plekken: list[PlekErheen]


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
        "beroepen": [_occupation(one) for one in chances.chances],
        "ontbreekt": [gap_json(gap) for gap in chances.missing],
        "teVragen": [gap_json(gap) for gap in chances.to_ask],
    }


def chances_bytes(chances: Chances) -> bytes:
    """Write the kansen as JSON."""
    return orjson.dumps(chances_json(chances))


def _open_work(work: OpenWork) -> OpenWerk:
    return {
        "vacatures": _within(work.within),
        "beroepOnzeker": work.unrecognised,
        "buitenBereik": work.out,
        "plekken": work.places,
    }


def _within(counts: Mapping[WithinReach, int]) -> VacaturesBinnenBereik:
    return {
        "nu": counts[WithinReach.NU],
        "naAntwoord": counts[WithinReach.NA_ANTWOORD],
        "naLeren": counts[WithinReach.NA_LEREN],
    }


def _occupation(one: OccupationChance) -> KansInBeroep:
    return {
        "beroep": one.label,
        "uri": one.uri,
        "isco": one.isco,
        "niveau": one.level.value,
        "kans": optional_points(one.chance),
        "uitleg": one.why,
        "passendheid": _fit(one),
        "aanbod": {"vacatures": _within(one.offered), "plekken": one.leading, "telt": one.halves / 2},
        "onmisbaar": _essential(one),
        "isEr": [there_json(skill) for skill in one.skills],
        "ontbreekt": [gap_json(gap) for gap in one.missing],
        "teVragen": [gap_json(gap) for gap in one.to_ask],
        "vacatures": [_vacancy(vacancy) for vacancy in one.vacancies],
        "plekken": [_place(place) for place in one.places],
    }


def _fit(one: OccupationChance) -> Passendheid:
    return {
        "score": optional_points(one.fit),
        "scoreLaag": optional_points(one.fit_low),
        "scoreHoog": optional_points(one.fit_high),
        "dekking": one.coverage,
        "kenmerken": [share_json(share) for share in one.shares],
    }


def _essential(one: OccupationChance) -> OnmisbareVaardigheden:
    count = {standing.value: number for standing, number in one.standings.items()}
    return {
        "totaal": sum(count.values()),
        "aanwezig": count["aanwezig"],
        "waarschijnlijk": count["waarschijnlijk"],
        "deels": count["deels"],
        "onbekend": count["onbekend"],
        "ontbreekt": count["ontbreekt"],
        "aandeelLaag": one.there_low / 1000,
        "aandeel": one.there / 1000,
        "aandeelHoog": one.there_high / 1000,
    }


def _vacancy(vacancy: VacancyWithinReach) -> VacatureDichtbij:
    return {
        "vacature": work_card_json(vacancy.card),
        "wanneer": vacancy.when.value,
        "score": optional_points(vacancy.score),
    }


def _place(place: LeadingPlace) -> PlekErheen:
    return {"plek": work_card_json(place.card), "leert": list(place.teaches), "nieuw": place.to_learn}
