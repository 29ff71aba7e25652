"""One person in one of the three lists."""

from typing_extensions import TypedDict

from api.schemas.contact import Aanspreekpunt, contact_json
from api.schemas.question import Vraag, question_json
from api.schemas.remark import Punt, remark_json
from api.schemas.share import Kenmerk, share_json
from api.schemas.values import Id, OptionalPoints, Points, optional_points, points
from api.schemas.verdict import Regel, verdict_json
from matching.domain.ranked_list import Ranked


class Kandidaat(TypedDict):
    """Een kandidaat, alleen met id en nummer: nooit met een naam."""

    id: Id
    nummer: str


class Subtotaal(TypedDict):
    """Punten in één richting, met wat er ten hoogste te halen is."""

    punten: Points
    maximum: Points


class KandidaatInLijst(TypedDict):
    """Eén kandidaat in de lijst, met alles wat de score en de plaats verklaart.

    `rang` is er alleen in `gerangschikt`; `score` is leeg als er niets bekend is.
    `kanUitvallen`: een regel is nog onbekend. `bijna`: uitgesloten door precies één regel.
    """

    kandidaat: Kandidaat
    aanspreekpunt: Aanspreekpunt
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


def person_json(person: Ranked) -> KandidaatInLijst:
    """Write one person of a list."""
    return {
        "kandidaat": {"id": str(person.candidate_id), "nummer": f"K-{person.number}"},
        "aanspreekpunt": contact_json(person.contact),
        "rang": person.rank,
        "score": optional_points(person.score),
        "scoreLaag": optional_points(person.score_low),
        "scoreHoog": optional_points(person.score_high),
        "dekking": person.coverage,
        "vraag": {"punten": points(person.demand), "maximum": points(person.demand_maximum)},
        "wens": {"punten": points(person.wish), "maximum": points(person.wish_maximum)},
        "aftrek": points(person.deduction),
        "kanUitvallen": person.can_drop_out,
        "bijna": person.near,
        "kenmerken": [share_json(share) for share in person.shares],
        "sterkePunten": [remark_json(remark) for remark in person.strong],
        "tekorten": [remark_json(remark) for remark in person.gaps],
        "aandachtspunten": [remark_json(remark) for remark in person.attention],
        "regels": [verdict_json(verdict) for verdict in person.verdicts],
        "vragen": [question_json(question) for question in person.questions],
    }
