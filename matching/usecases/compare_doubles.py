"""Two candidates who may be one person, side by side: counts and numbers, nothing of who they are."""

from dataclasses import dataclass
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.domain.record import CandidateRecord
from matching.service import Service
from matching.storage import Kind


@dataclass(frozen=True, slots=True)
class Side:
    """One of the two.

    Attributes:
        owner: name of the aanspreekpunt; "" is not known.
        has_identity: somebody wrote down who this is.
    """

    record: CandidateRecord
    owner: str
    has_identity: bool

    @property
    def candidate(self) -> Candidate:
        """The candidate without what belongs to it."""
        return self.record.candidate


def compare_doubles(service: Service, actor: Actor, kept: str, other: str) -> tuple[Side, Side]:
    """Give both, who would stay first; a look at each is kept in the inzagelog.

    Args:
        kept, other: ids or short numbers.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: one of them is not known.
    """
    must_have(actor, Right.MERGE)
    with service.store.read() as reader:
        ids = [reader.candidates.find(one).id for one in (kept, other)]
        records = {record.candidate.id: record for record in reader.people(sorted(set(ids)))}
        colleagues = reader.colleagues.many([record.candidate.owner_id for record in records.values()])
    known = service.identity.known(tuple(ids))
    service.store.looks.record_many(actor, "dubbelen_vergeleken", Kind.CANDIDATE.value, sorted(set(ids)))

    def side(who: UUID) -> Side:
        owner = colleagues.get(records[who].candidate.owner_id)
        return Side(records[who], owner.name if owner else "", who in known)

    return side(ids[0]), side(ids[1])
