"""Score pairs as they were when somebody opened a voordracht, beside what came of it since."""

from collections.abc import Iterator, Sequence
from datetime import date
from itertools import groupby
from uuid import UUID

import numpy as np

from matching.domain.period import Period
from matching.domain.proposal import Proposal
from matching.domain.record import CandidateRecord
from matching.domain.work_on_offer import WorkOnOffer
from matching.fairness.calibrating import Outcome, outcome_of
from matching.in_memory.gathered import encoded
from matching.in_memory.knowledge import Knowledge
from matching.lists.work_list import of_age
from matching.profiles.place_facts import reference_day
from matching.ranking import Work, judged
from matching.rules.rulebook import rules_on
from matching.service import Service
from matching.storage.reader import Reader
from matching.usecases.compose_recipe import USUAL_WEIGHTS

MOST_PAIRS = 1_000
"""How many voordrachten are scored again; of more a sample is drawn. Source: eigen beleid."""


def outcomes_of(
    service: Service, knowledge: Knowledge, records: Sequence[CandidateRecord], period: Period
) -> list[Outcome]:
    """Score the voordrachten of a period of which something came, or did not; by the weights of now."""
    placements = {one.id: one for record in records for one in record.placements}
    opened = [one for record in records for one in record.proposals if period.contains(one.opened_on)]
    came = {one.id: outcome_of(one, placements.get(one.placement_id) if one.placement_id else None) for one in opened}
    known = [one for one in opened if any(said is not None for said in came[one.id].values())]
    scored = _scores(service, knowledge, _drawn(known, period))
    return [Outcome(score, came[proposal_id]) for proposal_id, score in scored]


def _drawn(proposals: list[Proposal], period: Period) -> list[Proposal]:
    """Draw voordrachten by a lot that the first day decides, and put them in the order of their days."""
    if len(proposals) > MOST_PAIRS:
        rng = np.random.default_rng(period.start.toordinal())
        rows = rng.choice(len(proposals), MOST_PAIRS, replace=False)
        proposals = [proposals[row] for row in rows.tolist()]
    return sorted(proposals, key=lambda one: (one.opened_on, one.id))


def _scores(service: Service, knowledge: Knowledge, proposals: Sequence[Proposal]) -> Iterator[tuple[UUID, float]]:
    """Give id and score of every pair that is still known as it was then."""
    for on, alike in groupby(proposals, key=lambda one: one.opened_on):
        with service.store.read(service.store.position_on(on)) as reader:
            for one in alike:
                record = next(iter(reader.people([one.candidate_id])), None)
                work = _work_of(one, reader)
                if record is not None and work is not None:
                    yield one.id, _score(service, knowledge, record, work, on)


def _work_of(proposal: Proposal, reader: Reader) -> WorkOnOffer | None:
    found: WorkOnOffer | None = reader.work(proposal.work_kind).many([proposal.work_id]).get(proposal.work_id)
    return found


def _score(service: Service, knowledge: Knowledge, record: CandidateRecord, work: WorkOnOffer, on: date) -> float:
    """Give the score of one pair, between 0 and 1."""
    facts = knowledge.place_encoder.facts([work], max(on, service.today()))
    person = of_age(encoded([record], knowledge.people_encoder), facts.start, service.legality_of(record.candidate.id))
    rules = rules_on(reference_day(work, on), work.kind)
    place = Work(knowledge.place_encoder.places([work]), facts)
    _, scores = judged(person, place, rules, knowledge.model(USUAL_WEIGHTS[work.kind]), knowledge.world)
    return float(scores.score[0]) / 1_000
