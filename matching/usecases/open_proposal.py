"""Put somebody forward for a vacancy or plek: the first look at a pair, from any of the three lists."""

from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.permissions import Right, has, must_have
from matching.domain.proposal import Proposal
from matching.domain.reasons import with_reason
from matching.domain.record import CandidateRecord
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import ConflictError
from matching.placing.proposing import refuse_absent, refuse_unlookable
from matching.proposing.attempts import written_down
from matching.proposing.pair import refuse_without_reason, standing_of
from matching.service import Service
from matching.storage import Kind
from matching.storage.change import Change
from matching.usecases.amend import refuse_merged
from matching.usecases.compose_recipe import USUAL_WEIGHTS


def open_proposal(
    service: Service, actor: Actor, candidate_id: UUID, kind: WorkKind, work_id: UUID, override: str = ""
) -> Proposal:
    """Open a voordracht.

    Everyone on a list can be acted on: from `uitvragen` and `uitgesloten` with a reason, which is kept.

    Args:
        override: why somebody goes on with a person who is not ranked; not asked of who is.

    Raises:
        NotAllowedError: this role may not, or may not deviate from a rule.
        NotFoundError: the candidate or the work is not known.
        InvalidInputError: the reason is missing; it says what stands in the way.
        ConflictError: there is a voordracht of this pair already, or one of both is not open.
    """
    service.knowledge()
    with (
        written_down(service, actor, "voordracht", Kind.CANDIDATE, candidate_id),
        service.store.change(actor) as change,
    ):
        must_have(actor, Right.PUT_FORWARD)
        opened = opened_in(service, actor, change, candidate_id, kind, work_id, override)
        change.commit()
    return opened


def opened_in(
    service: Service, actor: Actor, change: Change, candidate_id: UUID, kind: WorkKind, work_id: UUID, override: str
) -> Proposal:
    """Open a voordracht inside a change; see `open_proposal`."""
    reader = change.reader()
    person, work = reader.candidates.get(candidate_id), reader.work(kind).get(work_id)
    refuse_merged(reader, person)
    refuse_absent(person)
    refuse_unlookable(work, service.today())
    record = next(iter(reader.people([candidate_id])))
    _refuse_second(record, work)
    discreet = not has(actor, Right.SEE_CONDITIONS)
    standing = standing_of(service, record, work, USUAL_WEIGHTS[kind], discreet=discreet)
    refuse_without_reason(actor, record, work, standing, override)
    opened = Proposal(
        id=uuid4(),
        candidate_id=candidate_id,
        employer_id=work.employer_id,
        opened_on=service.today(),
        opened_by=actor.id,
        list_kind=standing.list_kind,
        vacancy_id=work_id if kind is WorkKind.VACATURE else None,
        plek_id=work_id if kind is WorkKind.PLEK else None,
        override="" if standing.list_kind is ListKind.GERANGSCHIKT else override.strip(),
    )
    return change.save(opened, action=with_reason("voordracht_geopend", standing.list_kind))


def _refuse_second(record: CandidateRecord, work: WorkOnOffer) -> None:
    going = [one for one in record.proposals if one.work_id == work.id and one.status.is_open]
    if going:
        raise ConflictError(
            f"Van K-{record.candidate.number} en {short_number(work)} loopt al een voordracht "
            f"({going[0].status.replace('_', ' ')}): {going[0].id}. Ga daarmee verder."
        )
