"""What is judged of a person and work together: the same from whichever side one looks."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.question import Vraag, question_json
from api.schemas.remark import Punt, remark_json
from api.schemas.share import Kenmerk, share_json
from api.schemas.values import OptionalPoints, Points, optional_points, points
from api.schemas.verdict import Regel, verdict_json
from matching.domain.ranked_list import Ranked


class Subtotaal(TypedDict):
    """Punten in één richting, met wat er ten hoogste te halen is."""

    punten: Points
    maximum: Points


class Beoordeling(TypedDict):
    """Alles wat de score en de plaats in de lijst verklaart.

    `rang` is er alleen in `gerangschikt`; `score` is leeg als er niets bekend is.
    `kanUitvallen`: een regel is nog onbekend. `bijna`: uitgesloten door precies één regel.
    """

    rang: int | None
    score: OptionalPoints
    scoreLaag: OptionalPoints
    scoreHoog: OptionalPoints
    dekking: int
    vraag: Subtotaal
    wens: Subtotaal
    aftrek: Points
    kanUitvallen: bool
    bijna: bool
    kenmerken: list[Kenmerk]
    sterkePunten: list[Punt]
    tekorten: list[Punt]
    aandachtspunten: list[Punt]
    regels: list[Regel]
    vragen: list[Vraag]


def assessment_json(row: Ranked[Any]) -> Beoordeling:
    """Write the figures and words of one row."""
    return {
        "rang": row.rank,
        "score": optional_points(row.score),
        "scoreLaag": optional_points(row.score_low),
        "scoreHoog": optional_points(row.score_high),
        "dekking": row.coverage,
        "vraag": {"punten": points(row.demand), "maximum": points(row.demand_maximum)},
        "wens": {"punten": points(row.wish), "maximum": points(row.wish_maximum)},
        "aftrek": points(row.deduction),
        "kanUitvallen": row.can_drop_out,
        "bijna": row.near,
        "kenmerken": [share_json(share) for share in row.shares],
        "sterkePunten": [remark_json(remark) for remark in row.strong],
        "tekorten": [remark_json(remark) for remark in row.gaps],
        "aandachtspunten": [remark_json(remark) for remark in row.attention],
        "regels": [verdict_json(verdict) for verdict in row.verdicts],
        "vragen": [question_json(question) for question in row.questions],
    }
