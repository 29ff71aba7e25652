"""The start date and the number of hours."""

from datetime import date

import pytest
from judging import BESPREEKBAAR, ONBEKEND, VOLDOET, VOLDOET_NIET, explained, outcome, verdict
from people import hours, knows, person, vacancy

from matching.domain.fact import FactSource
from matching.domain.list_kind import ListKind
from matching.domain.tri import Tri
from matching.domain.verdict import FactOrigin, Lever


def wants(least=None, most=None):
    return person(knows(hours=hours(least, most)))


def work(least=None, most=None, **fields):
    return vacancy(hours_min=hours(least).minimum, hours_max=hours(most).minimum, **fields)


def test_somebody_free_on_the_start_passes():
    somebody = person(knows(available_from=date(2026, 12, 1)))
    assert outcome(somebody, vacancy(), "startdatum") is VOLDOET


def test_somebody_free_the_day_after_the_start_is_one_day_late_and_time_is_the_lever():
    somebody = person(knows(available_from=date(2026, 12, 2), source=FactSource.CONSULENT, on=date(2026, 10, 5)))
    said = verdict(somebody, vacancy(), "startdatum")
    assert (said.outcome, said.miss, said.unit, said.lever) == (VOLDOET_NIET, 1, "dagen", Lever.TIJD)
    assert said.origin == FactOrigin(FactSource.CONSULENT, date(2026, 10, 5))
    assert (said.asked, said.known) == ("beschikbaar op 1 december 2026", "beschikbaar vanaf 2 december 2026")


def test_an_unknown_start_is_asked_and_excludes_nobody():
    said = explained(person(), vacancy())
    assert outcome(person(), vacancy(), "startdatum") is ONBEKEND
    assert said.list_kind is not ListKind.UITGESLOTEN
    assert said.can_drop_out
    assert "Vanaf welke dag kunt u beginnen met werken?" in [question.text for question in said.questions]


def test_work_without_a_start_date_starts_today():
    free_tomorrow = person(knows(available_from=date(2026, 11, 23)))
    assert verdict(free_tomorrow, vacancy(start_on=None), "startdatum").miss == 1


@pytest.mark.parametrize(
    ("person_hours", "work_hours", "result"),
    [
        ((16, 24), (24, 32), VOLDOET),
        ((16, 23.75), (24, 32), VOLDOET_NIET),
        ((32, 36), (24, 32), VOLDOET),
        ((32.25, 36), (24, 32), VOLDOET_NIET),
        ((None, 24), (24, None), VOLDOET),
        ((None, 23), (24, None), VOLDOET_NIET),
        ((20, None), (None, 20), VOLDOET),
        ((20.25, None), (None, 20), VOLDOET_NIET),
        ((24, None), (24, None), VOLDOET),
        ((None, 20), (None, 20), VOLDOET),
        ((16, None), (24, None), ONBEKEND),
        ((None, 30), (None, 20), ONBEKEND),
        ((16, None), (24, 32), ONBEKEND),
        ((None, None), (24, 32), ONBEKEND),
        ((20, 20), (20, 20), VOLDOET),
    ],
)
def test_hours_overlap_when_some_number_suits_both(person_hours, work_hours, result):
    assert outcome(wants(*person_hours), work(*work_hours), "uren") is result


def test_work_that_names_no_hours_asks_none():
    assert outcome(wants(16, 24), vacancy(), "uren") is None


def test_hours_nobody_told_are_unknown():
    assert outcome(person(), work(24, 32), "uren") is ONBEKEND


def test_too_few_hours_are_negotiable_only_when_the_times_are_adaptable():
    said = verdict(wants(16, 20), work(24, 32, times_adaptable=Tri.JA), "uren")
    assert (said.outcome, said.miss, said.unit, said.lever) == (BESPREEKBAAR, 16, "kwartieren", Lever.WERKGEVER)
    for answer in (Tri.NEE, Tri.ONBEKEND):
        assert verdict(wants(16, 20), work(24, 32, times_adaptable=answer), "uren").outcome is VOLDOET_NIET


def test_too_many_hours_are_negotiable_only_when_they_can_be_extended():
    said = verdict(wants(32, 36), work(16, 24, hours_extendable=Tri.JA), "uren")
    assert (said.outcome, said.miss) == (BESPREEKBAAR, 32)
    for answer in (Tri.NEE, Tri.ONBEKEND):
        assert verdict(wants(32, 36), work(16, 24, hours_extendable=answer), "uren").outcome is VOLDOET_NIET


def test_being_able_to_work_more_does_not_help_somebody_who_wants_to_work_less():
    assert outcome(wants(16, 20), work(24, 32, hours_extendable=Tri.JA), "uren") is VOLDOET_NIET


def test_negotiable_hours_cost_no_points():
    assert explained(wants(16, 20), work(24, 32, times_adaptable=Tri.JA)).deduction == 0


def test_hours_that_lie_within_the_work_leave_nothing_to_ask_also_when_one_end_is_open():
    assert outcome(wants(least=20), work(least=16), "uren") is VOLDOET
    assert outcome(wants(most=24), work(most=32), "uren") is VOLDOET
    assert outcome(wants(least=12), work(least=16), "uren") is ONBEKEND


@pytest.mark.parametrize(("least", "most"), [(-1, 8), (24, 16), (0, 61)])
def test_hours_that_nobody_can_work_are_refused(least, most):
    with pytest.raises(ValueError, match="uren per week"):
        hours(least, most)
