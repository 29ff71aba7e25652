"""People with the same score share the top: over a quarter of lists nobody is always first. Model.md C.4.8."""

from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise
from uuid import NAMESPACE_OID, UUID, uuid5

import numpy as np
import pytest
from judging import EVERYONE, ListOf
from people import START, knows, person, vacancy

from matching.domain.list_kind import ListKind
from matching.domain.statements import Completeness, Experience, ListName, Skill
from matching.domain.term import Term
from matching.ranking import NEVER, default_seed, rank
from matching.rules.rulebook import rules_on
from scoring.exposure import weight_of_rank

EQUALS, DAYS, TOP = 40, 65, 10
FIRST_DAY = date(2026, 9, 1)
SKILLS = ("ramen wassen", "schoonmaakmiddelen gebruiken", "veilig werken", "het eigen werk plannen")


def ids(kind: str, nth: int) -> UUID:
    """The same ids in every run, as random as real ones."""
    return uuid5(NAMESPACE_OID, f"{kind} {nth}")


@pytest.fixture(scope="module")
def equals() -> ListOf:
    known = knows(
        skills=[Skill(Term(text)) for text in SKILLS],
        experience=[Experience(Term("tuinman"))],
        complete=[Completeness(ListName.WERKERVARING)],
    )
    made = ListOf([person(known, id=ids("person", nth)) for nth in range(EQUALS)], vacancy())
    scores = made.ranking.scores
    assert len(set(zip(scores.score.tolist(), scores.coverage.tolist(), strict=True))) == 1
    assert len(made.ranking.lists[ListKind.GERANGSCHIKT]) == EQUALS
    return made


def order_on(made: ListOf, day: date, place, last_proposed) -> list[int]:
    """The rows of the list of a day, by the seed that its recipe would keep."""
    group = replace(made.group, last_proposed=last_proposed)
    seed = default_seed(place, 1, day)
    found = rank(group, made.work, rules_on(START), made.model, made.bench.world, seed, EVERYONE)
    return found.lists[ListKind.GERANGSCHIKT].tolist()


def test_over_a_quarter_of_daily_lists_equals_get_about_the_same_attention(equals):
    never, place = np.full(EQUALS, NEVER, dtype=np.int32), ids("place", 0)
    attention, tops = np.zeros(EQUALS), np.zeros(EQUALS)
    for nth in range(DAYS):
        order = order_on(equals, FIRST_DAY + timedelta(days=nth), place, never)
        attention[order] += [weight_of_rank(1 + rank_number) for rank_number in range(EQUALS)]
        tops[order[:TOP]] += 1
    expected = DAYS * TOP / EQUALS
    four_deviations = 4 * (DAYS * TOP / EQUALS * (1 - TOP / EQUALS)) ** 0.5
    assert abs(tops - expected).max() < four_deviations
    assert attention.min() / attention.max() > 0.6
    assert tops.max() < DAYS / 2


def test_who_is_put_forward_goes_behind_the_others_so_that_everybody_has_a_turn_before_anybody_has_two(equals):
    last, turns, place = np.full(EQUALS, NEVER, dtype=np.int32), np.zeros(EQUALS, dtype=int), ids("place", 0)
    for nth in range(DAYS):
        day = FIRST_DAY + timedelta(days=nth)
        for row in order_on(equals, day, place, last)[:2]:
            last[row] = day.toordinal()
            turns[row] += 1
        assert turns.max() - turns.min() <= 1
    assert turns.sum() == 2 * DAYS


def test_on_one_day_the_lists_of_two_vacancies_do_not_put_the_same_people_on_top(equals):
    never = np.full(EQUALS, NEVER, dtype=np.int32)
    tops = [set(order_on(equals, FIRST_DAY, ids("place", nth), never)[:TOP]) for nth in range(20)]
    shared = [len(one & other) for one, other in pairwise(tops)]
    assert sum(shared) / len(shared) < TOP / 2
