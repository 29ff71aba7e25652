"""Read every page of a saved list, to take it along as a file."""

from collections.abc import Iterator
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.ranked_list import RankedList, WorkList
from matching.domain.ranking_request import Page
from matching.service import Service
from matching.usecases.read_ranking import read_ranking

ROWS_AT_ONCE = 200


def read_whole_ranking(
    service: Service, actor: Actor, list_id: UUID, written_as: str
) -> Iterator[RankedList | WorkList]:
    """Give the pages of a saved list in order; in the inzagelog stands what it was written as, and every page.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: the list can no longer be made again as it was.
    """
    first = read_ranking(service, actor, list_id, Page(1, ROWS_AT_ONCE))
    for_its_purpose = replace(actor, purpose=first.purpose)
    service.store.looks.record(for_its_purpose, "ranglijst_geexporteerd", "ranglijst", list_id, {"vorm": written_as})
    yield first
    for number in range(2, pages_in(first) + 1):
        yield read_ranking(service, actor, list_id, Page(number, ROWS_AT_ONCE))


def longest(ranked: RankedList | WorkList) -> int:
    """Give how many rows the longest of the three lists has; 1 when all are empty."""
    return max(1, *(ranked.totals.get(kind.value, 0) for kind in ListKind))


def pages_in(ranked: RankedList | WorkList) -> int:
    """Give how many pages `read_whole_ranking` gives."""
    return -(-longest(ranked) // ROWS_AT_ONCE)
