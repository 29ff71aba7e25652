"""Whether somebody is somewhere else at the same time: D-4 of model.md C.3."""

from datetime import date

import pytest
from asked_moves import asked, finding, longer, placed
from people import week

from matching.domain.dagdelen import mask_of
from matching.domain.instrument import Instrument
from matching.domain.placement import PlacementStatus
from matching.domain.verdict import Lever, Outcome

WLP, VOLUNTEER = Instrument.WERKLEERPLEK, Instrument.VRIJWILLIGERSWERK
VOLDOET, ONBEKEND, VOLDOET_NIET = Outcome.VOLDOET, Outcome.ONBEKEND, Outcome.VOLDOET_NIET


def beside(start, end, dagdelen="ma-ochtend", instrument=VOLUNTEER, **fields):
    return placed(instrument, start, end, dagdelen=week(dagdelen), **fields)


def at(start, end, *others, dagdelen="ma-ochtend"):
    return asked(WLP, start, end, *others, dagdelen=mask_of(week(dagdelen)))


def test_nobody_is_at_two_places_on_one_dagdeel():
    said = finding(at("2026-12-01", "2027-05-31", beside("2026-06-01", "2027-01-31")), "dagdeel-vrij")
    assert (said.outcome, said.passes_on, said.lever) == (VOLDOET_NIET, date(2027, 2, 1), Lever.TIJD)
    assert "ook op ma-ochtend" in said.known


def test_other_dagdelen_on_the_same_days_are_fine():
    other = beside("2026-06-01", "2027-01-31", "ma-middag di-ochtend")
    assert finding(at("2026-12-01", "2027-05-31", other), "dagdeel-vrij").outcome is VOLDOET


@pytest.mark.parametrize(("end", "outcome"), [("2026-11-30", VOLDOET), ("2026-12-07", VOLDOET_NIET)])
def test_the_day_after_the_other_ends_is_free(end, outcome):
    other = beside("2026-06-01", end)  # 7 December 2026 is a Monday
    assert finding(at("2026-12-01", "2027-05-31", other), "dagdeel-vrij").outcome is outcome


@pytest.mark.parametrize(("end", "outcome"), [("2026-12-06", VOLDOET), ("2026-12-07", VOLDOET_NIET)])
def test_a_dagdeel_is_shared_only_on_a_date_that_both_have(end, outcome):
    """From Tuesday 1 December: until Sunday there is no Monday in it."""
    other = beside("2026-12-01", end)
    assert finding(at("2026-12-01", "2027-05-31", other), "dagdeel-vrij").outcome is outcome


def test_of_open_ends_every_weekday_comes():
    said = finding(at("2026-12-01", None, beside("2026-06-01", None, "zo-nacht"), dagdelen="zo-nacht"), "dagdeel-vrij")
    assert (said.outcome, said.passes_on) == (VOLDOET_NIET, None)


def test_dagdelen_that_nobody_named_are_asked_and_are_no_clash():
    unknown = placed(VOLUNTEER, "2026-06-01", "2027-01-31")
    said = finding(at("2026-12-01", "2027-05-31", unknown), "dagdeel-vrij")
    assert (said.outcome, bool(said.question)) == (ONBEKEND, True)
    mine = asked(WLP, "2026-12-01", "2027-05-31", beside("2026-06-01", "2027-01-31"))
    assert finding(mine, "dagdeel-vrij").outcome is ONBEKEND


def test_a_known_clash_goes_before_an_unknown_one():
    others = (placed(VOLUNTEER, "2026-06-01", "2027-01-31"), beside("2026-06-01", "2027-01-31"))
    assert finding(at("2026-12-01", "2027-05-31", *others), "dagdeel-vrij").outcome is VOLDOET_NIET


def test_two_of_one_instrument_are_never_at_once_whatever_the_dagdelen():
    other = beside("2026-06-01", "2026-12-01", "vr-middag", instrument=WLP)
    said = finding(at("2026-12-01", "2027-05-31", other), "een-tegelijk")
    assert (said.outcome, said.passes_on) == (VOLDOET_NIET, date(2026, 12, 2))
    assert finding(at("2026-12-02", "2027-05-31", other), "een-tegelijk").outcome is VOLDOET


def test_another_instrument_may_be_at_the_same_time():
    other = beside("2026-06-01", "2027-01-31", "vr-middag")
    assert finding(at("2026-12-01", "2027-05-31", other), "een-tegelijk").outcome is VOLDOET


@pytest.mark.parametrize(
    "fields",
    [{"status": PlacementStatus.VERVALLEN}, {"ended_on": date(2026, 11, 30)}],
    ids=["lapsed", "ended earlier than planned"],
)
def test_what_is_over_or_never_was_does_not_clash(fields):
    other = beside("2026-06-01", "2027-01-31", instrument=WLP, **fields)
    move = at("2026-12-01", "2027-05-31", other)
    assert finding(move, "een-tegelijk").outcome is finding(move, "dagdeel-vrij").outcome is VOLDOET


def test_a_placement_does_not_clash_with_itself_when_it_is_made_longer():
    own = beside("2026-06-01", "2026-11-30", instrument=WLP)
    move = longer(own, "2027-05-31", dagdelen=mask_of(week("ma-ochtend")))
    assert finding(move, "een-tegelijk").outcome is finding(move, "dagdeel-vrij").outcome is VOLDOET
