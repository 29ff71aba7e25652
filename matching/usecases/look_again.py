"""Look again at a voordracht of which the work asks something else now."""

from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.permissions import Right, has, must_have
from matching.domain.proposal import Proposal
from matching.errors import ConflictError
from matching.proposing.life import deed_on
from matching.proposing.pair import PairStanding, refuse_without_reason, standing_of
from matching.service import Service
from matching.usecases.compose_recipe import USUAL_WEIGHTS


@dataclass(frozen=True)
class OutdatedMatch:
    """A voordracht that is outdated, and where the pair stands now."""

    proposal: Proposal
    number: int
    now: PairStanding


def look_again(
    service: Service, actor: Actor, proposal_id: UUID, override: str = "", *, after: int | None = None
) -> Proposal:
    """Record that somebody looked at what changed; the voordracht goes on as it was, without the mark.

    Args:
        override: why it goes on, with who is not ranked any more.

    Raises:
        ConflictError: it is not outdated, or has ended.
        InvalidInputError: the person is not ranked any more and the reason is missing; it says what stands in the way.
        NotAllowedError: this role may not, or may not deviate from a rule.
    """
    with deed_on(service, actor, proposal_id, "herziening", after) as deed:
        if not deed.proposal.outdated:
            raise ConflictError("Deze voordracht is niet verouderd: de vacature vraagt nog hetzelfde.")
        if not deed.proposal.status.is_open:
            raise ConflictError("Deze voordracht is geëindigd; er valt niets meer te herzien.")
        record, work, weights = deed.record, deed.work, USUAL_WEIGHTS[deed.proposal.work_kind]
        now = standing_of(service, record, work, weights, discreet=not has(actor, Right.SEE_CONDITIONS))
        refuse_without_reason(actor, record, work, now, override)
        why = "" if now.list_kind is ListKind.GERANGSCHIKT else override.strip()
        looked_at = replace(deed.proposal, outdated=(), list_kind=now.list_kind, override=why)
        return deed.save(looked_at, "voordracht_herzien")


def outdated_at(service: Service, actor: Actor, reference: str) -> tuple[OutdatedMatch, ...]:
    """Give the open voordrachten of a vacancy that are outdated, each with whether the person still passes.

    Raises:
        NotAllowedError: this role may not see voordrachten.
        NotFoundError: there is no such vacancy.
    """
    must_have(actor, Right.SEE_PROPOSALS)
    service.knowledge()
    discreet = not has(actor, Right.SEE_CONDITIONS)
    with service.store.read() as reader:
        work = reader.vacancies.find(reference)
        marked = [one for one in reader.proposals.open_at(work.id) if one.outdated]
        records = {one.candidate.id: one for one in reader.people([one.candidate_id for one in marked])}
    weights = USUAL_WEIGHTS[work.kind]
    return tuple(
        OutdatedMatch(
            one,
            records[one.candidate_id].candidate.number,
            standing_of(service, records[one.candidate_id], work, weights, discreet=discreet),
        )
        for one in marked
        if one.candidate_id in records
    )
