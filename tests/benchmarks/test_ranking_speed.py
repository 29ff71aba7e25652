"""How fast ten thousand people are ranked, beside judging the same pairs one by one."""

from datetime import date

import numpy as np
import pytest
from judging import Bench
from people import TODAY

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.ranking_request import Filters
from matching.profiles.place_facts import reference_day
from matching.ranking import rank
from matching.rules.rulebook import rules_on

PEOPLE, ONE_BY_ONE = 10_000, 100


@pytest.fixture(scope="module")
def market():
    today: date = TODAY
    population = make_population(
        small_taxonomy(), small_geography(), 1, candidates=PEOPLE, vacancies=20, plekken=0, employers=5, today=today
    )
    bench = Bench(small_taxonomy())
    vacancy = next(v for v in population.vacancies if v.status.is_rankable and v.demands and v.addresses)
    group = bench.group([enrolment.record for enrolment in population.candidates])
    return bench, group, bench.work([vacancy]), rules_on(reference_day(vacancy, today))


def _rank(market, rows):
    bench, group, work, rules = market
    return rank(group.take(rows), work, rules, bench.model, bench.world, 1, Filters())


@pytest.mark.benchmark(group="10,000 people for one vacancy")
def test_everybody_at_once(benchmark, market):
    ranking = benchmark(_rank, market, np.arange(PEOPLE))
    assert sum(map(len, ranking.lists.values())) == PEOPLE


@pytest.mark.benchmark(group="100 people for one vacancy")
def test_a_hundred_at_once(benchmark, market):
    ranking = benchmark(_rank, market, np.arange(ONE_BY_ONE))
    assert len(ranking.scores) == ONE_BY_ONE


@pytest.mark.benchmark(group="100 people for one vacancy")
def test_a_hundred_one_by_one(benchmark, market):
    rankings = benchmark(lambda: [_rank(market, np.array([row])) for row in range(ONE_BY_ONE)])
    together = _rank(market, np.arange(ONE_BY_ONE))
    assert [int(one.scores.score[0]) for one in rankings] == together.scores.score.tolist()
