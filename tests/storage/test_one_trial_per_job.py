"""For one intended job there is one proefplaats at a time: counted from what is stored, on both databases."""

from dataclasses import replace
from datetime import date

import pytest
from municipality import Databases
from placing_town import CONSULENT, TODAY, PlacingTown

from matching.domain.instrument import Instrument
from matching.domain.placement import EndReason
from matching.domain.reasons import LapseReason, UndoReason
from matching.placing.assessment import Answer, assess
from matching.placing.refusal import RuleRefusalError
from matching.storage.migration import STORAGE, migrate
from matching.usecases.advise_places import advise_places
from matching.usecases.end_placement import end_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.seat_placement import seat_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.undo_placement import undo_placement

CODE = "proefplaats-een-per-baan"
END = "2026-10-30"


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


@pytest.fixture
def job(town):
    return town.job()


@pytest.fixture
def plek(town):
    return town.plek(places=4, instrument=Instrument.PROEFPLAATS)


def refused(town, *args, **fields):
    with pytest.raises(RuleRefusalError) as refusal:
        town.proposed(*args, **fields)
    return [(one.rule.code, one.finding.passes_on) for one in refusal.value.rulings]


def test_a_second_one_is_refused_with_the_first_day_that_is_free(town, job, plek):
    town.planned(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    person = town.trying()
    position = town.position()
    again = refused(town, person, plek, end="2026-09-30", intended_vacancy_id=job.id)
    assert again == [(CODE, date(2026, 10, 31))]
    assert town.position() == position


def test_a_group_for_one_job_is_placed_all_or_none(town, job, plek):
    group = [town.proposal(town.trying(), plek, end=END, intended_vacancy_id=job.id) for _ in range(2)]
    with pytest.raises(RuleRefusalError, match="Er is niemand geplaatst"):
        propose_placement(town.service, CONSULENT, group)
    with town.service.store.read() as reader:
        assert reader.seats.for_job(job.id, TODAY) == []


def test_two_places_of_a_vacancy_are_two_jobs_and_the_third_waits_for_the_one_that_ends_first(town, plek):
    job = town.job(places=2)
    town.planned(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    town.planned(town.trying(), plek, end="2026-09-30", intended_vacancy_id=job.id)
    again = refused(town, town.trying(), plek, end="2026-09-15", intended_vacancy_id=job.id)
    assert again == [(CODE, date(2026, 10, 1))]


def test_who_stops_early_frees_the_job_from_the_day_after(town, job, plek):
    here = town.running(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    town.day(date(2026, 9, 15))
    end_placement(
        town.service.store, CONSULENT, here.id, date(2026, 9, 14), EndReason.KANDIDAAT_STOPT, today=town.service.today()
    )
    assert town.proposed(town.trying(), plek, "2026-09-15", "2026-11-14", intended_vacancy_id=job.id).seat


def test_what_lapsed_is_not_put_back_on_a_job_that_somebody_took_meanwhile(town, job, plek):
    lapsed = town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    lapse_placement(town.service, CONSULENT, lapsed.id, LapseReason.ANDERS)
    town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    with pytest.raises(RuleRefusalError, match="Voor elke beoogde baan"):
        undo_placement(town.service, CONSULENT, lapsed.id, UndoReason.DUBBEL)
    assert town.now(lapsed).state.value == "vervallen"


def test_what_was_decided_with_a_reason_is_put_back_without_another(town, job, plek):
    town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    why = {CODE: "de werkgever wil er twee proberen"}
    lapsed = town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id, deviations=why)
    lapse_placement(town.service, CONSULENT, lapsed.id, LapseReason.ANDERS)
    assert undo_placement(town.service, CONSULENT, lapsed.id, UndoReason.DUBBEL).seat


def test_who_waits_takes_no_job_and_gets_it_when_it_is_free(town, job, plek):
    first = town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    waits = town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id, may_wait=True)
    assert (waits.seat, waits.waiting_since is not None) == (None, True)
    with pytest.raises(RuleRefusalError, match="bezet"):
        seat_placement(town.service, CONSULENT, waits.id)
    lapse_placement(town.service, CONSULENT, first.id, LapseReason.ANDERS)
    assert seat_placement(town.service, CONSULENT, waits.id).seat == "algemeen"


def test_a_start_is_refused_when_somebody_was_recorded_on_the_job_meanwhile(town, job, plek):
    planned = town.planned(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    recorded = replace(
        planned, id=job.id, candidate_id=town.trying().id, status=None, decision=None, agreements=(), seat=None
    )
    town.save(recorded)
    with pytest.raises(RuleRefusalError, match="V-1 heeft 1 plaats, en die is op 31 augustus 2026 bezet"):
        start_placement(town.service, CONSULENT, planned.id)
    assert start_placement(town.service, CONSULENT, planned.id, {CODE: "dat is een dubbele invoer"}).deviations


def test_the_ladder_says_it_of_the_plek_too(town, job):
    plek = town.plek(places=1, instrument=Instrument.PROEFPLAATS)
    town.planned(town.trying(), plek, end=END, intended_vacancy_id=job.id, dagdelen=plek.dagdelen[:1])
    person = town.trying()
    with town.service.store.read() as reader:
        wish = town.wish(person, plek, end=END, dagdelen=plek.dagdelen[1:])
        found = assess(town.service, reader, wish)
    assert [one.finding.passes_on for one in found.in_the_way if one.rule.code == CODE] == [date(2026, 10, 31)]
    advice = advise_places(town.service, CONSULENT, f"K-{person.number}", TODAY)
    rung = next(one for one in advice.rungs if one.rules.code == "proefplaats")
    assert [best.answer for best in rung.best] == [Answer.MAG_NIET]


def test_other_instruments_are_not_asked_about_a_job(town, job):
    wish = town.wish(town.person(), town.plek())
    with town.service.store.read() as reader:
        found = assess(town.service, reader, wish)
    assert CODE not in {one.rule.code for one in found.rulings}


def test_what_was_recorded_before_is_counted_after_the_migration(town, job, plek, database_url):
    placement = town.proposed(town.trying(), plek, end=END, intended_vacancy_id=job.id)
    engine = town.service.store._engine
    migrate(engine, STORAGE, "0005")
    migrate(engine, STORAGE)
    with town.service.store.read() as reader:
        assert [one.placement_id for one in reader.seats.for_job(job.id, TODAY)] == [placement.id]
