"""The demonstration: its size, and whether the stories are what they say."""

from collections import Counter
from datetime import date, timedelta
from decimal import Decimal

import pytest

from fixtures.situations import demo
from matching.domain.memory import remembered
from matching.domain.profile import Profile
from matching.domain.tri import Tri
from matching.reports.catalogue import REPORTS
from matching.reports.known import Known
from matching.reports.parts import Given
from matching.reports.shapes import Counts
from matching.reports.suppression import hidden_in
from matching.rules.settings import AS_SHIPPED

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


def test_the_town_has_the_same_past_on_every_day_and_everybody_who_tells_a_story_keeps_that_of_the_story(town):
    assert demo(TODAY) == town
    people = {e.record.candidate.number: e for e in town.candidates}
    assert not any(people[number].events or people[number].record.proposals for number in range(2001, 2019))


def test_nobody_is_on_more_places_than_there_are_or_did_what_is_still_to_come(town):
    places = {plek.id: plek.places for plek in town.plekken}
    running = [p for e in town.candidates for p in e.record.placements if p.ended_on is None]
    for plek, count in Counter(p.plek_id for p in running if p.plek_id).items():
        assert places[plek] is None or count <= places[plek]
    events = [event for e in town.candidates for event in e.events]
    assert max(event.on for event in events) <= TODAY
    assert len({event.id for event in events}) == len(events)
    talks = [(p, talk) for e in town.candidates for p in e.record.placements for talk in p.evaluations]
    assert all(p.start < talk.on <= (p.ended_on or TODAY) for p, talk in talks)


def test_every_no_says_what_it_was_about(town):
    said = [remembered(p.refusal) for e in town.candidates for p in e.record.proposals if p.refusal]
    assert len(said) > 20
    assert all(said)


def test_every_report_has_something_to_show(town):
    records = {e.record.candidate.id: e.record for e in town.candidates}
    parts = Given(
        records=records,
        events=tuple(sorted((v for e in town.candidates for v in e.events), key=lambda one: (one.on, one.id))),
        supports=tuple(s for e in town.candidates for s in e.supports if s.start <= TODAY),
        vacancies={one.id: one for one in town.vacancies},
        plekken={one.id: one for one in town.plekken},
        sources={one.id: one for one in town.seat_sources},
        employers={one.id: one for one in town.employers},
    )
    known = Known(TODAY, parts, AS_SHIPPED)
    for code, kind in REPORTS.items():
        hidden = hidden_in(tables := kind.tables(known))
        figures = [
            cell.value
            for table in tables
            for key, cell in table.cells().items()
            if cell.counts is Counts.MENSEN and cell.value and (table.code, key) not in hidden
        ]
        assert len(figures) >= 3, code


def test_withdrawals_are_about_vacancies_that_exist(town):
    known = {vacancy.id for vacancy in town.vacancies}
    said = [w.vacancy_id for e in town.candidates for w in e.record.candidate.withdrawals]
    assert said
    assert set(said) <= known
