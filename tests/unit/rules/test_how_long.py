"""How long somebody may be on a place: the letters, the law and the calendar, counted by hand."""

from datetime import date

import pytest
from asked_moves import asked, day, finding, longer, placed, ruling
from people import TODAY

from matching.domain.instrument import Instrument
from matching.domain.placement import PlacementStatus
from matching.domain.placement_parts import Advice, Evaluation, Extension, ExtensionKind
from matching.domain.verdict import Outcome
from matching.rules.placing import MoveKind

WLP, PB, PROEF, LWP = (
    Instrument.WERKLEERPLEK,
    Instrument.PARTICIPATIEBAAN,
    Instrument.PROEFPLAATS,
    Instrument.LEERWERKPLEK,
)
ONTW, FIT, PRAK = Instrument.ONTWIKKELPLEK, Instrument.ARBEIDSFIT_HOUDEN, Instrument.PRAKTIJKLEREN
VOLDOET, BESPREEKBAAR, VOLDOET_NIET = Outcome.VOLDOET, Outcome.BESPREEKBAAR, Outcome.VOLDOET_NIET


@pytest.mark.parametrize(
    ("instrument", "code", "start", "last"),
    [
        (WLP, "werkleerplek-eerste-periode", "2026-01-15", "2026-07-14"),
        (WLP, "werkleerplek-eerste-periode", "2026-08-31", "2027-02-28"),
        (WLP, "werkleerplek-eerste-periode", "2027-08-31", "2028-02-29"),
        (WLP, "werkleerplek-eerste-periode", "2026-02-01", "2026-07-31"),
        (WLP, "werkleerplek-maximum", "2028-02-29", "2029-02-28"),
        (WLP, "werkleerplek-maximum", "2026-08-31", "2027-08-30"),
        (PROEF, "proefplaats-eerste-periode", "2026-12-31", "2027-02-28"),
        (PROEF, "proefplaats-eerste-periode", "2027-12-31", "2028-02-29"),
        (PROEF, "proefplaats-maximum", "2026-12-31", "2027-06-30"),
        (PB, "participatiebaan-maximum", "2026-12-01", "2028-11-30"),
        (PB, "participatiebaan-maximum", "2028-02-29", "2030-02-28"),
        (LWP, "leerwerkplek-jaar", "2026-12-01", "2027-11-30"),
        (LWP, "leerwerkplek-maximum", "2026-12-01", "2027-11-30"),
    ],
)
def test_the_last_day_passes_and_the_day_after_does_not(instrument, code, start, last):
    on_time, late = asked(instrument, start, last), asked(instrument, start, _next(last))
    assert finding(on_time, code).outcome is VOLDOET
    said = finding(late, code)
    assert (said.outcome, said.miss, said.unit, said.passes_on) == (VOLDOET_NIET, 1, "dagen", day(last))


@pytest.mark.parametrize(
    ("instrument", "code", "start", "last"),
    [
        (WLP, "werkleerplek-eerste-periode", "2026-08-31", "2027-02-28"),
        (WLP, "werkleerplek-maximum", "2026-08-31", "2027-08-30"),
        (PROEF, "proefplaats-eerste-periode", "2026-12-31", "2027-02-28"),
        (PB, "participatiebaan-maximum", "2026-12-01", "2028-11-30"),
        (LWP, "leerwerkplek-jaar", "2026-12-01", "2027-11-30"),
    ],
)
def test_where_there_is_a_maximum_no_end_is_a_no_that_names_the_last_day(instrument, code, start, last):
    said = finding(asked(instrument, start, None), code)
    assert (said.outcome, said.passes_on) == (VOLDOET_NIET, day(last))


def test_shorter_is_allowed():
    assert finding(asked(WLP, "2026-12-01", "2026-12-01"), "werkleerplek-eerste-periode").outcome is VOLDOET


class TestChain:
    """6 + 6 months from the first day, on one plek or several."""

    FIRST = ("2026-08-31", "2027-02-28")

    def test_six_and_six_months_end_where_twelve_do(self):
        first = placed(WLP, *self.FIRST)
        assert finding(longer(first, "2027-08-30"), "werkleerplek-maximum").outcome is VOLDOET
        said = finding(longer(first, "2027-08-31"), "werkleerplek-maximum")
        assert (said.outcome, said.miss, said.passes_on) == (VOLDOET_NIET, 1, date(2027, 8, 30))

    def test_the_first_period_is_not_asked_of_what_comes_after_it(self):
        first = placed(WLP, *self.FIRST)
        assert ruling(longer(first, "2027-08-30"), "werkleerplek-eerste-periode") is None
        assert ruling(asked(WLP, "2027-03-01", "2027-08-30", first), "werkleerplek-eerste-periode") is None

    def test_after_a_gap_a_werkleerplek_has_no_first_period_again(self):
        first = placed(WLP, "2026-01-15", "2026-04-14")
        assert ruling(asked(WLP, "2026-06-01", "2027-03-02", first), "werkleerplek-eerste-periode") is None

    def test_another_plek_counts_in_the_same_year(self):
        first = placed(WLP, *self.FIRST)
        assert finding(asked(WLP, "2027-03-01", "2027-08-30", first), "werkleerplek-maximum").outcome is VOLDOET
        assert finding(asked(WLP, "2027-03-01", "2027-08-31", first), "werkleerplek-maximum").outcome is VOLDOET_NIET

    def test_a_gap_moves_the_end_by_its_days(self):
        first = placed(WLP, "2026-01-15", "2026-04-14")
        assert finding(asked(WLP, "2026-06-01", "2027-03-02", first), "werkleerplek-maximum").outcome is VOLDOET
        said = finding(asked(WLP, "2026-06-01", "2027-03-03", first), "werkleerplek-maximum")
        assert (said.outcome, said.passes_on) == (VOLDOET_NIET, date(2027, 3, 2))
        assert "47 dagen ertussen niet meegeteld" in said.known

    def test_an_early_end_begins_the_gap_earlier(self):
        first = placed(WLP, "2026-01-15", "2026-07-14", ended_on=date(2026, 4, 14))
        assert finding(asked(WLP, "2026-06-01", "2027-03-02", first), "werkleerplek-maximum").outcome is VOLDOET

    def test_no_end_after_a_gap_names_the_moved_day(self):
        first = placed(WLP, "2026-01-15", "2026-04-14")
        assert finding(asked(WLP, "2026-06-01", None, first), "werkleerplek-maximum").passes_on == date(2027, 3, 2)

    def test_when_the_year_is_used_no_day_passes(self):
        used = placed(WLP, "2026-01-01", "2026-12-31")
        for end in ("2027-03-31", None):
            said = finding(asked(WLP, "2027-03-01", end, used), "werkleerplek-maximum")
            assert (said.outcome, said.passes_on) == (VOLDOET_NIET, None)
            assert "geen enkele dag" in said.passes

    def test_one_day_that_is_left_passes(self):
        used = placed(WLP, "2026-01-01", "2026-12-30")
        assert finding(asked(WLP, "2027-03-01", "2027-03-01", used), "werkleerplek-maximum").outcome is VOLDOET
        said = finding(asked(WLP, "2027-03-01", "2027-03-31", used), "werkleerplek-maximum")
        assert said.passes_on == date(2027, 3, 1)

    def test_a_lapsed_placement_is_no_use(self):
        lapsed = placed(WLP, "2026-01-01", "2026-12-31", status=PlacementStatus.VERVALLEN)
        assert finding(asked(WLP, "2027-03-01", "2027-08-31", lapsed), "werkleerplek-maximum").outcome is VOLDOET

    def test_an_earlier_traject_does_not_count_and_the_first_period_is_first_again(self):
        used, who = placed(WLP, "2026-01-01", "2026-12-31"), {"traject_since": date(2027, 3, 1)}
        assert finding(asked(WLP, "2027-03-01", "2027-08-31", used, who=who), "werkleerplek-maximum").outcome is VOLDOET
        said = finding(asked(WLP, "2027-03-01", "2027-09-01", used, who=who), "werkleerplek-eerste-periode")
        assert said.outcome is VOLDOET_NIET

    def test_a_year_does_not_restart_by_itself(self):
        used = placed(WLP, "2020-01-01", "2020-12-31")
        assert finding(asked(WLP, "2027-03-01", "2027-03-31", used), "werkleerplek-maximum").outcome is VOLDOET_NIET


class TestWhatIsPlannedLater:
    """A placement that comes after the asked one, or runs beside it, is use too."""

    def test_a_later_placement_leaves_what_is_left_of_the_year(self):
        later = placed(WLP, "2027-07-01", "2027-12-31")  # six months
        said = finding(asked(WLP, "2026-12-01", "2027-06-30", later), "werkleerplek-maximum")
        # twelve months from 1 December end on 30 November; December of 2027 is 31 days over
        assert (said.outcome, said.miss, said.passes_on) == (VOLDOET_NIET, 31, date(2027, 5, 30))

    def test_no_end_before_a_later_placement_does_not_promise_more_than_the_year(self):
        later = placed(WLP, "2027-07-01", "2027-12-31")
        said = finding(asked(WLP, "2026-12-01", None, later), "werkleerplek-maximum")
        assert said.passes_on == date(2027, 5, 30)

    def test_shortening_within_a_longer_one_beside_it_gives_no_day_back(self):
        beside = placed(PB, "2027-01-01", "2028-12-31")
        # 24 months from 1 December 2026 end on 30 November 2028; even one day in December leaves 1 day over
        move = asked(WLP, "2026-12-01", "2027-05-31", beside)
        said = finding(move, "werken-met-behoud-maximum")
        assert (said.outcome, said.miss, said.passes_on) == (BESPREEKBAAR, 31, None)


class TestUnpaidTogether:
    CODE = "werken-met-behoud-maximum"

    def test_twenty_four_months_of_both_pass(self):
        first = placed(PB, "2025-01-01", "2025-12-31")
        assert finding(asked(WLP, "2026-01-01", "2026-12-31", first), self.CODE).outcome is VOLDOET

    def test_a_day_more_asks_for_a_reason_although_the_law_is_its_source(self):
        first = placed(WLP, "2024-07-01", "2024-12-31")
        found = ruling(asked(PB, "2025-01-01", "2026-07-01", first), self.CODE)
        assert (found.finding.outcome, found.finding.passes_on) == (BESPREEKBAAR, date(2026, 6, 30))
        assert found.may_be_deviated_from
        assert found.lever_text == "Kies een eerder einde. Een consulent kan hier met een reden van afwijken."

    def test_paid_work_does_not_count(self):
        first = placed(LWP, "2024-01-01", "2024-12-31")
        assert finding(asked(PB, "2025-01-01", "2026-12-31", first), self.CODE).outcome is VOLDOET


class TestProefplaats:
    def test_nobody_may_deviate_from_its_maximum(self):
        found = ruling(asked(PROEF, "2026-12-01", "2027-06-01"), "proefplaats-maximum")
        assert not found.may_be_deviated_from
        assert found.lever_text == "Kies een eerder einde."

    @pytest.mark.parametrize(
        ("first", "last"),
        [
            (("2026-12-01", "2027-01-31"), "2027-05-31"),
            (("2026-12-31", "2027-02-28"), "2027-06-30"),
            (("2026-12-01", "2026-12-31"), "2027-04-30"),
            (("2026-12-01", "2026-12-10"), "2027-04-10"),
            (("2026-12-29", "2027-02-28"), "2027-06-28"),  # two whole months, so six from the first day
            (("2026-12-01", "2027-01-01"), "2027-05-01"),  # a month and a day, so four from 2 January
        ],
    )
    def test_it_is_made_four_months_longer_at_most(self, first, last):
        trial = placed(PROEF, *first)
        assert finding(longer(trial, last), "proefplaats-verlenging").outcome is VOLDOET
        assert finding(longer(trial, _next(last)), "proefplaats-verlenging").outcome is VOLDOET_NIET

    def test_a_second_extension_counts_with_the_first(self):
        earlier = Extension(ExtensionKind.ZELFDE_PLEK, day("2027-02-01"), day("2027-03-31"), "wennen", "c-1", TODAY)
        trial = placed(PROEF, "2026-12-01", "2027-03-31", extensions=(earlier,))
        assert finding(longer(trial, "2027-05-31"), "proefplaats-verlenging").outcome is VOLDOET
        assert finding(longer(trial, "2027-06-01"), "proefplaats-verlenging").outcome is VOLDOET_NIET

    def test_after_a_break_a_trial_begins_with_two_months_again(self):
        before = placed(PROEF, "2026-12-01", "2026-12-31")
        on_time, late = (asked(PROEF, "2027-03-01", end, before) for end in ("2027-04-30", "2027-05-01"))
        assert finding(on_time, "proefplaats-eerste-periode").outcome is VOLDOET
        said = finding(late, "proefplaats-eerste-periode")
        assert (said.outcome, said.miss, said.passes_on) == (VOLDOET_NIET, 1, date(2027, 4, 30))

    def test_one_day_off_is_a_break(self):
        before = placed(PROEF, "2026-12-01", "2026-12-30")
        said = finding(asked(PROEF, "2027-01-01", "2027-03-31", before), "proefplaats-eerste-periode")
        assert (said.outcome, said.passes_on) == (VOLDOET_NIET, date(2027, 2, 28))

    def test_what_goes_on_the_day_after_does_not_begin_again(self):
        before = placed(PROEF, "2026-12-01", "2026-12-31")
        assert ruling(asked(PROEF, "2027-01-01", "2027-03-31", before), "proefplaats-eerste-periode") is None

    def test_a_transfer_does_not_begin_again_also_not_after_some_days_off(self):
        before = placed(PROEF, "2026-12-01", "2026-12-20")
        moved = asked(PROEF, "2027-01-04", "2027-03-31", before, kind=MoveKind.TRANSFER)
        assert ruling(moved, "proefplaats-eerste-periode") is None

    def test_a_start_is_no_extension(self):
        assert ruling(asked(PROEF, "2026-12-01", "2027-01-31"), "proefplaats-verlenging") is None


class TestLeerwerkplek:
    def test_shorter_than_the_year_asks_for_a_reason(self):
        said = finding(asked(LWP, "2026-12-01", "2027-11-29"), "leerwerkplek-jaar")
        assert (said.outcome, said.miss, said.passes_on) == (BESPREEKBAAR, 1, date(2027, 11, 30))

    def test_a_second_department_is_the_rest_of_the_same_year(self):
        first = placed(LWP, "2026-12-01", "2027-05-31")
        assert finding(asked(LWP, "2027-06-01", "2027-11-30", first), "leerwerkplek-jaar").outcome is VOLDOET
        said = finding(asked(LWP, "2027-06-01", "2027-12-01", first), "leerwerkplek-jaar")
        assert (said.outcome, said.miss, said.passes_on) == (VOLDOET_NIET, 1, date(2027, 11, 30))

    def test_a_month_between_two_departments_is_not_part_of_the_year(self):
        first = placed(LWP, "2026-12-01", "2027-05-31")
        said = finding(asked(LWP, "2027-07-01", "2027-11-30", first), "leerwerkplek-jaar")
        # June is thirty days off: the year ends thirty days after 30 November
        assert (said.outcome, said.miss, said.passes_on) == (BESPREEKBAAR, 30, date(2027, 12, 30))

    def test_it_is_not_made_longer(self):
        year = placed(LWP, "2026-12-01", "2027-11-30")
        said = finding(longer(year, "2027-12-31"), "leerwerkplek-geen-verlenging")
        assert (said.outcome, said.passes_on) == (VOLDOET_NIET, date(2027, 11, 30))
        assert ruling(longer(year, "2027-12-31"), "leerwerkplek-jaar") is None


@pytest.mark.parametrize(
    ("instrument", "code", "start", "last"),
    [
        (ONTW, "ontwikkelplek-herbeoordeling", "2026-12-01", "2027-11-30"),
        (PRAK, "praktijkleren-herbeoordeling", "2028-02-29", "2029-02-28"),
        (FIT, "arbeidsfit-houden-herbeoordeling", "2026-11-30", "2027-02-28"),
    ],
)
def test_without_a_maximum_going_on_is_decided_with_a_reason(instrument, code, start, last):
    assert finding(asked(instrument, start, last), code).outcome is VOLDOET
    for end in (_next(last), None):
        said = finding(asked(instrument, start, end), code)
        assert (said.outcome, said.passes_on) == (BESPREEKBAAR, day(last))


class TestNineMonthsOfParticipatiebaan:
    """Article 10a lid 8: nine months from 1 January 2026 are over on 30 September."""

    CODE = "participatiebaan-negen-maanden"

    def running(self, *evaluations, start="2026-01-01", end="2026-12-31"):
        return placed(PB, start, end, evaluations=evaluations)

    def judged(self, on="2026-10-01", advice=Advice.DOORGAAN):
        return Evaluation(day(on), "c-1", advice)

    def asked(self, placement, end="2027-12-31", today="2026-11-22"):
        return ruling(longer(placement, end, today=day(today)), self.CODE)

    def test_before_that_nothing_is_asked(self):
        assert self.asked(self.running(), today="2026-09-30") is None

    def test_from_the_day_after_it_is_asked(self):
        assert self.asked(self.running(), today="2026-10-01").finding.outcome is Outcome.ONBEKEND

    def test_who_began_long_ago_hears_which_end_passes_until_it_is_judged(self):
        said = finding(asked(PB, "2026-01-01", "2027-12-31", today=day("2026-11-22")), self.CODE)
        assert (said.outcome, said.passes_on) == (Outcome.ONBEKEND, date(2026, 12, 31))

    def test_who_stops_after_a_year_is_not_asked(self):
        assert self.asked(self.running(), end="2026-12-31") is None

    def test_chances_that_grew_pass(self):
        assert self.asked(self.running(self.judged())).finding.outcome is VOLDOET

    def test_an_evaluation_within_nine_months_is_too_early(self):
        assert self.asked(self.running(self.judged("2026-09-30"))).finding.outcome is Outcome.ONBEKEND

    def test_chances_that_did_not_grow_end_it_after_twelve_months_and_nobody_may_deviate(self):
        said = self.asked(self.running(self.judged(advice=Advice.STOPPEN)))
        assert (said.finding.outcome, said.finding.passes_on) == (VOLDOET_NIET, date(2026, 12, 31))
        assert not said.may_be_deviated_from

    def test_the_last_judgement_counts_however_they_are_ordered(self):
        stop, go_on = self.judged("2026-10-05", Advice.STOPPEN), self.judged("2026-11-02")
        assert self.asked(self.running(go_on, stop)).finding.outcome is VOLDOET

    def test_another_plek_does_not_start_the_nine_months_again(self):
        first = self.running(end="2026-06-30")
        moved = placed(PB, "2026-07-01", "2026-12-31")
        said = ruling(longer(moved, "2027-12-31", first, today=day("2026-11-22")), self.CODE)
        assert said is not None
        assert said.finding.outcome is Outcome.ONBEKEND

    def test_a_plan_for_later_does_not_put_it_off(self):
        later = placed(PB, "2028-03-01", "2028-05-31")
        said = ruling(longer(self.running(), "2027-12-31", later, today=day("2026-10-01")), self.CODE)
        assert said is not None
        assert said.finding.outcome is Outcome.ONBEKEND


def _next(text: str) -> str:
    return date.fromordinal(day(text).toordinal() + 1).isoformat()
