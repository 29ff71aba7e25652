"""A difference that was put there is found where it was put, and chance is not taken for one."""

from dataclasses import replace
from datetime import date
from uuid import UUID

import numpy as np
from made_groups import compared, drawn, in_groups

from matching.fairness.in_practice import shown
from matching.fairness.measure import Measure
from matching.fairness.on_lists import OnLists
from matching.fairness.side import Side
from matching.reports.suppression import LEAST
from matching.rules.rulebook import Judgement, rules_on
from matching.rules.verdicts import Code, whole
from scoring.scores import Deduction
from scoring.selection import compare

TWO = in_groups(a=600, b=600)
SEEDS, A_DAY = 100, date(2026, 11, 27)


def test_a_group_with_half_the_chance_is_found_with_a_ratio_that_lies_within_its_interval():
    found = [
        compared([drawn(np.random.default_rng(seed), TWO, a=0.4, b=0.2)], TWO)["gekozen", "kenmerk", "b"].selection
        for seed in range(SEEDS)
    ]
    assert all(one.alarm for one in found)
    assert sum(one.low <= 0.5 <= one.high for one in found) >= 90


def test_of_two_hundred_fair_towns_with_forty_comparisons_each_at_most_one_in_twenty_gives_an_alarm():
    """Five measures by three characteristics, groups of 60 to 500; measured: of 5,000 such towns 159."""
    assert sum(_has_alarm(np.random.default_rng(seed)) for seed in range(200)) <= 10


def _has_alarm(rng) -> bool:
    sorts = [in_groups(a=500, b=400), in_groups(a=300, b=300, c=240, d=60), in_groups(a=840, b=60)]
    mixed = [replace(one, of_row=rng.permutation(one.of_row)) for one in sorts]
    measures = [Measure("m", "", (rng.random(900) < rate).astype(np.float64)) for rate in (0.05, 0.1, 0.3, 0.6, 0.9)]
    sides = [Side.of(measure, one) for measure in measures for one in mixed]
    looked = sum(side.pairs for side in sides)
    return any(one.alarm for side in sides for one in compare(side.groups, LEAST, looked).values())


def test_a_rule_that_keeps_one_group_out_more_often_is_the_rule_that_is_named():
    rules, rng, n = rules_on(A_DAY)[:4], np.random.default_rng(3), len(TWO.of_row)
    lists = OnLists(n)
    for _ in range(12):
        chance = np.full((4, n), 0.1)
        chance[2] = np.where(TWO.of_row == 1, 0.5, 0.1)
        said = np.where(rng.random((4, n)) < chance, Code.VOLDOET_NIET, Code.VOLDOET)
        lists.add(_judged(rules, said), EnoughKnown(n), 40)
    alarms = {one.measure.code for one in compared(list(lists.measures()), TWO).values() if one.selection.alarm}
    assert {code for code in alarms if code.startswith("regel:")} == {f"regel:{rules[2].code}"}
    assert "niet_uitgesloten" in alarms


def test_a_rule_that_is_asked_on_no_list_is_not_there_and_one_that_stops_nobody_neither():
    rules, n = rules_on(A_DAY)[:2], len(TWO.of_row)
    lists = OnLists(n)
    lists.add(_judged(rules, np.array([[Code.NIET_GEVRAAGD], [Code.VOLDOET]])), EnoughKnown(n), 40)
    assert [one.code for one in lists.measures()] == ["gerangschikt", "bekend", "niet_uitgesloten"]


def test_a_group_that_is_chosen_as_often_but_always_stands_lower_is_found_by_exposure():
    ids = [UUID(int=number + 1) for number in range(1_200)]
    ranks = {who: [1 + place % 10 + (10 if place >= 600 else 0)] for place, who in enumerate(ids)}
    proposed = drawn(np.random.default_rng(5), TWO, a=0.3, b=0.3)
    found = compared([shown(ids, ranks), proposed], TWO)
    assert found["getoond", "kenmerk", "b"].selection.alarm
    assert 0.4 < found["getoond", "kenmerk", "b"].selection.ratio < 0.6
    assert not found["gekozen", "kenmerk", "b"].selection.alarm


def test_who_is_never_shown_is_worst_off_and_that_has_an_interval():
    ids = [UUID(int=number + 1) for number in range(1_200)]
    found = compared([shown(ids, {who: [1, 3] for who in ids[:400]})], TWO)["getoond", "kenmerk", "b"].selection
    assert (found.ratio, found.alarm) == (0, True)
    assert 0 < found.low < found.high < 0.1


def test_of_whom_nothing_is_known_is_in_no_rate():
    half = np.where(np.arange(1_200) % 2 == 0, np.nan, 1.0)
    found = compared([Measure("m", "", half)], TWO)["m", "kenmerk", "a"]
    assert (found.people, found.selection.rate) == (300, 1.0)


def _judged(rules, said) -> Judgement:
    verdicts = tuple(whole(row.astype(np.int8), 0, len(TWO.of_row)) for row in said)
    failed = np.sum([one.count(Code.VOLDOET_NIET, len(TWO.of_row)) for one in verdicts], axis=0)
    nothing = np.zeros(len(TWO.of_row), dtype=np.int32)
    return Judgement(rules, verdicts, failed, nothing, nothing, Deduction.none(len(TWO.of_row)))


class EnoughKnown:
    """Scores of which only the coverage is looked at."""

    def __init__(self, people: int) -> None:
        self.coverage = np.full(people, 100)
