"""Which of several observations counts: a candidate's correction, or the newer one (design 5b)."""

from datetime import date

import pytest
from people import hours, knows, person, scan

from matching.domain.fact import FactSource
from matching.domain.instrument import Instrument
from matching.domain.placement import Placement
from matching.domain.profile import Profile, current
from matching.domain.record import CandidateRecord
from matching.domain.statements import Language, Licence, Skill
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import LanguageAspect

SCAN, KANDIDAAT, CONSULENT = FactSource.SCAN, FactSource.KANDIDAAT, FactSource.CONSULENT
MARCH, MAY, NOVEMBER = date(2026, 3, 1), date(2026, 5, 1), date(2026, 11, 1)


def hours_said(source, on, least):
    return knows(source=source, on=on, hours=hours(least, 40))


def counts(*observed: Profile):
    fact = current(observed).hours
    return fact.source, int(fact.value.minimum)


@pytest.mark.parametrize("turned", [False, True])
def test_the_newer_scan_wins(turned):
    told = [hours_said(SCAN, MARCH, 16), hours_said(SCAN, NOVEMBER, 24)]
    assert counts(*(told[::-1] if turned else told)) == (SCAN, 24)


@pytest.mark.parametrize("turned", [False, True])
def test_a_correction_stands_against_a_newer_scan(turned):
    told = [hours_said(KANDIDAAT, MARCH, 12), hours_said(SCAN, NOVEMBER, 24)]
    assert counts(*(told[::-1] if turned else told)) == (KANDIDAAT, 12)


@pytest.mark.parametrize("on", [MAY, NOVEMBER])
def test_a_consultant_resolves_a_correction_on_that_day_or_later(on):
    assert counts(hours_said(KANDIDAAT, MAY, 12), hours_said(CONSULENT, on, 20)) == (CONSULENT, 20)


def test_what_a_consultant_said_before_the_correction_does_not_resolve_it():
    assert counts(hours_said(CONSULENT, MARCH, 20), hours_said(KANDIDAAT, MAY, 12)) == (KANDIDAAT, 12)


def test_once_a_consultant_resolved_a_correction_a_newer_scan_counts_again():
    told = hours_said(KANDIDAAT, MARCH, 12), hours_said(CONSULENT, MAY, 20), hours_said(SCAN, NOVEMBER, 24)
    assert counts(*told) == (SCAN, 24)


def test_the_candidate_may_correct_again_after_the_consultant():
    told = hours_said(KANDIDAAT, MARCH, 12), hours_said(CONSULENT, MAY, 20), hours_said(KANDIDAAT, NOVEMBER, 16)
    assert counts(*told) == (KANDIDAAT, 16)


def test_the_candidate_may_correct_twice_on_one_day():
    morning, afternoon = hours_said(KANDIDAAT, MAY, 12), hours_said(KANDIDAAT, MAY, 16)
    assert counts(morning, afternoon) == (KANDIDAAT, 16)


def test_a_correction_of_one_thing_leaves_everything_else():
    scanned = knows(licences=[Licence("B"), Licence("AM")], level=3)
    corrected = knows(source=KANDIDAAT, on=NOVEMBER, licences=[Licence("B", Tri.NEE)])
    now = current([scanned, corrected])
    assert {f.value.category: f.value.has for f in now.licences} == {"B": Tri.NEE, "AM": Tri.JA}
    assert now.level.value == 3


@pytest.mark.parametrize("written", ["b", "Rijbewijs B", " B "])
def test_a_correction_reaches_the_same_licence_however_it_was_written(written):
    now = current([knows(licences=[Licence(written)]), knows(source=KANDIDAAT, licences=[Licence("B", Tri.NEE)])])
    assert [fact.value.has for fact in now.licences] == [Tri.NEE]


def test_an_absent_fact_corrects_nothing():
    assert current([knows(level=3), Profile()]).level.value == 3


def test_both_observations_are_kept_in_the_record():
    somebody = person(knows(hours=hours(16, 24)))
    newer = CandidateRecord(
        somebody.candidate, (*somebody.scans, scan(somebody.candidate.id, hours_said(SCAN, NOVEMBER, 24), NOVEMBER))
    )
    assert newer.profile.hours.value.minimum == 24
    assert [int(s.profile.hours.value.minimum) for s in newer.scans] == [16, 24]


def test_an_earlier_placement_shows_work_done_and_what_was_learned():
    somebody = person()
    placement = Placement(
        somebody.candidate.id,
        somebody.candidate.id,
        Instrument.WERKLEERPLEK,
        Term("tuinman"),
        None,
        MARCH,
        None,
        MAY,
        (Term("snoeien"),),
    )
    profile = CandidateRecord(somebody.candidate, (), (placement,)).profile
    (work,), (skill,) = profile.experience, profile.skills
    assert (work.value.occupation.text, work.source, work.observed_on) == ("tuinman", FactSource.PLAATSING, MAY)
    assert skill.value == Skill(Term("snoeien"))


@pytest.mark.parametrize("level", [0, 5, 8])
def test_a_language_level_is_one_to_four_and_unknown_is_no_level(level):
    with pytest.raises(ValueError, match="een taalniveau is 1"):
        Language("nld", LanguageAspect.SPREKEN, level)
