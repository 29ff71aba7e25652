"""Who is alike is judged once: every figure, outcome and place in a list is that of judging everybody one by one."""

from dataclasses import fields, replace
from decimal import Decimal
from uuid import uuid4

import numpy as np
import pytest
from changed_people import after, drawn
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import ADULT, SEVENTEEN, Bench, small_bench
from people import TODAY, hours, knows, person, vacancy
from random_people import people, plekken, vacancies

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.alike.reading import BY_CHECK, BY_CRITERION, OF_PLACE
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import Filters
from matching.foremost import foremost, together
from matching.profiles.place_facts import reference_day
from matching.ranking import Group, judged, rank
from matching.rules.facts import PersonFacts
from matching.rules.rulebook import RULEBOOK, rules_on
from matching.rules.verdicts import Code

kinds = pytest.mark.parametrize("kind", [vacancies, plekken])
ages = st.sampled_from([ADULT, SEVENTEEN, None])
crowds = st.lists(people(), max_size=8)


def in_both_ways(monkeypatch, bench: Bench, group: Group, work, place, **asked):
    rules = rules_on(reference_day(place, TODAY), place.kind)
    question = (group, work, rules, bench.models[place.kind], bench.world)
    for way in (10**9, 0):
        monkeypatch.setattr("matching.ranking.three_lists.MANY", way)
        yield rank(*question, asked.get("seed", 1), asked.get("filters", Filters()))


def assert_same(one, other, group, ids) -> None:
    for name in ("failed", "open_questions", "negotiable"):
        assert np.array_equal(getattr(one.judgement, name), getattr(other.judgement, name)), name
    for name in ("low", "expected", "high"):
        assert np.array_equal(getattr(one.judgement.deduction, name), getattr(other.judgement.deduction, name))
    for mine, theirs in zip(one.judgement.verdicts, other.judgement.verdicts, strict=True):
        assert [mine.of_pair(row) for row in range(len(group))] == [theirs.of_pair(row) for row in range(len(group))]
    for name in (field.name for field in fields(one.scores) if field.name != "criteria"):
        assert np.array_equal(getattr(one.scores, name), getattr(other.scores, name)), name
    assert one.digest(ids) == other.digest(ids)


@kinds
@settings(max_examples=60)
@given(data=st.data())
def test_every_figure_is_that_of_one_by_one(kind, data):
    crowd, place, bench = data.draw(crowds), data.draw(kind()), small_bench()
    twice = crowd + crowd[:2] + [person()]
    group, work = bench.group(twice, data.draw(ages)), bench.work([place])
    with pytest.MonkeyPatch.context() as patch:
        one, other = in_both_ways(patch, bench, group, work, place, seed=data.draw(st.integers(0, 2**64 - 1)))
        assert_same(one, other, group, [record.candidate.id for record in twice])


@kinds
@settings(max_examples=10)
@given(data=st.data())
def test_nobody_is_a_list_too(kind, data):
    place, bench = data.draw(kind()), small_bench()
    group, work = bench.group([]), bench.work([place])
    with pytest.MonkeyPatch.context() as patch:
        for ranking in in_both_ways(patch, bench, group, work, place):
            assert [len(rows) for rows in ranking.lists.values()] == [0, 0, 0]


@settings(max_examples=10)
@given(data=st.data())
def test_another_reference_day_has_ages_of_its_own(data):
    """The group of another day shares what it found out with the first, and not the ages."""
    crowd, place, bench = data.draw(st.lists(people(), min_size=1, max_size=5)), data.draw(vacancies()), small_bench()
    first, work = bench.group(crowd, ADULT), bench.work([place])
    later = replace(first, facts=bench.group(crowd, SEVENTEEN).facts)
    with pytest.MonkeyPatch.context() as patch:
        for group in (first, later):
            one, other = in_both_ways(patch, bench, group, work, place)
            assert_same(one, other, group, [record.candidate.id for record in crowd])


@pytest.fixture(scope="module")
def town():
    made = make_population(
        small_taxonomy(), small_geography(), 3, candidates=600, vacancies=12, plekken=12, employers=4, today=TODAY
    )
    records = [enrolment.record for enrolment in made.candidates]
    return records, small_bench().group(records), [*made.vacancies, *made.plekken]


def test_a_town_has_the_same_lists(town, monkeypatch):
    records, group, places = town
    for place in places:
        one, other = in_both_ways(monkeypatch, small_bench(), group, small_bench().work([place]), place)
        assert_same(one, other, group, [record.candidate.id for record in records])


class Watched:
    """Columns that remember which of them were read."""

    def __init__(self, side) -> None:
        self.side, self.read = side, set()

    def __getattr__(self, name):
        self.read.add(name)
        return getattr(self.side, name)

    def __len__(self) -> int:
        return len(self.side)


@kinds
@settings(max_examples=25)
@given(data=st.data())
def test_a_rule_and_a_criterion_read_only_what_they_say_that_they_read(kind, data):
    crowd, place, bench = data.draw(st.lists(people(), min_size=1, max_size=4)), data.draw(kind()), small_bench()
    group, work = bench.group(crowd, data.draw(ages)), bench.work([place])
    for rule in RULEBOOK[place.kind]:
        if type(rule.check) in BY_CHECK:
            watched = Watched(group.facts)
            watched_place = Watched(work.facts)
            rule.check.judge(watched, watched_place, bench.world)
            assert watched_place.read <= set(OF_PLACE.get(type(rule.check), watched_place.read)), rule.code
            assert watched.read <= set(BY_CHECK[type(rule.check)]), rule.code
    for criterion in bench.models[place.kind].criteria:
        if type(criterion) in BY_CRITERION:
            watched = Watched(group.people)
            watched_place = Watched(work.place)
            criterion.judge(watched, watched_place)
            assert watched_place.read <= set(OF_PLACE[type(criterion)]), criterion.code
            assert watched.read <= set(BY_CRITERION[type(criterion)]), criterion.code


@kinds
@settings(max_examples=40)
@given(data=st.data())
def test_the_first_rows_and_all_counts_are_those_of_the_whole_list(kind, data):
    """Also of more rows than there are people, with filters, with ties, and put together of two parts."""
    crowd, place, bench = data.draw(crowds), data.draw(kind()), small_bench()
    crowd = crowd + [replace(one, candidate=replace(one.candidate, id=uuid4())) for one in crowd]
    most, seed = data.draw(st.sampled_from([1, 3, 100])), data.draw(st.integers(0, 2**64 - 1))
    filters = data.draw(st.sampled_from([Filters(), Filters(available_only=True), Filters(hours_at_least=Decimal(24))]))
    group, work = bench.group(crowd, data.draw(ages)), bench.work([place])
    rules = rules_on(reference_day(place, TODAY), place.kind)
    asked = (work, rules, bench.models[place.kind], bench.world, seed, filters)
    whole = rank(group, *asked)
    if data.draw(st.booleans()):  # what is remembered of everybody is of no filter, seed or length
        foremost(group, *asked[:4], seed=3, most=2)
    assert_first(foremost(group, *asked, most), whole, most)
    cut = data.draw(st.integers(0, len(crowd)))
    parts = [np.arange(0, cut), np.arange(cut, len(crowd))]
    found = [foremost(group.take(rows), *asked, most) for rows in parts]
    assert_first(together(found, [0, cut], most), whole, most)


def assert_first(first, whole, most: int) -> None:
    rows = whole.lists[ListKind.GERANGSCHIKT]
    assert first.leaders.rows.tolist() == rows[:most].tolist()
    assert first.leaders.score.tolist() == whole.scores.score[rows[:most]].tolist()
    assert first.totals == {kind: len(listed) for kind, listed in whole.lists.items()}
    assert first.filtered == len(whole.filtered)
    seen = np.setdiff1d(np.arange(len(whole.scores)), whole.filtered)
    no = [verdicts.count(Code.VOLDOET_NIET, len(whole.scores))[seen] for verdicts in whole.judgement.verdicts]
    assert list(first.excluded.values()) == [int((counts > 0).sum()) for counts in no]


def test_the_first_rows_of_a_town_are_those_of_the_whole_list(town):
    _, group, places = town
    for place in places:
        work, rules = small_bench().work([place]), rules_on(reference_day(place, TODAY), place.kind)
        asked = (group, work, rules, small_bench().models[place.kind], small_bench().world, 5)
        assert_first(foremost(*asked), rank(*asked, Filters()), 25)


def test_everybody_can_be_excluded(town):
    _, group, places = town
    nobody = replace(group, facts=replace(group.facts, work_permit=np.zeros(len(group), dtype=np.int8)))
    place = places[0]
    work, rules = small_bench().work([place]), rules_on(reference_day(place, TODAY), place.kind)
    asked = (nobody, work, rules, small_bench().models[place.kind], small_bench().world, 5)
    first = foremost(*asked)
    assert not len(first.leaders.rows)
    assert first.totals[ListKind.UITGESLOTEN] == len(group)
    assert_first(first, rank(*asked, Filters()), 25)


def test_what_is_read_are_columns():
    assert {name for names in BY_CHECK.values() for name in names} <= set(PersonFacts.__dataclass_fields__)


def test_judging_gives_what_ranking_uses(town):
    _, group, places = town
    place = places[0]
    rules = rules_on(reference_day(place, TODAY), place.kind)
    work, bench = small_bench().work([place]), small_bench()
    judgement, scores = judged(group, work, rules, bench.models[place.kind], bench.world)
    assert len(scores) == len(group) == len(judgement.failed)


@settings(max_examples=25)
@given(data=st.data())
def test_who_looks_at_an_earlier_moment_finds_what_was_true_then(data):
    """People come and go, also twice from the same moment, and all moments are asked afterwards, in any order."""
    place, bench = data.draw(vacancies()), small_bench()
    work, rules, model = (
        bench.work([place]),
        rules_on(reference_day(place, TODAY), place.kind),
        bench.models[place.kind],
    )
    moments = [(records := data.draw(st.lists(people(), min_size=1, max_size=5)), bench.group(records))]
    for _ in range(data.draw(st.integers(1, 5))):
        records, group = data.draw(st.sampled_from(moments))
        if data.draw(st.booleans()):
            foremost(group, work, rules, model, bench.world, 1)
        moments.append(drawn(data, bench, group, records, known=moments[0][0]))
    for records, group in data.draw(st.permutations(moments)):
        asked = (work, rules, model, bench.world, 1)
        anew = replace(bench.group(records), facts=group.facts)
        assert_first(foremost(group, *asked), rank(anew, *asked, Filters()), 25)


def test_a_kind_of_nobody_is_not_judged_by_who_else_is_there():
    """Somebody of a new kind comes and goes; only after that it is asked, first of now and then of the time between."""
    place, bench = vacancy(hours_min=hours(24).minimum), small_bench()
    work, rules = bench.work([place]), rules_on(reference_day(place, TODAY), place.kind)
    always, briefly = person(knows(hours=hours(24, 36))), person(knows(hours=hours(4, 8)))
    before = bench.group([always, person()])
    asked = (work, rules, bench.models[place.kind], bench.world, 1)
    foremost(before, *asked)
    everybody, between = after(bench, before, [always, person()], comes=[briefly])
    _, once_more = after(bench, between, everybody, gone=[2])
    for group, excluded in ((once_more, 0), (between, 1), (before, 0)):
        assert foremost(group, *asked).totals[ListKind.UITGESLOTEN] == excluded
        assert_first(foremost(group, *asked), rank(group, *asked, Filters()), 25)


@settings(max_examples=25)
@given(data=st.data())
def test_a_change_of_somebody_leaves_who_is_alike_right(data):
    """After people were replaced, once and again, every figure is that of one by one."""
    crowd, place, bench = data.draw(st.lists(people(), min_size=1, max_size=6)), data.draw(vacancies()), small_bench()
    group, work, records = bench.group(crowd), bench.work([place]), crowd
    with pytest.MonkeyPatch.context() as patch:
        for _ in range(2):
            one, other = in_both_ways(patch, bench, group, work, place)
            assert_same(one, other, group, [record.candidate.id for record in records])
            records, group = drawn(data, bench, group, records)
        one, other = in_both_ways(patch, bench, group, work, place)
        assert_same(one, other, group, [record.candidate.id for record in records])
