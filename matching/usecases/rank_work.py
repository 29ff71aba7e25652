"""Which vacancies, or which plekken, fit this person?"""

from collections.abc import Mapping, Sequence
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import CandidateStatus
from matching.domain.list_kind import RankingKind
from matching.domain.ranking_request import RankingRequest
from matching.domain.record import CandidateRecord
from matching.domain.work import WorkKind
from matching.errors import NotRankableError
from matching.in_memory.absence import reason_outside, refusal_of
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.live_offer import OfferStanding
from matching.lists.work_list import MadeWorkList, make_work_list
from matching.service import Service
from matching.storage.reader import Reader
from matching.usecases.compose_recipe import compose_recipe
from matching.usecases.keep_ranking import keep_ranking


def rank_work(service: Service, actor: Actor, reference: str, request: RankingRequest, work: WorkKind) -> UUID:
    """Rank all open work of a kind for a candidate and save the list as a recipe; gives the id of the list.

    Args:
        reference: id or short number of the candidate.

    Raises:
        NotFoundError: there is no such candidate.
        NotRankableError: the candidate is closed, merged or erased, or the processing is restricted.
        InvalidInputError: there is no such weight set for this work, or the day is too far ahead.
        TaxonomyMissingError: no occupations and skills have been imported.
    """
    return keep_ranking(service, actor, list_of_work(service, reference, request, work))


def list_of_work(service: Service, reference: str, request: RankingRequest, work: WorkKind) -> MadeWorkList:
    """Make a list of work for a candidate without keeping it; raises as `rank_work` does."""
    return lists_of_work(service, reference, request, (work,))[work]


def lists_of_work(
    service: Service, reference: str, request: RankingRequest, kinds: Sequence[WorkKind] = tuple(WorkKind)
) -> dict[WorkKind, MadeWorkList]:
    """Make lists of these kinds of work for a candidate, who is read once; nothing is kept.

    Raises as `rank_work` does.
    """
    knowledge = service.knowledge()
    standings = {kind: service.offer(knowledge, kind) for kind in kinds}
    with service.store.read(max(one.position for one in standings.values())) as reader:
        record = rankable_record(reader, reference)
        version = reader.candidates.version_of(record.candidate.id)
    return _made(service, knowledge, (record, version), request, standings)


def list_as_if(service: Service, record: CandidateRecord, version: int, work: WorkKind) -> MadeWorkList:
    """Make the list that a candidate has once the record is like this; nothing is kept, and nothing need be saved."""
    knowledge = service.knowledge()
    return _made(service, knowledge, (record, version), RankingRequest(), {work: service.offer(knowledge, work)})[work]


def _made(
    service: Service,
    knowledge: Knowledge,
    person: tuple[CandidateRecord, int],
    request: RankingRequest,
    standings: Mapping[WorkKind, OfferStanding],
) -> dict[WorkKind, MadeWorkList]:
    record, version = person
    legality_on, made = service.legality_of(record.candidate.id), dict[WorkKind, MadeWorkList]()
    for work, standing in standings.items():
        subject, known = (record.candidate.id, version), (knowledge, standing.position)
        recipe = compose_recipe(service, request, RankingKind.of_work(work), subject, known)
        made[work] = make_work_list(recipe, record, standing, legality_on, knowledge)
    return made


def rankable_record(reader: Reader, reference: str) -> CandidateRecord:
    """Give everything about a candidate who may have a list; raises as `rank_work` does."""
    candidate_id = reader.candidates.id_of(reference)
    if reader.erased_among([candidate_id]):
        raise NotRankableError(refusal_of(f"kandidaat {reference}", CandidateStatus.GEWIST.value))
    candidate = reader.candidates.get(candidate_id)
    reason = reason_outside(candidate)
    if reason is not None:
        raise NotRankableError(refusal_of(f"kandidaat K-{candidate.number}", reason))
    return next(iter(reader.people([candidate_id])))
