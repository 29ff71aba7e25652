"""Erase one person who asks for it; the reports of the last month and year go on showing what they showed."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.service import Service
from matching.usecases.erase_candidate import erase_candidate, erased_with
from matching.usecases.keep_reports import keep_reports, usual_days


def erase_on_request(service: Service, actor: Actor, candidate_id: UUID) -> tuple[int, ...]:
    """Keep the reports of days that are over, erase the person, and give the short numbers that were erased.

    The report of today is not kept: more happens today.

    Raises:
        NotFoundError: the candidate is not known, or was erased before.
        StoreError: the list of erasures can not be written; nothing was erased.
    """
    erased_with(service.store, candidate_id)
    _, *over = usual_days(service.today())
    keep_reports(service, actor, over)
    return erase_candidate(service.store, service.identity, actor, candidate_id)
