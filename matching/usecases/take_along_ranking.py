"""Take a saved list along as a file: for a purpose that is kept, and never more people than a role needs."""

from collections.abc import Mapping
from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page
from matching.domain.role import Role
from matching.errors import NotFoundError
from matching.service import Service
from matching.usecases.read_ranking import read_ranking

MOST_ROWS: Mapping[str, int] = {Role.JOBHUNTER: 50, Role.CONSULENT: 50, Role.AUDITOR: 500, Role.SYSTEEM: 500}
"""Of each of the three lists. Source: eigen beleid; who needs a whole list asks the beheerder."""


def take_along_ranking(service: Service, actor: Actor, list_id: UUID, written_as: str, purpose: str) -> RankedList:
    """Give the first people of each list of a saved list, as far as this role may take them along.

    In the inzagelog stands what it was written as, for which purpose, and of everybody in it that they were shown.

    Raises:
        NotAllowedError: this role may not see lists.
        NotFoundError: there is no such list of people.
        ConflictError: the list can no longer be made again as it was.
    """
    must_have(actor, Right.SEE_RANKING)
    told = read_ranking(service, actor, list_id, Page(1, MOST_ROWS[actor.role]))
    if not isinstance(told, RankedList):
        raise NotFoundError("ranglijst van kandidaten", list_id)
    rows = sum(map(len, (told.ranked, told.to_ask, told.excluded)))
    details = {"vorm": written_as, "rijen": rows}
    service.store.looks.record(replace(actor, purpose=purpose), "ranglijst_geexporteerd", "ranglijst", list_id, details)
    return told
