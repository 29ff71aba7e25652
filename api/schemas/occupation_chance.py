"""One occupation of the kansen of a candidate: what fits, what is on offer, what is there and what is missing."""

from collections.abc import Mapping
from typing import Literal

from typing_extensions import TypedDict

from api.schemas.chance_skills import VaardigheidAanwezig, VaardigheidTekort, gap_json, there_json
from api.schemas.share import Kenmerk, share_json
from api.schemas.values import OptionalPoints, optional_points
from api.schemas.work_card import WerkKaart, work_card_json
from matching.domain.occupation_chance import LeadingPlace, OccupationChance, VacancyWithinReach, WithinReach

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


def within_json(counts: Mapping[WithinReach, int]) -> VacaturesBinnenBereik:
    """Write how many vacancies are within reach."""
    return {
        "nu": counts[WithinReach.NU],
        "naAntwoord": counts[WithinReach.NA_ANTWOORD],
        "naLeren": counts[WithinReach.NA_LEREN],
    }


def occupation_json(one: OccupationChance) -> KansInBeroep:
    """Write one occupation."""
    return {
        "beroep": one.label,
        "uri": one.uri,
        "isco": one.isco,
        "niveau": one.level.value,
        "kans": optional_points(one.chance),
        "uitleg": one.why,
        "passendheid": _fit(one),
        "aanbod": {"vacatures": within_json(one.offered), "plekken": one.leading, "telt": one.halves / 2},
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
