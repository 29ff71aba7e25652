"""Two to four people of a list beside each other: the same rows for everybody."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.dependencies import ListId
from api.web.jobhunter.ranking import of_people, section_of
from api.web.visit import TheVisit
from matching.domain.account import Share
from matching.domain.card import CandidateCard
from matching.domain.ranked_list import Ranked
from matching.errors import InvalidInputError
from matching.usecases.read_people_of_ranking import compare_people, rows_of

router = APIRouter()
Chosen = Annotated[list[str], Query(alias="kandidaat", default_factory=list, max_length=50)]


@dataclass(frozen=True, slots=True)
class ShareRow:
    """One share of everybody who is compared.

    Attributes:
        cells: in the order of the people; most: the highest, when they differ.
    """

    share: Share
    cells: tuple[Share, ...]
    most: int | None


@router.get("/ranglijsten/{ranglijstId}/vergelijking")
def compare(visit: TheVisit, list_id: ListId, people: Chosen) -> Response:
    """Lay people of a list beside each other."""
    try:
        ranked = of_people(compare_people(visit.service, visit.actor, list_id, people))
    except InvalidInputError as error:
        return visit.show("jobhunter/choose.html", 400, list_id=list_id, faults=error.faults, what="vergelijken")
    beside = rows_of(ranked)
    section, shares = section_of(ranked), share_rows(beside)
    return visit.show("jobhunter/beside.html", section=section, ranked=ranked, beside=beside, shares=shares)


def share_rows(people: Sequence[Ranked[CandidateCard]]) -> tuple[ShareRow, ...]:
    """Turn the shares of some people of one list into rows."""
    rows = zip(*(person.shares for person in people), strict=True)
    return tuple(ShareRow(cells[0], cells, _most(cells)) for cells in rows)


def _most(cells: Sequence[Share]) -> int | None:
    points = {cell.points for cell in cells}
    return max(points) if len(points) > 1 else None
