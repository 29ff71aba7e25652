"""Small numbers of people stand nowhere in a comparison, and what is shown does not tell them."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st
from made_groups import compared, in_groups

from matching.domain.characteristic import Characteristic
from matching.fairness.measure import Measure


def got(*pairs: tuple[int, int]) -> Measure:
    """So many of the first people got it, and so on; of so many."""
    values = [float(place < chosen) for chosen, people in pairs for place in range(people)]
    return Measure("m", "", np.array(values))


def test_a_group_of_nine_is_not_told_and_the_smallest_other_neither_for_they_add_up():
    found = compared([got((30, 60), (20, 40), (4, 9))], in_groups(a=60, b=40, c=9))
    assert [one.people for one in found.values()] == [60, None, None]
    assert [one.selection.rate for one in found.values()] == [0.5, None, None]


def test_what_came_to_three_people_is_not_told_nor_what_did_not_come_to_three():
    few = compared([got((60, 100), (50, 100), (3, 100))], in_groups(a=100, b=100, c=100))
    assert few["m", "kenmerk", "c"].selection.rate is None
    assert few["m", "kenmerk", "c"].people == 100
    most = compared([got((97, 100), (50, 100), (50, 100))], in_groups(a=100, b=100, c=100))
    assert most["m", "kenmerk", "a"].selection.rate is None


def test_beside_a_hidden_rate_nobody_has_a_ratio_but_an_alarm_stays():
    found = compared([got((97, 100), (30, 100), (60, 100))], in_groups(a=100, b=100, c=100))
    worst = found["m", "kenmerk", "b"].selection
    assert (worst.ratio, worst.low, worst.high, worst.alarm) == (None, None, None, True)


def test_measures_of_the_same_people_hide_the_same_groups():
    sort = in_groups(a=60, b=40, c=12, d=5, e=4)
    found = compared([got((30, 60), (20, 40), (6, 12), (1, 5), (1, 4)), *_more(sort)], sort)
    hidden = {}
    for (measure, _, group), one in found.items():
        hidden.setdefault(measure, set()).update({group} if one.people is None else set())
    assert len(set(map(frozenset, hidden.values()))) == 1


def test_who_is_left_out_of_a_measure_is_a_number_of_people_too():
    values = np.where(np.arange(200) < 96, 1.0, np.nan)
    values[100:] = 1.0
    found = compared([Measure("m", "", values)], in_groups(a=100, b=100))
    assert found["m", "kenmerk", "a"].people is None


@settings(max_examples=25, deadline=None)
@given(st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)).map(sorted), min_size=2, max_size=4), st.randoms())
def test_what_two_characteristics_tell_leaves_every_small_number_open(pairs, random):
    """A hidden group could be larger than nine for all that the other characteristic tells."""
    sizes = {f"g{place}": people for place, (_, people) in enumerate(pairs) if people}
    if not sizes:
        return
    one, measure = in_groups(**sizes), got(*((chosen, people) for chosen, people in pairs if people))
    other = Characteristic.of("ander", "", [random.choice("xyz") for _ in measure.values])
    found = compared([measure], one, other)
    total = len(measure.values)
    for code in ("kenmerk", "ander"):
        mine = [each for (_, sort, _), each in found.items() if sort == code]
        left = total - sum(each.people or 0 for each in mine)
        small = [each for each in mine if each.people is None]
        assert all(each.people is None or each.people >= 10 for each in mine)
        other_shows_all = all(each.people is not None for (_, sort, _), each in found.items() if sort != code)
        assert not small or not other_shows_all or left >= 10


def _more(sort):
    rng = np.random.default_rng(2)
    return [Measure(f"n{nth}", "", (rng.random(len(sort.of_row)) < 0.4).astype(float)) for nth in range(4)]
