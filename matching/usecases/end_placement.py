"""End a placement: the last day, and why it ended."""

from dataclasses import replace
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.period import Period
from matching.domain.permissions import Right, must_have
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.errors import ConflictError, InvalidInputError, out_of_step
from matching.proposing.lapsing import lapse_with
from matching.storage import Kind, Store
from matching.storage.reader import Reader
from matching.usecases.amend import refuse_unseen

_OUTFLOW = (
    EndReason.DOORSTROOM_REGULIER_WERK,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE,
    EndReason.OPLEIDING,
)


def end_placement(
    store: Store,
    actor: Actor,
    placement_id: UUID,
    on: date,
    reason: EndReason,
    *,
    today: date,
    after: int | None = None,
) -> Placement:
    """End a placement that runs; its seat is free from the day after.

    Of a placement with a life the status follows, and that of the candidate when nothing else binds. What was only
    recorded is ended as it is.

    Args:
        on: the last day.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the placement is not known.
        InvalidInputError: the last day lies before the first, or is still to come.
        ConflictError: it does not run, the day lies after the planned end, or somebody changed it in the meantime.
        NotAllowedError: this role may not decide on it.
    """
    with store.change(actor) as change:
        reader = change.reader()
        placement, newest = reader.placements.get(placement_id), reader.placements.version_of(placement_id)
        refuse_unseen(Kind.PLACEMENT, newest, after)
        _refuse_to_come(placement, on, today)
        ended, versions = _ended(placement, actor, on, reason), {placement_id: newest}
        ended = _learned(ended, reader.candidates.get(ended.candidate_id))
        also = _candidate_after(reader, ended)
        versions |= {one.id: reader.candidates.version_of(one.id) for one in also}
        objs: list[Any] = [ended, *also]
        lapse_with(change, change.save_many(objs, action="plaatsing_beeindigd", after=versions))
        change.commit()
    return ended


def _ended(placement: Placement, actor: Actor, on: date, reason: EndReason) -> Placement:
    if placement.ended_on is not None:
        raise ConflictError(f"Deze plaatsing is al beëindigd op {placement.ended_on}.")
    if placement.state is not PlacementStatus.ACTIEF:
        raise ConflictError(
            f"Deze plaatsing is '{placement.state}'. Laat haar vervallen; beëindigen kan als zij loopt."
        )
    if on < placement.start:
        fault = out_of_step("/datum", f"dit is voor de eerste dag ({placement.start})", f"{placement.start} of later")
        raise InvalidInputError((fault,))
    if placement.status is None:
        return replace(placement, ended_on=on, end_reason=reason)
    must_have(actor, Right.PLACE)
    _refuse_beyond(placement, on)
    early = placement.planned_end is not None and on < placement.planned_end
    status = PlacementStatus.AFGEROND
    if early and reason is not EndReason.LEERDOELEN_BEHAALD:
        status = PlacementStatus.VOORTIJDIG_BEEINDIGD
    return replace(placement, ended_on=on, end_reason=reason, status=status)


def _refuse_to_come(placement: Placement, on: date, today: date) -> None:
    """Refuse a day to come of a placement with a life: the status would follow while somebody is still there."""
    if placement.status is not None and on > today:
        raise InvalidInputError((out_of_step("/datum", "deze dag komt nog", f"{today} of eerder"),))


def _refuse_beyond(placement: Placement, on: date) -> None:
    """Refuse days that were never agreed: the rules were not asked about them."""
    if placement.planned_end is not None and on > placement.planned_end:
        raise ConflictError(
            f"Het geplande einde is {placement.planned_end}. Was iemand er langer, verleng de plaatsing dan eerst. "
            f"Wel: {placement.planned_end} of eerder."
        )


def _learned(placement: Placement, candidate: Candidate) -> Placement:
    """Give an ended placement with the skills of learning goals that were achieved meanwhile."""
    if placement.status is None or placement.ended_on is None or candidate.plan is None:
        return placement
    meanwhile = Period(placement.start, placement.ended_on)
    goals = [goal for goal in candidate.plan.goals if goal.achieved_on and meanwhile.contains(goal.achieved_on)]
    return replace(placement, learned=tuple(dict.fromkeys((*placement.learned, *(goal.skill for goal in goals)))))


def _candidate_after(reader: Reader, ended: Placement) -> list[Candidate]:
    """Give the candidate with the status that follows, unless another place still binds."""
    candidate = reader.candidates.get(ended.candidate_id)
    if ended.status is None or candidate.status is not CandidateStatus.GEPLAATST:
        return []
    record = next(iter(reader.people([candidate.id])))
    if any(p.is_binding and p.id != ended.id and not p.state.is_future for p in record.placements):
        return []
    return [replace(candidate, status=_status_after(ended.end_reason))]


def _status_after(reason: EndReason | None) -> CandidateStatus:
    """Give the status that follows; who moved away is mediated again only when a consulent says so."""
    if reason is EndReason.OVERLEDEN:
        return CandidateStatus.AFGESLOTEN
    if reason is EndReason.VERHUIZING:
        return CandidateStatus.GEPAUZEERD
    if reason in _OUTFLOW:
        return CandidateStatus.UITGESTROOMD
    ready = reason is EndReason.LEERDOELEN_BEHAALD
    return CandidateStatus.KLAAR_VOOR_BEMIDDELING if ready else CandidateStatus.BEMIDDELBAAR
