"""Strong points, gaps and attention points."""

from typing_extensions import TypedDict

from api.schemas.values import OptionalDay, OptionalText, Points, optional_day, points
from matching.domain.account import Remark


class Punt(TypedDict):
    """Een sterk punt, een tekort of een aandachtspunt, met de herkomst van het gegeven.

    `hefboom` zegt wie er iets aan kan doen; leeg als dat niet speelt.
    """

    zin: str
    punten: Points
    bron: OptionalText
    datum: OptionalDay
    hefboom: OptionalText


def remark_json(remark: Remark) -> Punt:
    """Write one remark."""
    origin = remark.origin
    return {
        "zin": remark.sentence,
        "punten": points(remark.points),
        "bron": origin.source.value if origin else None,
        "datum": optional_day(origin.observed_on) if origin else None,
        "hefboom": remark.lever.value if remark.lever else None,
    }
