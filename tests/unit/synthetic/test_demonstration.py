"""The demonstration: its size, and whether the stories are what they say."""

from datetime import date, timedelta
from decimal import Decimal

import pytest

from fixtures.situations import demo
from matching.domain.profile import Profile
from matching.domain.tri import Tri

TODAY = date(2026, 11, 22)


@pytest.fixture(scope="module")
def town():
    return demo(TODAY)


@pytest.fixture(scope="module")
def vacancy(town):
    return {vacancy.number: vacancy for vacancy in town.vacancies}


@pytest.fixture(scope="module")
def who(town):
    return {enrolment.record.candidate.number: enrolment for enrolment in town.candidates}


def test_the_demonstration_has_the_promised_size(town):
    sizes = len(town.candidates), len(town.vacancies), len(town.plekken), len(town.employers)
    assert sizes == (400, 120, 40, 30)


def test_numbers_and_ids_are_given_once(town):
    for things in ([e.record.candidate for e in town.candidates], town.vacancies, town.plekken, town.employers):
        assert len({thing.number for thing in things}) == len({thing.id for thing in things}) == len(things)


@pytest.mark.parametrize("today", [date(2026, 1, 31), date(2028, 2, 29), date(2026, 12, 31)])
def test_the_demonstration_can_be_given_on_any_day(today):
    assert demo(today).vacancies[0].start_on == today + timedelta(days=21)


def test_v101_is_the_green_work_whose_licence_can_give_way(vacancy, who):
    licence = vacancy[101].demands[0]
    assert (vacancy[101].title, licence.adaptable) == ("Medewerker groenvoorziening", Tri.JA)
    assert who[2001].record.profile.licences[0].value.has is Tri.NEE


def test_anja_has_one_hour_too_few(vacancy, who):
    assert vacancy[101].hours_min - who[2002].record.profile.hours.value.maximum == Decimal(1)


def test_one_participatiebaan_ends_just_before_the_start_and_one_after(vacancy, who):
    start = vacancy[101].start_on
    assert who[2003].record.placements[0].last_day == start - timedelta(days=1)
    assert who[2004].record.placements[0].last_day > start


def test_of_one_person_nothing_is_known(who):
    assert who[2005].record.profile == Profile()


def test_one_person_withdrew_agreement_for_v101(vacancy, who):
    assert who[2006].record.candidate.withdrawals[0].vacancy_id == vacancy[101].id


def test_the_seventeen_year_old_is_seventeen_on_the_first_night(vacancy, who):
    born, start = who[2011].identity.birth_date, vacancy[102].start_on
    eighteenth = born.replace(year=born.year + 18)
    assert vacancy[102].night_work is Tri.JA
    assert born.replace(year=born.year + 17) <= TODAY
    assert start < eighteenth


def test_withdrawals_are_about_vacancies_that_exist(town):
    known = {vacancy.id for vacancy in town.vacancies}
    said = [w.vacancy_id for e in town.candidates for w in e.record.candidate.withdrawals]
    assert said
    assert set(said) <= known
