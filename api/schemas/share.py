"""One term of the score."""

from typing import Literal, cast

from typing_extensions import TypedDict

from api.schemas.values import Points, points
from matching.domain.ranked_list import Share

Richting = Literal["vraag", "wens"]


class Kenmerk(TypedDict):
    """Eén deel van de score. De punten van alle kenmerken en de aftrek zijn samen de score.

    `waarde` en `bekend` liggen tussen 0 en 1; `laag` en `hoog` zijn de punten als
    alles wat onbekend is tegenvalt of meevalt.
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
    }
