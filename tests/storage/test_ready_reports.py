"""Reports of today are counted before anybody asks, and say at which regel of the grootboek that was."""

from datetime import timedelta

import pytest
from municipality import Databases
from placing_town import PlacingTown

from api.cli.messages import ReportCount
from matching.domain.actor import Actor
from matching.domain.today import today_in_the_netherlands
from matching.exchange.progress import silent
from matching.reports.catalogue import REPORTS
from matching.usecases import make_report as making
from matching.usecases.count_reports import count_reports
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.make_report import make_report

RAPPORTAGE = Actor("r", "rapportage", "gemeente", "verantwoording")
SYSTEEM = Actor("s", "systeem", "gemeente", "dagelijks werk")


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    made.day(today_in_the_netherlands())
    for _ in range(12):
        made.person()
    yield made
    made.service.close()


def look(town, code="R8", **also):
    return make_report(town.service, RAPPORTAGE, code, may_be_ready=True, **also)


def test_a_look_gives_what_was_counted_and_counts_nothing(town, monkeypatch):
    asked = {code: make_report(town.service, RAPPORTAGE, code) for code in REPORTS}
    assert count_reports(town.service, SYSTEEM) == town.service.store.position()
    monkeypatch.setattr(making, "known_on", None)
    for code, counted in asked.items():
        ready = look(town, code)
        assert (ready.tables, ready.remarks) == (counted.tables, counted.remarks)
        assert ready.made.position == counted.made.position


def test_after_a_change_it_says_where_it_was_counted_and_who_wants_it_newer_gets_it(town):
    before = count_reports(town.service, SYSTEEM)
    town.person()
    newest = town.service.store.position()
    assert before < newest
    assert look(town).made.position == before
    assert look(town, position=newest).made.position == newest
    assert make_report(town.service, RAPPORTAGE, "R8").made.position == newest


def test_of_another_day_or_after_somebody_was_erased_it_is_counted_anew(town):
    person = town.person()
    count_reports(town.service, SYSTEEM)
    erase_candidate(town.service.store, town.service.identity, RAPPORTAGE, person.id)
    assert look(town).made.position == town.service.store.position()
    count_reports(town.service, SYSTEEM)
    town.person()
    town.day(today_in_the_netherlands() + timedelta(days=1))
    assert look(town).made.position == town.service.store.position()


def test_what_is_kept_ready_holds_no_small_numbers(town):
    count_reports(town.service, SYSTEEM)
    made = look(town)
    assert made.made.tables == ()
    assert town.service.store.ready_reports.get("R8", "something else") is None


def test_nothing_is_counted_while_nothing_changed_or_just_now(town, monkeypatch):
    counted = ReportCount(town.service, silent)
    counted.count()
    first = look(town).made.position
    town.person()
    counted.count()
    assert look(town).made.position == first
    monkeypatch.setattr("api.cli.messages._REPORTS_SECONDS", 0)
    counted.count()
    assert look(town).made.position == town.service.store.position()
    monkeypatch.setattr("api.cli.messages.count_reports", None)
    counted.count()
