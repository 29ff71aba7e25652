"""The same promises for the synthetic population, on our own occupations and on the full ESCO."""

from dataclasses import replace
from functools import cache

import pytest
from full_data import full_taxonomy
from judging import ADULT, Bench, ListOf
from pair_figures import figures_of, judged
from people import TODAY, fact

from fixtures.population.making import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.list_kind import ListKind
from matching.domain.statements import Skill
from matching.domain.term import Term
from matching.domain.verdict import Outcome

PEOPLE, VACANCIES = 150, 8


@cache
def bench_of(size: str) -> Bench:
    return Bench(full_taxonomy() if size == "full" else small_taxonomy())


@cache
def town(size: str):
    made = make_population(
        bench_of(size).taxonomy,
        small_geography(),
        7,
        candidates=PEOPLE,
        vacancies=VACANCIES,
        plekken=0,
        employers=3,
        today=TODAY,
    )
    return [enrolment.record for enrolment in made.candidates], list(made.vacancies)


@pytest.fixture(params=["klein", pytest.param("full", marks=pytest.mark.full)])
def size(request):
    return request.param


@pytest.fixture
def lists(size):
    people, vacancies = town(size)
    return [ListOf(people, place, bench=bench_of(size)) for place in vacancies]


def test_shares_and_deduction_are_the_score(lists):
    for made in lists:
        scores = made.ranking.scores
        assert (scores.shares.sum(axis=0) + scores.deduction == scores.score).all()
        assert (scores.maxima.sum(axis=0) == 1000).all()
        assert (scores.score_low <= scores.score).all()
        assert (scores.score <= scores.score_high).all()


def test_everyone_is_listed_once_and_the_excluded_know_why(lists):
    for made in lists:
        assert sorted(row for rows in made.ranking.lists.values() for row in rows.tolist()) == list(range(PEOPLE))
        for row in made.ranking.lists[ListKind.UITGESLOTEN].tolist()[:10]:
            no = [v for v in made.explained(row).verdicts if v.outcome is Outcome.VOLDOET_NIET]
            assert no
            assert all(v.statement and v.source and v.lever and v.lever_text for v in no)


def test_every_explanation_adds_up(lists):
    for made in lists[:3]:
        for row in range(0, PEOPLE, 7):
            said = made.explained(row, discreet=True)
            assert sum(share.points for share in said.shares) + said.deduction == made.ranking.scores.score[row]


def test_a_pair_has_the_same_figures_from_both_ends(size):
    bench, (people, vacancies) = bench_of(size), town(size)
    for_place = [judged(bench, people, [place], ADULT) for place in vacancies]
    for n in range(0, PEOPLE, 6):
        for_person = judged(bench, [people[n]], vacancies, ADULT)
        for m, place in enumerate(vacancies):
            one = figures_of(*judged(bench, [people[n]], [place], ADULT), 0)
            assert figures_of(*for_place[m], n) == figures_of(*for_person, m) == one


def test_the_order_of_input_changes_no_byte(size, lists):
    people, vacancies = town(size)
    for made, place in zip(lists[:3], vacancies, strict=False):
        turned = ListOf(people[::-1], place, bench=bench_of(size))
        ids, turned_ids = ([record.candidate.id for record in some.records] for some in (made, turned))
        assert made.ranking.digest(ids) == turned.ranking.digest(turned_ids)


def test_a_skill_that_is_told_lowers_nobody(size, lists):
    """Tell of everybody every skill that the first work asks, one at a time."""
    bench, (people, vacancies) = bench_of(size), town(size)
    place, before = vacancies[0], lists[0].ranking.scores.score
    for concept in bench.work([place]).place.skills.ids.tolist()[:8]:
        term = Term(bench.taxonomy.skills.labels[concept], bench.taxonomy.skills.uris[concept])
        told = ListOf([_telling(record, term) for record in people], place, bench=bench)
        assert (told.ranking.scores.score >= before).all()


def _telling(record, term):
    """Add a skill, unless the person said something about it before."""
    skill = Skill(term)
    if skill.key in [fact.value.key for fact in record.profile.skills]:
        return record
    told = replace(record.candidate.corrections, skills=(*record.candidate.corrections.skills, fact(skill)))
    return replace(record, candidate=replace(record.candidate, corrections=told))
