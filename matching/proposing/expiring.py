"""What has expired on the day on which one looks, whether or not the work of that day wrote it down."""

from collections.abc import Iterable
from datetime import date
from typing import Any

from matching.domain.opportunity import Vacancy
from matching.domain.proposal import Proposal
from matching.domain.work_on_offer import WorkOnOffer
from matching.proposing.lapsing import REASONS, lapsed
from matching.storage.reader import Reader


def proposal_on(proposal: Proposal, work: WorkOnOffer, day: date) -> Proposal:
    """Give a voordracht as it is on a day: lapsed once the work has expired, and that is nobody's refusal."""
    now = work.as_on(day)
    if not proposal.status.is_open or now.status is work.status:
        return proposal
    return lapsed(proposal, REASONS[now.status])


def as_on(reader: Reader, objs: Iterable[Any], day: date) -> list[Any]:
    """Give objects of any kind as they are on a day."""
    return [_one(reader, obj, day) for obj in objs]


def _one(reader: Reader, obj: Any, day: date) -> Any:  # noqa: ANN401
    if isinstance(obj, Vacancy):
        return obj.as_on(day)
    if isinstance(obj, Proposal) and obj.status.is_open:
        return proposal_on(obj, reader.work(obj.work_kind).get(obj.work_id), day)
    return obj
