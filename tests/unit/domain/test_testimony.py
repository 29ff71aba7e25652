"""What was said about one thing: one fact counts, and every other one says why it does not."""

from datetime import date, timedelta

from hypothesis import given
from hypothesis import strategies as st

from matching.domain.fact import Fact, FactSource
from matching.domain.profile import Profile, current
from matching.domain.statements import Licence
from matching.domain.testimony import Why, everything_said, gathered, statements
from matching.domain.tri import Tri

DAY = date(2026, 5, 12)
SOURCES = st.sampled_from(list(FactSource))


def said(source, days=0, has=Tri.JA, confirmed=None):
    return Profile(licences=(Fact(Licence("B", has), source, DAY + timedelta(days), confirmed),))


def why(*observed):
    (told,) = everything_said(observed)
    return [reason for _, reason in told.others]


def test_of_two_scans_the_older_is_older():
    assert why(said(FactSource.SCAN), said(FactSource.SCAN, 1, Tri.NEE)) == [Why.OUDER]


def test_of_one_day_what_was_told_last_counts():
    assert why(said(FactSource.SCAN), said(FactSource.SCAN, 0, Tri.NEE)) == [Why.LATER_VERTELD]


def test_of_one_day_a_partner_goes_before_a_scan():
    assert why(said(FactSource.PARTNER), said(FactSource.SCAN, 0, Tri.NEE)) == [Why.ANDERE_BRON]


def test_a_newer_scan_waits_for_a_consulent():
    assert why(said(FactSource.KANDIDAAT), said(FactSource.SCAN, 9, Tri.NEE)) == [Why.KANDIDAAT_CORRIGEERDE]


def test_a_consulent_decides():
    observed = (said(FactSource.KANDIDAAT), said(FactSource.CONSULENT, 1, Tri.NEE))
    assert why(*observed) == [Why.CONSULENT_BESLISTE]


def test_a_confirmed_fact_is_not_something_else_that_was_said():
    assert why(said(FactSource.SCAN), said(FactSource.SCAN, confirmed=DAY)) == []


@given(st.lists(st.tuples(SOURCES, st.integers(0, 3), st.sampled_from([Tri.JA, Tri.NEE])), min_size=1, max_size=6))
def test_what_counts_is_what_the_profile_holds_and_nothing_is_lost(told):
    observed = [said(*one) for one in told]
    (about,) = everything_said(observed)
    assert (about.fact,) == current(observed).licences
    kept = {about.fact, *(fact for fact, _ in about.others)}
    assert kept == {profile.licences[0] for profile in observed}


def test_facts_can_be_taken_out_of_a_profile_and_put_back():
    profile = Profile(
        licences=(Fact(Licence("B"), FactSource.SCAN, DAY),), level=Fact(3, FactSource.CONSULENT, DAY, DAY)
    )
    assert gathered((field, fact) for field, _, fact in statements([profile])) == profile
