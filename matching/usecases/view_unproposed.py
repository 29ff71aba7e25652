"""Who can be proposed, and was not for a while: the longest ago first, with how often they were shown."""

from dataclasses import dataclass
from datetime import date, timedelta
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import Page
from matching.service import Service
from matching.storage.exposures import Exposure
from matching.storage.selection import Selection


@dataclass(frozen=True, slots=True)
class Unproposed:
    """One candidate who waits.

    Attributes:
        number: the short number, as in K-2041.
        last_proposed_on: None is never.
    """

    number: str
    status: str
    last_proposed_on: date | None
    exposure: Exposure


def view_unproposed(
    service: Service, actor: Actor, days: int, page: Page, owners: tuple[UUID, ...] | None = None
) -> tuple[list[Unproposed], int]:
    """Give one page of who was not proposed in the last so many days, and how many there are; restricted ones apart.

    Args:
        owners: only people of these colleagues; of everybody when None.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.SEE_PROPOSALS)
    selection = Selection(not_proposed_since=service.today() - timedelta(days=days - 1), owner_ids=owners)
    with service.store.read() as reader:
        ids, total = reader.candidates.found(selection, page)
        people = reader.candidates.many(ids)
    shown = service.store.exposures.of(ids)
    waiting = [people[one] for one in ids if not people[one].restricted]
    rows = [
        Unproposed(f"K-{one.number}", one.status.value, one.last_proposed_on, shown.get(one.id, Exposure()))
        for one in waiting
    ]
    return rows, total
