"""One vacancy or plek in one of the three lists of a person."""

from typing_extensions import TypedDict

from api.schemas.assessment import Beoordeling, assessment_json
from api.schemas.values import Day, Points, day, points
from api.schemas.work_card import WerkKaart, work_card_json
from matching.domain.account import NotAsked
from matching.domain.card import PlaceCard
from matching.domain.ranked_list import Opening, Ranked


class NietGevraagd(TypedDict):
    """Een kenmerk dat niet meetelt, met de reden."""

    kenmerk: str
    naam: str
    reden: str


class WerkRij(TypedDict):
    """Het werk van één rij.

    `referentiedag`: de dag waarop de regels voor dit werk zijn getoetst.
    `verplaatstVoorVariatie`: staat boven werk met een hogere score, zodat bovenaan niet alles op elkaar lijkt.
    """

    werk: WerkKaart
    referentiedag: Day
    verplaatstVoorVariatie: bool
    nietGevraagd: list[NietGevraagd]


class WerkInLijst(WerkRij, Beoordeling):
    """Eén vacature of plek in de lijst van een kandidaat, met alles wat de score en de plaats verklaart."""


class OpenendeVraag(TypedDict):
    """Een vraag over de kandidaat, geteld over al het werk in de lijst.

    `beslist`: voor zoveel werk beslist het antwoord of het mag of kan. `inVolgorde`: zoveel werk krijgt er een
    rang door. `omhoog`: bij zoveel werk kan de score stijgen, met ten hoogste `opbrengst` punten per werk.
    """

    aan: str
    vraag: str
    beslist: int
    inVolgorde: int
    omhoog: int
    opbrengst: Points


def work_row_json(row: Ranked[PlaceCard]) -> WerkInLijst:
    """Write one vacancy or plek of a list."""
    return {
        "werk": work_card_json(row.card),
        "referentiedag": day(row.reference_day),
        "verplaatstVoorVariatie": row.moved,
        "nietGevraagd": [not_asked_json(item) for item in row.not_asked],
        **assessment_json(row),
    }


def not_asked_json(item: NotAsked) -> NietGevraagd:
    """Write what does not count."""
    return {"kenmerk": item.code, "naam": item.label, "reden": item.reason}


def opening_json(opening: Opening) -> OpenendeVraag:
    """Write a question that opens work."""
    return {
        "aan": opening.to,
        "vraag": opening.text,
        "beslist": opening.decides,
        "inVolgorde": opening.enters,
        "omhoog": opening.lifts,
        "opbrengst": points(opening.gain),
    }
