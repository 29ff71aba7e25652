"""Which rules hold on a day, what they say of many pairs at once, and what a set of them is called."""

import re
from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from judging import small_bench
from people import fact, hours, knows, person, plek, required, vacancy

from matching.domain.demand import DemandKind
from matching.domain.eligibility import Eligibility
from matching.domain.instrument import Instrument
from matching.domain.statements import Certificate
from matching.domain.tri import Tri
from matching.domain.verdict import Outcome
from matching.domain.work import WorkKind
from matching.rules import ladder
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.ladder import shipped_placing_rules
from matching.rules.placing import Finding, Ruling
from matching.rules.rule import DatedRule, RuleKind, Source
from matching.rules.rulebook import RULEBOOK, judge, rules_on, version
from matching.rules.verdicts import Code, Verdicts, whole

STEP, DAY = "participatiebaan-stap-te-groot", date(2019, 11, 12)  # a rule of a letter of that day
VOLDOET, BESPREEKBAAR, ONBEKEND, NO = Code.VOLDOET, Code.BESPREEKBAAR, Code.ONBEKEND, Code.VOLDOET_NIET


def of_items():
    """Five outcomes about three pairs; the middle one has none that stands in the way."""
    code = np.array([VOLDOET, NO, ONBEKEND, NO, NO], dtype=np.int8)
    pair = np.array([0, 0, 1, 2, 2], dtype=np.int64)
    miss = np.array([0, 2, 0, 5, 7], dtype=np.int32)
    return Verdicts(code, miss, pair, np.array([0, 3, 1, 2, 4], dtype=np.int64))


class TestVerdicts:
    def test_outcomes_are_counted_per_pair(self):
        assert of_items().count(NO, 4).tolist() == [1, 0, 2, 0]
        assert of_items().count(NO, 4).dtype == np.int32
        assert whole(np.array([NO, VOLDOET]), 0, 2).count(NO, 2).tolist() == [1, 0]

    def test_of_one_pair_every_outcome_with_its_miss_and_item(self):
        assert of_items().of_pair(0) == [(VOLDOET, 0, 0), (NO, 2, 3)]
        assert of_items().of_pair(3) == []

    def test_of_a_pair_as_a_whole_there_is_no_item(self):
        said = whole(np.array([NO, Code.NIET_GEVRAAGD]), np.array([3, 0]), 2)
        assert (said.of_pair(0), said.of_pair(1)) == ([(NO, 3, -1)], [])

    def test_one_outcome_holds_for_all_pairs(self):
        said = whole(np.array([NO]), 4, 3)
        assert (said.code.tolist(), said.miss.tolist()) == ([NO] * 3, [4] * 3)
        assert (said.code.dtype, said.miss.dtype) == (np.int8, np.int32)

    def test_where_a_rule_is_not_asked_it_says_nothing(self):
        only = of_items().only_where(np.array([False, True, True]), 3)
        assert [len(only.of_pair(pair)) for pair in range(3)] == [0, 1, 2]
        of_all = whole(np.array([NO]), 4, 2).only_where(np.array([False]), 2)
        assert (of_all.code.tolist(), of_all.code.dtype) == ([Code.NIET_GEVRAAGD] * 2, np.int8)
        assert of_items().only_where(None, 3).code.tolist() == of_items().code.tolist()

    def test_every_outcome_has_its_word(self):
        words = {code.outcome for code in (VOLDOET, BESPREEKBAAR, ONBEKEND, NO)}
        assert words == {Outcome.VOLDOET, Outcome.BESPREEKBAAR, Outcome.ONBEKEND, Outcome.VOLDOET_NIET}


@pytest.mark.parametrize(
    ("kind", "work"),
    [
        (WorkKind.VACATURE, vacancy(demands=(required(DemandKind.CERTIFICAAT, "VCA"),))),
        (WorkKind.PLEK, plek()),
    ],
)
def test_every_rule_says_its_outcomes_in_small_numbers(kind, work):
    """Of a million pairs: one byte an outcome, four a miss; and what it is about is counted, never measured."""
    bench = small_bench()
    people, places = bench.group([person(), person()]).facts, bench.work([work]).facts
    for rule in RULEBOOK[kind]:
        said = rule.check.judge(people, places, bench.world)
        assert (said.code.dtype, said.miss.dtype) == (np.int8, np.int32), rule.code
        assert {one.dtype for one in (said.pair, said.item) if one is not None} <= {np.dtype(np.int64)}, rule.code


def judged(rules, record, *works, today=DAY):
    bench = small_bench()
    group, work = bench.group([record]), bench.work(list(works), today)
    return judge(tuple(rules), group.facts, work.facts, bench.world)


def the_rule(**fields):
    (found,) = (rule for rule in RULEBOOK[WorkKind.PLEK] if rule.code == STEP)
    return replace(found, **fields)


class TestOnADay:
    NOT_SO = person(eligibility=Eligibility(step_too_big=fact(Tri.NEE)))
    PLACE = plek(instrument=Instrument.PARTICIPATIEBAAN)

    def test_the_rules_of_a_list_are_those_of_its_day(self):
        assert STEP not in {rule.code for rule in rules_on(date(2019, 11, 11), WorkKind.PLEK)}
        assert STEP in {rule.code for rule in rules_on(DAY, WorkKind.PLEK)}
        assert rules_on(DAY) == RULEBOOK[WorkKind.VACATURE]

    @pytest.mark.parametrize(
        ("first", "last", "failed"),
        [
            (None, None, 1),
            (DAY, None, 1),
            (date(2019, 11, 13), None, 0),
            (None, DAY, 1),
            (None, date(2019, 11, 11), 0),
            (DAY, DAY, 1),
        ],
    )
    def test_a_place_is_asked_what_holds_on_its_own_day(self, first, last, failed):
        found = judged([the_rule(valid_from=first, valid_until=last)], self.NOT_SO, self.PLACE)
        assert (found.failed.tolist(), found.excluded.tolist()) == ([failed], [failed > 0])

    @pytest.mark.parametrize(
        ("day", "holds"),
        [("2026-06-30", False), ("2026-07-01", True), ("2026-12-31", True), ("2027-01-01", False)],
    )
    def test_a_dated_rule_holds_on_both_its_ends(self, day, holds):
        rule = DatedRule(
            code="proef",
            statement="Dit is een proef.",
            kind=RuleKind.EIGEN,
            source=Source("test"),
            valid_from=date(2026, 7, 1),
            valid_until=date(2026, 12, 31),
        )
        assert rule.holds_on(date.fromisoformat(day)) is holds

    def test_outcomes_are_added_over_all_rules(self):
        rules = [rule for rule in RULEBOOK[WorkKind.PLEK] if rule.code.startswith("participatiebaan")]
        found = judged(rules, self.NOT_SO, self.PLACE, plek())
        assert (found.failed.tolist(), found.open_questions.tolist()) == ([1, 0], [1, 0])  # the benefit is not known
        without = person(eligibility=Eligibility(centrum_voor_werk=fact(Tri.NEE)))
        rules = [rule for rule in RULEBOOK[WorkKind.PLEK] if rule.code.startswith("werkleerplek")]
        assert judged(rules, without, plek()).negotiable.tolist() == [1]

    def test_where_nothing_is_asked_every_pair_counts_nothing(self):
        found = judged([], self.NOT_SO, self.PLACE, plek(), plek())
        counts = (found.failed, found.open_questions, found.negotiable)
        assert [(one.tolist(), one.dtype) for one in counts] == [([0, 0, 0], np.int32)] * 3

    def test_counts_are_of_one_size_whatever_is_asked(self):
        found = judged(RULEBOOK[WorkKind.PLEK], self.NOT_SO, self.PLACE)
        assert {one.dtype for one in (found.failed, found.open_questions, found.negotiable)} == {np.dtype(np.int32)}

    def test_a_rule_about_every_placement_is_not_asked_before_its_day(self, monkeypatch):
        dated = replace(EVERY_PLACEMENT[0], valid_from=DAY)
        monkeypatch.setattr(ladder, "EVERY_PLACEMENT", (dated,))
        asked = {day: shipped_placing_rules(Instrument.WERKLEERPLEK, day) for day in (date(2019, 11, 11), DAY)}
        assert [dated in rules for rules in asked.values()] == [False, True]


class TestDeduction:
    """Three points for a required item that is not there, one and a half for one that is not known; nine at most."""

    @pytest.mark.parametrize(("asked", "expected", "high"), [(1, 15, 30), (2, 30, 60), (6, 90, 90), (7, 90, 90)])
    def test_what_is_not_known_costs_between_nothing_and_all(self, asked, expected, high):
        names = ("VCA", "HACCP", "EHBO", "BHV", "heftruck", "lassen", "tillift")[:asked]
        work = vacancy(demands=tuple(required(DemandKind.CERTIFICAAT, name) for name in names))
        taken = judged(RULEBOOK[WorkKind.VACATURE], person(), work).deduction
        assert [taken.low.tolist(), taken.expected.tolist(), taken.high.tolist()] == [[0], [expected], [high]]

    @pytest.mark.parametrize("adaptable", [Tri.JA, Tri.NEE, Tri.ONBEKEND])
    def test_what_is_not_there_costs_as_much_whether_it_is_negotiable_or_excludes(self, adaptable):
        without = person(knows(certificates=[Certificate("VCA", Tri.NEE), Certificate("BHV", Tri.JA)]))
        work = vacancy(
            demands=tuple(required(DemandKind.CERTIFICAAT, one, adaptable=adaptable) for one in ("VCA", "BHV"))
        )
        taken = judged(RULEBOOK[WorkKind.VACATURE], without, work).deduction
        assert [taken.low.tolist(), taken.expected.tolist(), taken.high.tolist()] == [[30], [30], [30]]

    def test_what_else_stands_in_the_way_costs_no_points(self):
        exempt = person(knows(hours=hours(16, 20)), exempt_until=date(2026, 12, 10))
        work = vacancy(hours_min=hours(24).minimum, hours_max=hours(32).minimum, times_adaptable=Tri.JA)
        found = judged(RULEBOOK[WorkKind.VACATURE], exempt, work)
        assert (found.failed.tolist(), found.negotiable.tolist()) == ([1], [1])
        taken = found.deduction
        assert [taken.low.tolist(), taken.expected.tolist(), taken.high.tolist()] == [[0], [0], [0]]


class TestVersion:
    def test_a_set_of_rules_has_a_name_of_its_content(self):
        rules = RULEBOOK[WorkKind.VACATURE]
        assert re.fullmatch(r"regels-[0-9a-f]{10}", version(rules))
        assert version(rules) == version(tuple(rules))
        others = (rules[1:], rules[::-1], (replace(rules[0], statement="Anders."), *rules[1:]))
        assert len({version(rules), *map(version, others)}) == 4


class TestDeviating:
    """From a law that says no nobody may deviate; what a law leaves to a reason, and policy, takes one."""

    @pytest.mark.parametrize("kind", RuleKind)
    @pytest.mark.parametrize("outcome", Outcome)
    @pytest.mark.parametrize("final", [False, True])
    def test_who_may_deviate_from_what(self, kind, outcome, final):
        rule = DatedRule(code="proef", statement="Dit is een proef.", kind=kind, source=Source("test"))
        said = Ruling(rule, Finding(outcome, "dit", "dat", final=final))
        may = (kind is not RuleKind.WET or outcome is Outcome.BESPREEKBAAR) and not final
        assert said.may_be_deviated_from is may
        assert said.stands_in_the_way is (outcome in (Outcome.BESPREEKBAAR, Outcome.VOLDOET_NIET))


def test_a_source_is_written_with_its_passage():
    assert str(Source("een brief", "zes maanden", "A-01")) == "een brief: «zes maanden»"
    assert str(Source("eigen beleid")) == "eigen beleid"
