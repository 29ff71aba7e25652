"""One deed in the life of a voordracht: read under the lock, judged, and saved with what follows from it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.dutch import day_text
from matching.domain.employer import Employer
from matching.domain.permissions import Right, must_have
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.record import CandidateRecord
from matching.domain.steps import PROPOSAL_STEPS, refuse_wrong_step
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import ConflictError, StaleError
from matching.mail.letters import Desk
from matching.placing.proposing import refuse_absent, refuse_unlookable
from matching.proposing.attempts import written_down
from matching.proposing.expiring import proposal_on
from matching.proposing.following import follow
from matching.service import Service
from matching.storage.aggregates import Kind, Stored
from matching.storage.change import Change


@dataclass(frozen=True)
class ProposalDeed:
    """A change of one voordracht, under the lock of the ledger.

    Attributes:
        proposal: as it is now; version: which one that is.
    """

    service: Service
    actor: Actor
    change: Change
    proposal: Proposal
    version: int

    @property
    def today(self) -> date:
        """The calendar day."""
        return self.service.today()

    @property
    def desk(self) -> Desk:
        """From where messages of this change are written."""
        return Desk(self.service.site, self.change.at)

    @property
    def candidate(self) -> Candidate:
        """Whom it is about, as known now."""
        return self.change.reader().candidates.get(self.proposal.candidate_id)

    @property
    def record(self) -> CandidateRecord:
        """Everything about this person, as known now."""
        return next(iter(self.change.reader().people([self.proposal.candidate_id])))

    @property
    def work(self) -> WorkOnOffer:
        """The vacancy or plek, as it is now."""
        found: WorkOnOffer = self.change.reader().work(self.proposal.work_kind).get(self.proposal.work_id)
        return found

    @property
    def employer(self) -> Employer:
        """Who offers the work."""
        return self.change.reader().employers.get(self.proposal.employer_id)

    def step_to(self, status: ProposalStatus) -> None:
        """Refuse a status that cannot follow, and a step that was taken already.

        Raises:
            ConflictError: the message says what can.
        """
        if self.proposal.status is status:
            raise ConflictError(f"Deze voordracht heeft de status '{status}' al. Er is niets veranderd.")
        refuse_wrong_step(PROPOSAL_STEPS, self.proposal.status, status)

    def refuse_expired(self) -> None:
        """Refuse every step once the work has expired, also before the work of the day let the voordracht lapse.

        Raises:
            ConflictError: the message says since when.
        """
        work = self.work
        if work.closes_on and proposal_on(self.proposal, work, self.today) is not self.proposal:
            raise ConflictError(
                f"{short_number(work)} is verlopen: de laatste dag was {day_text(work.closes_on)}. Daarmee is deze "
                "voordracht vervallen. Er is niets veranderd."
            )

    def refuse_outdated(self) -> None:
        """Refuse to show somebody to an employer who asks something else than when somebody judged the pair.

        Raises:
            ConflictError: the message says what changed, and which step comes first.
        """
        if self.proposal.outdated:
            raise ConflictError(
                f"Deze voordracht is verouderd: {'; '.join(self.proposal.outdated)}. Eerst opnieuw beoordelen: leg "
                "een herziening vast. Er is niets veranderd."
            )

    def going_on(self) -> None:
        """Refuse to go on with somebody who is not mediated, or with work that is not open; a draft may be talked over.

        Raises:
            ConflictError: the message says what to do first.
        """
        refuse_absent(self.candidate)
        refuse_unlookable(self.work, self.today)

    def save(self, proposal: Proposal, action: str, *also: Stored) -> Proposal:
        """Save the voordracht and what changes with it as one change, and make it visible."""
        self.save_open(proposal, action, *also)
        self.change.commit()
        return proposal

    def save_open(self, proposal: Proposal, action: str, *also: Stored) -> None:
        """Save with the tasks that follow, not visible yet; of what changes with it the newest version is followed."""
        reader, after = self.change.reader(), {proposal.id: self.version}
        for obj in also:
            after |= reader.shelf(Kind.CANDIDATE).versions_of([obj.id])
        objs: list[Any] = [*also, proposal]
        self.change.save_many(objs, action=action, after=after)
        follow(self.change, proposal, self.candidate.owner_id, self.work, self.today)


@contextmanager
def deed_on(
    service: Service, actor: Actor, proposal_id: UUID, deed: str, after: int | None, right: Right = Right.PUT_FORWARD
) -> Iterator[ProposalDeed]:
    """Begin a deed on a voordracht; an attempt that is refused changes nothing, and is in the inzagelog.

    Args:
        deed: what is tried, for the inzagelog.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the voordracht is not known.
        StaleError: somebody changed it in the meantime.
    """
    with written_down(service, actor, deed, Kind.PROPOSAL, proposal_id):
        must_have(actor, right)
        with service.store.change(actor) as change:
            shelf = change.reader().proposals
            proposal, newest = shelf.get(proposal_id), shelf.version_of(proposal_id)
            if after is not None and after != newest:
                raise StaleError(
                    f"De voordracht is intussen gewijzigd (nu versie {newest}, u zag versie {after}). "
                    "Haal de gegevens opnieuw op en probeer het nog eens."
                )
            begun = ProposalDeed(service, actor, change, proposal, newest)
            begun.refuse_expired()
            yield begun
