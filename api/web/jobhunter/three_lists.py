"""The three lists of a ranked list, as one page shows them: one at a time, each with an address."""

from collections.abc import Mapping
from dataclasses import dataclass

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
TABS = tuple((kind.value, shown.name) for kind, shown in LISTS.items())


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
