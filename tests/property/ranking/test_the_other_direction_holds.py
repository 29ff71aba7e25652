"""What holds for every list of work for a person. Model.md C.4.1, C.4.7 and C.4.8; A-13."""

from collections import Counter
from datetime import date, timedelta

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from judging import ADULT, SEVENTEEN, ListOf, WorkFor
from pair_figures import figures_of
from people import TODAY, person, plan, plek
from random_people import people, plekken, vacancies

from matching.domain.legality import Legality
from matching.domain.list_kind import ListKind
from matching.domain.verdict import Outcome
from matching.domain.work import Werksoort
from matching.lists.variety import varied
from matching.lists.work_list import of_age
from matching.ranking import Ranking

kinds = pytest.mark.parametrize("kind", [vacancies, plekken])
ages = st.sampled_from([ADULT, SEVENTEEN, None])
FIGURES = (
    *("score", "score_low", "score_high", "coverage", "demand", "demand_maximum", "wish", "wish_maximum", "deduction"),
    *("can_drop_out", "near", "shares", "strong", "gaps", "attention", "verdicts", "questions", "reference_day"),
    "not_asked",
)


@kinds
@settings(max_examples=20)
@given(data=st.data())
def test_every_pair_is_the_same_as_in_the_list_of_that_work(kind, data):
    """Score, range, coverage, shares, outcomes and words: all of it, whichever side asks."""
    somebody, others = data.draw(people()), data.draw(st.lists(people(), max_size=2))
    offers, legality = data.draw(st.lists(kind(), min_size=1, max_size=4)), data.draw(ages)
    mine = WorkFor(somebody, offers, legality=legality)
    for row, work in enumerate(offers):
        theirs = ListOf([*others, somebody], work, legality=legality)
        pair = len(others)
        one = figures_of(mine.ranking.judgement, mine.ranking.scores, row)
        assert one == figures_of(theirs.ranking.judgement, theirs.ranking.scores, pair)
        said, there = mine.explained(row), theirs.explained(pair)
        assert [getattr(said, name) for name in FIGURES] == [getattr(there, name) for name in FIGURES]
        assert said.list_kind is there.list_kind


@kinds
@settings(max_examples=20)
@given(data=st.data())
def test_all_work_is_in_exactly_one_list_with_a_reason(kind, data):
    offers = data.draw(st.lists(kind(), min_size=1, max_size=6))
    made = WorkFor(data.draw(people()), offers, legality=data.draw(ages), seed=data.draw(st.integers(0, 2**64 - 1)))
    listed = sorted(row for rows in made.ranking.lists.values() for row in rows.tolist())
    assert listed == list(range(len(offers)))
    for row in made.ranking.lists[ListKind.UITGESLOTEN].tolist():
        no = [v for v in made.explained(row).verdicts if v.outcome is Outcome.VOLDOET_NIET]
        assert no
        assert all(v.statement and v.source and v.lever and v.lever_text for v in no)


@kinds
@settings(max_examples=15)
@given(data=st.data())
def test_the_order_of_the_offers_changes_no_order(kind, data):
    somebody, offers = data.draw(people()), data.draw(st.lists(kind(), min_size=1, max_size=6))
    turned = offers[::-1]
    one, other = (WorkFor(somebody, some, seed=7) for some in (offers, turned))
    ids = [[work.id for work in some] for some in (offers, turned)]
    assert one.ranking.digest(ids[0]) == other.ranking.digest(ids[1])


@kinds
@settings(max_examples=20)
@given(data=st.data())
def test_what_an_answer_decides_is_counted_over_all_work(kind, data):
    """Every opening that decides, decides for as many places as have it as an open rule."""
    offers = data.draw(st.lists(kind(), min_size=1, max_size=6))
    made = WorkFor(data.draw(people()), offers)
    open_rows = [*made.ranking.lists[ListKind.GERANGSCHIKT], *made.ranking.lists[ListKind.UITVRAGEN]]
    asked = Counter()
    for row in open_rows:
        texts = {v.lever_text for v in made.explained(int(row)).verdicts if v.outcome is Outcome.ONBEKEND}
        asked.update(texts)
    for opening in made.openings():
        assert opening.decides == asked[f"Navragen: {opening.text}"]
        assert max(opening.decides, opening.lifts, opening.enters) <= len(open_rows)
        assert opening.decides or opening.enters or opening.lifts
        assert 0 <= opening.gain <= 1000


rankings = st.lists(st.sampled_from(list(range(4))), max_size=12)


def ranked_as(werksoorten: list[int]) -> tuple[Ranking, np.ndarray]:
    """Somebody's plekken in the order of their score, of which only the werksoort matters."""
    nothing = np.empty(0, dtype=np.int64)
    lists = dict.fromkeys(ListKind, nothing) | {ListKind.GERANGSCHIKT: np.arange(len(werksoorten))}
    return Ranking(lists, nothing, None, None), np.array(werksoorten, dtype=np.int16)


@settings(max_examples=300)
@given(rankings)
def test_the_first_five_show_variety_where_there_is_any(werksoorten):
    ranking, werksoort = ranked_as(werksoorten)
    made = varied(ranking, werksoort)
    order = made.lists[ListKind.GERANGSCHIKT].tolist()
    assert sorted(order) == list(range(len(werksoorten)))
    first, rest = order[:5], order[5:]
    count = Counter(werksoorten[row] for row in first)
    if any(times > 3 for times in count.values()):
        assert all(count[werksoorten[row]] >= 3 for row in rest)
    assert rest == sorted(rest)
    lifted = {row for place, row in enumerate(order) if any(later < row for later in order[place + 1 :])}
    assert made.moved == lifted


@settings(max_examples=100)
@given(rankings)
def test_nothing_moves_without_need_and_doing_it_again_changes_nothing(werksoorten):
    ranking, werksoort = ranked_as(werksoorten)
    once = varied(ranking, werksoort)
    if max(Counter(werksoorten[:5]).values(), default=0) <= 3:
        assert once.lists[ListKind.GERANGSCHIKT].tolist() == list(range(len(werksoorten)))
        assert not once.moved
    again = varied(once, werksoort)
    assert again.lists[ListKind.GERANGSCHIKT].tolist() == once.lists[ListKind.GERANGSCHIKT].tolist()


@settings(max_examples=40)
@given(people(), st.lists(vacancies(), min_size=1, max_size=6), st.integers(-60, 60))
def test_legal_ages_are_those_of_the_day_of_each_place(somebody, offers, birthday):
    """However few days are asked about, every place gets the answer of its own day."""
    eighteen_on = TODAY + timedelta(days=birthday)

    def legality_on(day: date) -> Legality:
        return Legality(True, day >= eighteen_on, False, True)

    made = WorkFor(somebody, offers)
    start = made.work.facts.start
    group = of_age(made.group, start, legality_on)
    assert group.facts.is_18_plus.tolist() == [int(date.fromordinal(int(day)) >= eighteen_on) for day in start]


def test_a_moved_plek_keeps_its_score_and_says_so():
    goals = plan("gasten ontvangen", "geld aannemen en teruggeven")
    canteens = [
        plek(Werksoort.HORECA_CATERING, number=number, teaches=tuple(goal.skill for goal in goals.goals))
        for number in range(1, 5)
    ]
    shop = plek(Werksoort.WINKEL, number=9, teaches=(goals.goals[1].skill,))
    made = WorkFor(person(plan=goals), [*canteens, shop])
    assert made.numbers()[3] == 9
    assert made.explained(4).moved
    assert not made.explained(0).moved
    assert made.explained(4).score < made.explained(0).score
