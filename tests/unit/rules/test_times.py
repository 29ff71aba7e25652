"""Dagdelen and shifts: one combination that reaches the hours is enough. Model.md C.4.3."""

import pytest
from judging import BESPREEKBAAR, ONBEKEND, VOLDOET, VOLDOET_NIET, ListOf, WorkFor, outcome, verdict
from people import free, hours, knows, person, shift, vacancy, week

from matching.domain.tri import Tri
from matching.domain.verdict import Lever

FOUR_DAYS = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag do-ochtend do-middag"


def work(least=None, dagdelen="", shifts=(), **fields):
    return vacancy(hours_min=hours(least).minimum, dagdelen=week(dagdelen), shifts=tuple(shifts), **fields)


def who_is_free(codes, known=None):
    return person(knows(availability=free(codes, known)))


def test_work_that_names_no_times_asks_none():
    assert outcome(who_is_free("ma-ochtend"), work(24), "werktijden") is None


def test_six_dagdelen_of_four_hours_are_enough_for_24_hours():
    six = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag"
    assert outcome(who_is_free(six), work(24, FOUR_DAYS), "werktijden") is VOLDOET


def test_five_dagdelen_are_four_hours_short():
    five = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend"
    said = verdict(who_is_free(five), work(24, FOUR_DAYS), "werktijden")
    assert (said.outcome, said.miss, said.unit, said.lever) == (VOLDOET_NIET, 16, "kwartieren", Lever.WERKGEVER)
    assert said.asked == "ma t/m do ochtend en middag"


def test_dagdelen_that_the_work_does_not_ask_do_not_count():
    evenings = "ma-avond di-avond wo-avond do-avond vr-avond za-avond"
    assert outcome(who_is_free(evenings), work(24, FOUR_DAYS), "werktijden") is VOLDOET_NIET


@pytest.mark.parametrize(("answer", "result"), [(Tri.JA, BESPREEKBAAR), (Tri.NEE, VOLDOET_NIET)])
def test_too_few_times_are_negotiable_when_the_employer_says_so(answer, result):
    assert outcome(who_is_free("ma-ochtend"), work(24, FOUR_DAYS, times_adaptable=answer), "werktijden") is result


def test_nothing_known_about_dagdelen_is_unknown():
    assert outcome(person(), work(24, FOUR_DAYS), "werktijden") is ONBEKEND


def test_unknown_dagdelen_that_may_fill_the_hours_are_unknown():
    known = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend do-ochtend"
    free_on_five = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend"
    assert outcome(who_is_free(free_on_five, known), work(24, FOUR_DAYS), "werktijden") is ONBEKEND


def test_one_unknown_dagdeel_that_would_just_fill_the_hours_is_unknown():
    known = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag do-ochtend"
    free_on_five = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend"
    assert outcome(who_is_free(free_on_five, known), work(24, FOUR_DAYS), "werktijden") is ONBEKEND


@pytest.mark.parametrize("turned", [1, -1])
def test_everybody_is_judged_by_their_own_times(turned):
    people = [who_is_free("ma-ochtend"), who_is_free(FOUR_DAYS)][::turned]
    made = ListOf(people, work(24, FOUR_DAYS))
    said = [next(v.outcome for v in made.explained(row).verdicts if v.code == "werktijden") for row in (0, 1)]
    assert said == [VOLDOET_NIET, VOLDOET][::turned]


def test_unknown_dagdelen_that_cannot_fill_the_hours_are_a_no():
    known = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag do-ochtend"
    assert outcome(who_is_free("ma-ochtend", known), work(24, FOUR_DAYS), "werktijden") is VOLDOET_NIET


def test_unknown_dagdelen_do_not_matter_when_the_known_ones_reach_the_hours():
    six = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag"
    assert outcome(who_is_free(six, known=six), work(24, FOUR_DAYS), "werktijden") is VOLDOET


def test_work_of_more_hours_than_its_dagdelen_asks_for_all_of_them():
    assert outcome(who_is_free(FOUR_DAYS), work(36, FOUR_DAYS), "werktijden") is VOLDOET
    all_but_one = FOUR_DAYS.removesuffix(" do-middag")
    assert outcome(who_is_free(all_but_one), work(36, FOUR_DAYS), "werktijden") is VOLDOET_NIET


def test_without_hours_somebody_who_can_do_all_passes_and_some_is_unknown_and_none_is_no():
    assert outcome(who_is_free(FOUR_DAYS), work(None, FOUR_DAYS), "werktijden") is VOLDOET
    assert outcome(who_is_free("ma-ochtend"), work(None, FOUR_DAYS), "werktijden") is ONBEKEND
    assert outcome(who_is_free("vr-ochtend"), work(None, FOUR_DAYS), "werktijden") is VOLDOET_NIET


def test_without_hours_a_quarter_of_an_hour_would_already_be_something():
    said = verdict(who_is_free("vr-ochtend"), work(None, FOUR_DAYS), "werktijden")
    assert (said.miss, said.unit) == (1, "kwartieren")


@pytest.mark.parametrize("day", ["ma", "di", "wo", "do", "vr", "za", "zo"])
def test_one_shift_on_whatever_day_is_asked(day):
    morning = work(4, shifts=[shift(day, "08:00", "12:00")])
    assert outcome(who_is_free(f"{day}-ochtend"), morning, "werktijden") is VOLDOET
    assert outcome(who_is_free(f"{day}-avond"), morning, "werktijden") is VOLDOET_NIET


def test_of_many_places_each_is_judged_by_its_own_times_also_beside_those_that_name_none():
    monday, tuesday = (shift(day, "08:00", "12:00") for day in ("ma", "di"))
    places = [work(8, shifts=[monday, tuesday]), *(work(8) for _ in range(27)), work(4, shifts=[monday]), work(4)]
    made = WorkFor(who_is_free("ma-ochtend"), places)
    said = [[v.outcome for v in made.explained(row).verdicts if v.code == "werktijden"] for row in range(30)]
    assert said == [[VOLDOET_NIET], *([] for _ in range(27)), [VOLDOET], []]


def test_a_shift_needs_every_dagdeel_that_it_touches():
    late = [shift("ma", "11:00", "15:00")]
    assert outcome(who_is_free("ma-ochtend ma-middag"), work(4, shifts=late), "werktijden") is VOLDOET
    assert outcome(who_is_free("ma-middag"), work(4, shifts=late), "werktijden") is VOLDOET_NIET


def test_a_shift_that_ends_at_noon_does_not_touch_the_afternoon():
    assert outcome(who_is_free("ma-ochtend"), work(4, shifts=[shift("ma", "08:00", "12:00")]), "werktijden") is VOLDOET


def test_a_shift_that_ends_at_midnight_does_not_touch_the_night():
    assert outcome(who_is_free("ma-avond"), work(4, shifts=[shift("ma", "18:00", "00:00")]), "werktijden") is VOLDOET


def test_a_shift_over_midnight_touches_the_night_that_began_on_its_own_day():
    night = [shift("zo", "22:00", "06:00")]
    assert outcome(who_is_free("zo-avond zo-nacht"), work(8, shifts=night), "werktijden") is VOLDOET
    assert outcome(who_is_free("zo-avond ma-nacht"), work(8, shifts=night), "werktijden") is VOLDOET_NIET


def test_a_shift_past_six_in_the_morning_touches_the_morning_of_the_next_day_also_on_sunday():
    long_night = [shift("zo", "22:00", "07:00")]
    assert outcome(who_is_free("zo-avond zo-nacht ma-ochtend"), work(9, shifts=long_night), "werktijden") is VOLDOET
    assert outcome(who_is_free("zo-avond zo-nacht"), work(9, shifts=long_night), "werktijden") is VOLDOET_NIET


def test_a_shift_that_starts_before_six_touches_the_night_of_the_day_before():
    early = [shift("ma", "05:00", "11:00")]
    assert outcome(who_is_free("zo-nacht ma-ochtend"), work(6, shifts=early), "werktijden") is VOLDOET
    assert outcome(who_is_free("ma-nacht ma-ochtend"), work(6, shifts=early), "werktijden") is VOLDOET_NIET


EARLY_OR_LATE = [
    s for day in ("ma", "di", "wo", "do") for s in (shift(day, "06:00", "12:00"), shift(day, "12:00", "18:00"))
]


def test_one_combination_of_shifts_that_reaches_the_hours_is_enough():
    mornings = "ma-ochtend di-ochtend wo-ochtend do-ochtend"
    assert outcome(who_is_free(mornings), work(24, shifts=EARLY_OR_LATE), "werktijden") is VOLDOET


def test_mornings_and_afternoons_may_be_mixed_over_the_week_and_the_fitting_ones_are_named():
    mixed = "ma-ochtend di-middag wo-ochtend do-middag"
    said = verdict(who_is_free(mixed), work(24, shifts=EARLY_OR_LATE), "werktijden")
    assert said.outcome is VOLDOET
    assert said.known == "past: ma 06:00-12:00, di 12:00-18:00, wo 06:00-12:00 en do 12:00-18:00"


def test_two_shifts_of_one_day_are_not_both_worked():
    two_days = "ma-ochtend ma-middag di-ochtend di-middag"
    said = verdict(who_is_free(two_days), work(24, shifts=EARLY_OR_LATE), "werktijden")
    assert (said.outcome, said.miss) == (VOLDOET_NIET, 12 * 4)


def test_the_longest_fitting_shift_of_a_day_counts():
    shifts = [shift("ma", "06:00", "10:00"), shift("ma", "06:00", "12:00")]
    assert outcome(who_is_free("ma-ochtend"), work(6, shifts=shifts), "werktijden") is VOLDOET


def test_shifts_stand_when_dagdelen_are_given_too():
    both = work(6, dagdelen="vr-ochtend vr-middag", shifts=[shift("ma", "06:00", "12:00")])
    assert outcome(who_is_free("ma-ochtend"), both, "werktijden") is VOLDOET


def test_the_order_in_which_shifts_are_written_changes_nothing():
    mixed = who_is_free("ma-ochtend di-middag wo-ochtend do-middag")
    turned = work(24, shifts=EARLY_OR_LATE[::-1])
    assert outcome(mixed, turned, "werktijden") is VOLDOET


def test_a_night_shift_is_written_with_the_next_day():
    said = verdict(who_is_free("ma-ochtend"), work(8, shifts=[shift("ma", "22:00", "06:00")]), "werktijden")
    assert said.asked == "ma 22:00-06:00 (volgende dag)"
    assert said.known == "bij geen dienst beschikbaar"
