"""One term of the score."""

from typing import Literal, cast

from typing_extensions import TypedDict

from api.schemas.values import OptionalDay, OptionalText, Points, optional_day, points
from matching.domain.account import Met, Share

Richting = Literal["vraag", "wens"]


class WoordenPaar(TypedDict):
    """Welke woorden van de kandidaat welke woorden van het werk raakten: «kassa bedienen» en «afrekenen».

    `gelijkenis` ligt tussen 0 en 1: hoe zwaar de eigen woorden hier meetellen. `bron` en `datum`: wie het zei of zag,
    en wanneer.
    """

    eigen: str
    gevraagd: str
    gelijkenis: float
    bron: OptionalText
    datum: OptionalDay


class Kenmerk(TypedDict):
    """Eén deel van de score. De punten van alle kenmerken en de aftrek zijn samen de score.

    `waarde` en `bekend` liggen tussen 0 en 1; `laag` en `hoog` zijn de punten als
    alles wat onbekend is tegenvalt of meevalt. `woorden`: wat met wat is vergeleken; leeg als er geen woorden zijn.
    """

    code: str
    naam: str
    richting: Richting
    maximum: Points
    punten: Points
    laag: Points
    hoog: Points
    waarde: float
    bekend: float
    uitleg: str
    woorden: list[WoordenPaar]


def share_json(share: Share) -> Kenmerk:
    """Write one term of the score."""
    return {
        "code": share.code,
        "naam": share.label,
        "richting": cast(Richting, share.direction),
        "maximum": points(share.maximum),
        "punten": points(share.points),
        "laag": points(share.low),
        "hoog": points(share.high),
        "waarde": share.value / 1000,
        "bekend": share.known / 1000,
        "uitleg": share.why,
        "woorden": [_met_json(met) for met in share.met],
    }


def _met_json(met: Met) -> WoordenPaar:
    return {
        "eigen": met.own,
        "gevraagd": met.asked,
        "gelijkenis": met.alike / 1000,
        "bron": met.origin.source.value if met.origin else None,
        "datum": optional_day(met.origin.observed_on) if met.origin else None,
    }
