"""Look again at a voordracht of which the work asks something else now."""

from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, has, must_have
from matching.domain.proposal import Proposal
from matching.errors import ConflictError
from matching.proposing.life import deed_on
from matching.proposing.pair import PairStanding, standing_of
from matching.service import Service
from matching.usecases.compose_recipe import USUAL_WEIGHTS


@dataclass(frozen=True)
class OutdatedMatch:
    """A voordracht that is outdated, and where the pair stands now."""

    proposal: Proposal
    number: int
    now: PairStanding


def look_again(service: Service, actor: Actor, proposal_id: UUID, *, after: int | None = None) -> Proposal:
    """Record that somebody looked at what changed; the voordracht goes on as it was, without the mark.

    Raises:
        ConflictError: it is not outdated, or has ended.
    """
    with deed_on(service, actor, proposal_id, "herziening", after) as deed:
        if not deed.proposal.outdated:
            raise ConflictError("Deze voordracht is niet verouderd: de vacature vraagt nog hetzelfde.")
        if not deed.proposal.status.is_open:
            raise ConflictError("Deze voordracht is geëindigd; er valt niets meer te herzien.")
        return deed.save(replace(deed.proposal, outdated=()), "voordracht_herzien")


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
        marked = [one for one in reader.open_proposals_at(work.id) if one.outdated]
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
