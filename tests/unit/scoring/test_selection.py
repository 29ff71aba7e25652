"""Groups that are chosen less often are found; chance is not."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from scoring.selection import Count, compare

COUNTS = st.tuples(st.integers(1, 500), st.integers(0, 500)).map(lambda two: Count(max(two), min(two)))


def test_a_ratio_and_its_interval_are_those_worked_out_by_hand():
    found = compare({"a": Count(100, 50), "b": Count(200, 60)}, least=10)
    assert found["a"].ratio == 1
    assert found["b"].ratio == pytest.approx(0.6)
    # ln 0.6 = -0.51083; its deviation is sqrt(0.7/60 + 0.5/50) = 0.14720; 1.95996 of these to both sides
    assert found["b"].low == pytest.approx(0.44964, abs=1e-4)
    assert found["b"].high == pytest.approx(0.80065, abs=1e-4)
    assert found["b"].alarm


def test_a_small_group_is_not_told_and_is_no_measure_for_others():
    found = compare({"a": Count(9, 9), "b": Count(100, 30), "c": Count(100, 29)}, least=10)
    assert found["a"].rate is None
    assert found["a"].alarm is False
    assert found["b"].ratio == 1
    assert not found["c"].alarm


def test_four_fifths_is_no_alarm_and_less_is():
    found = compare({"a": Count(10_000, 5_000), "b": Count(10_000, 4_000), "c": Count(10_000, 3_900)}, least=10)
    assert not found["b"].alarm
    assert found["c"].alarm


def test_where_nobody_is_chosen_there_is_nothing_to_compare():
    found = compare({"a": Count(100, 0), "b": Count(50, 0)}, least=10)
    assert [one.ratio for one in found.values()] == [None, None]


def test_a_group_of_which_nobody_is_chosen_has_an_interval_and_an_alarm():
    found = compare({"a": Count(100, 50), "b": Count(100, 0)}, least=10)
    assert found["b"].ratio == 0
    assert 0 < found["b"].low < found["b"].high < 0.2
    assert found["b"].alarm


@given(st.dictionaries(st.text(min_size=1, max_size=3), COUNTS, min_size=1, max_size=6))
def test_no_ratio_is_above_one_and_each_lies_within_its_interval(groups):
    for one in compare(groups, least=10).values():
        if one.ratio is not None:
            assert 0 <= one.ratio <= 1
            assert one.low <= one.high
            assert one.ratio == 0 or one.low <= one.ratio * 1.2  # half a person is added at the edges
            assert not one.alarm or one.ratio < 0.8


def test_of_two_hundred_fair_draws_of_five_groups_few_give_an_alarm_and_planted_bias_always_does():
    rng = np.random.default_rng(7)

    def alarms(rates):
        drawn = {str(place): Count(300, int(rng.binomial(300, rate))) for place, rate in enumerate(rates)}
        return any(one.alarm for one in compare(drawn, least=10).values())

    assert sum(alarms([0.3] * 5) for _ in range(200)) <= 6
    assert all(alarms([0.3, 0.3, 0.3, 0.3, 0.12]) for _ in range(50))
