"""The three lists of a ranked list, as one page shows them: one at a time, each with an address."""

from collections.abc import Mapping
from dataclasses import dataclass, replace

from matching.domain.card import CandidateCard
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import Ranked, RankedList
from matching.domain.ranking_request import Filters


@dataclass(frozen=True, slots=True)
class Shown:
    """One of the three lists, with its words."""

    name: str
    heading: str
    explanation: str
    empty: str


LISTS: Mapping[ListKind, Shown] = {
    ListKind.GERANGSCHIKT: Shown(
        "Gerangschikt",
        "Gerangschikt",
        "Wie het beste past, staat bovenaan. Van deze mensen weten we genoeg voor een plaats in de volgorde.",
        "Van niemand weten we genoeg voor een plaats in de volgorde. Kijk bij Eerst vragen.",
    ),
    ListKind.UITVRAGEN: Shown(
        "Eerst vragen",
        "Eerst vragen",
        "Van deze mensen weten we te weinig voor een rang. Bovenaan staat bij wie vragen het meeste kan opleveren.",
        "Er is niemand van wie we te weinig weten.",
    ),
    ListKind.UITGESLOTEN: Shown(
        "Uitgesloten",
        "Uitgesloten",
        "Bij deze mensen staat een regel in de weg. Er staat bij welke, en wie er iets aan kan doen.",
        "Er is niemand uitgesloten.",
    ),
}
DRAWN = Shown(
    "Geloot",
    "Geloot",
    "De rangschikking stond uit toen deze lijst werd gemaakt. De volgorde is geloot: wie bovenaan staat, past niet "
    "beter.",
    "Van niemand weten we genoeg. Kijk bij Eerst vragen.",
)
"""The first of the lists, made while ranking was off: these people may, in no order."""
DRAWN_TO_ASK = "Van deze mensen weten we te weinig. Ook deze volgorde is geloot."


def words_for(ranked: RankedList, kind: ListKind) -> Shown:
    """Give the words of one of the lists: in an order that says something, or drawn by lot."""
    if ranked.is_neutral and kind is ListKind.GERANGSCHIKT:
        return DRAWN
    if ranked.is_neutral and kind is ListKind.UITVRAGEN:
        return replace(LISTS[kind], explanation=DRAWN_TO_ASK)
    return LISTS[kind]


def tabs_of(ranked: RankedList) -> tuple[tuple[str, str], ...]:
    """Give the lists as the tabs name them."""
    return tuple((kind.value, words_for(ranked, kind).name) for kind in LISTS)


def people_of(ranked: RankedList, kind: ListKind) -> tuple[Ranked[CandidateCard], ...]:
    """Give the people of one of the lists on this page."""
    return {
        ListKind.GERANGSCHIKT: ranked.ranked,
        ListKind.UITVRAGEN: ranked.to_ask,
        ListKind.UITGESLOTEN: ranked.excluded,
    }[kind]


def pages_of(ranked: RankedList, kind: ListKind) -> int:
    """Count the pages of one of the lists."""
    return max(1, -(-ranked.totals.get(kind.value, 0) // ranked.page.size))


def is_filtered(filters: Filters) -> bool:
    """Whether anything was asked that could hide somebody."""
    return filters != Filters()
