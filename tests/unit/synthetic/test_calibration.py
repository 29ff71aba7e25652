"""The synthetic people, counted: ten thousand of them against the figures they were calibrated on."""

from collections import Counter
from datetime import date

import pytest

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.candidate import CandidateStatus, Uitkeringssituatie
from matching.domain.instrument import Instrument
from matching.domain.opportunity import VacancyStatus
from matching.domain.period import last_day
from matching.domain.profile import Profile
from matching.domain.tri import Tri

TODAY = date(2026, 11, 22)
SIZE = 10_000


@pytest.fixture(scope="module")
def population():
    return make_population(
        small_taxonomy(),
        small_geography(),
        11,
        candidates=SIZE,
        vacancies=1000,
        plekken=50,
        employers=60,
        today=TODAY,
    )


@pytest.fixture(scope="module")
def candidates(population):
    return [enrolment.record.candidate for enrolment in population.candidates]


@pytest.fixture(scope="module")
def profiles(population):
    return [enrolment.record.profile for enrolment in population.candidates]


def share(answers):
    return sum(answers) / SIZE


def age(born):
    return TODAY.year - born.year - ((TODAY.month, TODAY.day) < (born.month, born.day))


def test_56_in_100_are_women(population):
    assert share(e.identity.sex == "vrouw" for e in population.candidates) == pytest.approx(0.56, abs=0.015)


def test_10_in_100_are_younger_than_27_and_a_few_are_16_or_17(population):
    ages = [age(e.identity.birth_date) for e in population.candidates]
    assert share(years < 27 for years in ages) == pytest.approx(0.10, abs=0.01)
    assert 0.005 < share(years < 18 for years in ages) < 0.02
    assert (min(ages), max(ages)) == (16, 66)


def test_nearly_half_have_been_in_bijstand_for_five_years_or_longer(candidates):
    long = (
        c.uitkeringssituatie is Uitkeringssituatie.BIJSTAND and last_day(c.benefit_since, 60) < TODAY
        for c in candidates
    )
    assert 0.45 < share(long) < 0.50


def test_65_in_100_have_no_startkwalificatie(candidates):
    known = [c.startkwalificatie.value for c in candidates if c.startkwalificatie]
    assert known.count(Tri.NEE) / len(known) == pytest.approx(0.65, abs=0.015)


def test_8_in_100_work_part_time(population):
    jobs = (
        any(p.instrument is Instrument.REGULIERE_BAAN and p.last_day is None for p in e.record.placements)
        for e in population.candidates
    )
    assert share(jobs) == pytest.approx(0.08, abs=0.01)


def test_education_is_unknown_for_40_in_100(profiles):
    assert share(not profile.education for profile in profiles) == pytest.approx(0.40, abs=0.015)


@pytest.mark.parametrize("field", [name for name in Profile.__dataclass_fields__ if name != "declined"])
def test_every_field_is_unknown_for_a_fair_share_and_known_for_some(profiles, field):
    unknown = share(getattr(profile, field) in ((), None) for profile in profiles)
    assert 0.2 < unknown < 0.97


def test_some_profiles_are_entirely_empty(profiles):
    assert 0.02 < share(profile == Profile() for profile in profiles) < 0.05


def test_all_statuses_but_gewist_occur_and_most_people_are_bemiddelbaar(candidates):
    counted = Counter(candidate.status for candidate in candidates)
    assert set(counted) == set(CandidateStatus) - {CandidateStatus.GEWIST}
    assert counted[CandidateStatus.BEMIDDELBAAR] > SIZE / 2


def test_some_are_restricted_exempt_or_withdrew_agreement(candidates):
    assert 0 < share(candidate.restricted for candidate in candidates) < 0.03
    assert 0 < share(candidate.exempt_until is not None for candidate in candidates) < 0.06
    assert 0 < share(bool(candidate.withdrawals) for candidate in candidates) < 0.05


def test_people_on_a_plek_leave_it_before_or_after_work_on_offer_starts(population):
    ends = [
        e.record.placements[-1].last_day
        for e in population.candidates
        if e.record.candidate.status is CandidateStatus.GEPLAATST
    ]
    assert min(ends) < date(2026, 12, 15) < max(ends)


def test_most_vacancies_are_open_and_some_are_not(population):
    counted = Counter(vacancy.status for vacancy in population.vacancies)
    assert counted[VacancyStatus.OPEN] > 600
    assert {VacancyStatus.INGETROKKEN, VacancyStatus.VERVULD, VacancyStatus.CONCEPT} <= set(counted)


def test_nobody_calls_a_list_complete_that_is_empty(profiles):
    called = [(profile, fact.value.list_name) for profile in profiles for fact in profile.complete]
    fields = {"vaardigheden": "skills", "werkervaring": "experience", "wensen": "wishes", "rijbewijzen": "licences"}
    assert called
    assert all(getattr(profile, fields[name]) for profile, name in called if name in fields)


def test_nobody_refuses_work_that_he_or_she_wishes(profiles):
    for profile in profiles:
        wished = {fact.value.werksoort for fact in profile.wishes if fact.value.werksoort}
        assert not wished & {fact.value.werksoort for fact in profile.refusals}
