"""A year of 2,000 people: exposure and the list of 90 days are what a naive count says; the figures are to read."""

import sys
import time
from collections import Counter
from dataclasses import replace
from datetime import date, timedelta

import pytest
from municipality import CONSULENT, JOBHUNTER, Databases, open_service

from api.cli.people import enrol
from fixtures.population import make_population, unnumbered
from matching.domain.proposal import ProposalStatus
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.refusal_reasons import RejectReason
from matching.domain.work import WorkKind
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.open_proposal import open_proposal
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.read_ranking import read_ranking
from matching.usecases.reject_proposal import reject_proposal
from matching.usecases.release_proposal import release_proposal
from matching.usecases.view_unproposed import view_unproposed

FIRST, WEEKS, PEOPLE, VACANCIES = date(2026, 1, 5), 52, 2_000, 200
LISTS_A_WEEK, PAGE, PROPOSED = 4, Page(1, 25), 3

pytestmark = pytest.mark.proof


@pytest.fixture
def service(tmp_path):
    opened = open_service(Databases.in_folder(tmp_path))
    opened.today = lambda: FIRST
    known = opened.knowledge()
    population = make_population(
        known.taxonomy,
        known.world.geography,
        7,
        candidates=PEOPLE,
        vacancies=VACANCIES,
        plekken=0,
        employers=30,
        today=FIRST,
    )
    lasting = [replace(vacancy, closes_on=None) for vacancy in population.vacancies]
    enrol(opened, unnumbered(replace(population, vacancies=lasting)))
    yield opened
    opened.close()


def test_exposure_and_ninety_days_are_what_a_naive_count_says(service):
    with service.store.read() as reader:
        work = [vacancy.id for vacancy in reader.vacancies.all() if vacancy.is_rankable]
    shown, best, proposed, refused = Counter(), {}, {}, 0
    started = time.monotonic()
    for week in range(WEEKS):
        today = FIRST + timedelta(weeks=week)
        service.today = lambda today=today: today
        for turn in range(LISTS_A_WEEK):
            work_id = work[(week * LISTS_A_WEEK + turn) % len(work)]
            list_id = rank_candidates(service, CONSULENT, str(work_id), RankingRequest(reference_day=today))
            told = read_ranking(service, CONSULENT, list_id, PAGE)
            for row in (*told.ranked, *told.to_ask, *told.excluded):
                shown[row.card.id] += 1
                if row.rank is not None:
                    best[row.card.id] = min(best.get(row.card.id, row.rank), row.rank)
            for row in told.ranked[:PROPOSED]:
                refused += put_forward(service, row.card.id, work_id, today)
                proposed[row.card.id] = today
    seconds = time.monotonic() - started
    counted = service.store.exposures.of(list(shown))
    assert {who: one.lists for who, one in counted.items()} == dict(shown)
    assert {who: one.best_rank for who, one in counted.items() if one.best_rank} == best
    waiting, total = view_unproposed(service, CONSULENT, 90, Page(1, PEOPLE))
    assert {one.number: one.last_proposed_on for one in waiting} == naive(service, proposed)
    tell(seconds, shown, proposed, total, refused)


def put_forward(service, candidate_id, work_id, today) -> int:
    """Put somebody forward up to the answer of the employer, who finds the hours too few."""
    made = open_proposal(service, CONSULENT, candidate_id, WorkKind.VACATURE, work_id, "het jaar")
    judge_proposal(service, JOBHUNTER, made.id, ProposalStatus.GESCHIKT)
    discuss_proposal(service, JOBHUNTER, made.id)
    yes = Consent(ConsentAnswer.JA, ConsentWay.TELEFOON, "jobhunter", today, "j-1", (CardField.UREN,))
    answer_proposal(service, JOBHUNTER, made.id, yes)
    release_proposal(service, JOBHUNTER, made.id)
    reject_proposal(service, JOBHUNTER, made.id, RejectReason.TE_WEINIG_UREN)
    return 1


def naive(service, proposed) -> dict[str, date | None]:
    """Say who is in mediation and was not proposed for 90 days, by looking at everybody."""
    with service.store.read() as reader:
        people = [one for one in reader.candidates.all() if not one.restricted]
    last = {one.id: max(filter(None, (proposed.get(one.id), one.last_proposed_on)), default=None) for one in people}
    mediated = [one for one in people if one.status in ("bemiddelbaar", "klaar_voor_bemiddeling")]
    due = [one for one in mediated if last[one.id] is None or (service.today() - last[one.id]).days >= 90]
    return {f"K-{one.number}": last[one.id] for one in due}


def tell(seconds, shown, proposed, total, refused) -> None:
    lists = WEEKS * LISTS_A_WEEK
    most = [times for _, times in shown.most_common(3)]
    sys.stderr.write(
        f"\n{PEOPLE} mensen, {lists} lijsten, {refused} voordrachten in {seconds:.0f} s: {len(shown)} mensen getoond "
        f"(meest: {most}), {len(proposed)} voorgedragen, {total} niet in 90 dagen\n"
    )
