"""Whom the day's work reads: who was changed, and for whom a day has come; on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from municipality import CONSULENT, Databases
from placing_town import TODAY, PlacingTown

from matching.domain.actor import SYSTEM, Actor
from matching.rules.daily_numbers import BEFORE_TALK
from matching.rules.settings import RuleSetting, RuleSettings
from matching.storage import Kind
from matching.usecases.close_task import close_task
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.run_day import run_day
from matching.usecases.undo_merge import undo_merge

SYSTEEM = Actor("passend", "systeem", "gemeente", "dagelijks werk")


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def read_on(town, on):
    town.day(on if isinstance(on, date) else date.fromisoformat(on))
    return run_day(town.service, SYSTEEM).looked_at


def test_everybody_once_and_then_nobody_until_a_day_comes(town):
    for _ in range(3):
        town.person()
    town.running(town.person(), town.plek())
    assert [read_on(town, TODAY), read_on(town, TODAY), read_on(town, "2026-10-04")] == [4, 0, 0]
    assert [read_on(town, "2026-10-05"), read_on(town, "2026-10-06")] == [1, 0]
    assert [read_on(town, "2027-01-30"), read_on(town, "2027-01-31")] == [0, 1]


def test_who_is_told_of_is_read_and_nobody_else(town):
    people = [town.person() for _ in range(3)]
    placement = town.running(people[0], town.plek())
    read_on(town, "2026-10-05")
    with town.service.store.change(CONSULENT) as change:
        reader = change.reader()
        change.save(replace(reader.candidates.get(people[1].id), uwv_until=date(2027, 1, 1)), action="x",
                    after=reader.candidates.version_of(people[1].id))  # fmt: skip
    assert read_on(town, "2026-10-05") == 0  # it was not committed
    with town.service.store.read() as reader:
        (task,) = reader.tasks.open_about(placement.id)
    close_task(town.service, CONSULENT, task.id, "gesproken")
    assert [read_on(town, "2026-10-05"), read_on(town, "2026-10-06")] == [1, 0]


def test_a_number_that_is_set_lets_everybody_be_read_again_and_the_day_it_begins_too(town):
    town.running(town.person(), town.plek())
    town.person()
    read_on(town, TODAY)
    since = date(2026, 9, 10)
    numbers = RuleSettings((RuleSetting(BEFORE_TALK.code, 4, since, None, "besluit"),))
    town.service.store.reference.put(
        "rule_settings", numbers.content(), version=numbers.version, counts={}, actor=SYSTEM
    )
    assert [read_on(town, TODAY), read_on(town, since - timedelta(days=1)), read_on(town, since)] == [2, 0, 2]
    with town.service.store.read() as reader:
        assert [one.due_on for one in reader.tasks.all()] == []
    assert read_on(town, "2026-09-14") == 1
    with town.service.store.read() as reader:
        assert [one.due_on for one in reader.tasks.all()] == [date(2026, 10, 12)]


def test_an_earlier_day_is_looked_at_as_it_was(town):
    town.running(town.person(), town.plek())
    assert len(run_day(town.service, SYSTEEM, date(2026, 10, 5)).opened) == 1
    assert len(run_day(town.service, SYSTEEM, date(2026, 10, 4)).closed) == 1
    assert len(run_day(town.service, SYSTEEM, date(2026, 10, 5)).opened) == 1


def test_merging_undoing_and_erasing_let_both_be_read(town):
    kept, other = town.person(), town.person()
    placement = town.running(other, town.plek())
    read_on(town, "2026-10-05")
    store, door = town.service.store, town.service.identity
    merge_candidates(store, door, CONSULENT, kept.id, other.id)
    assert [read_on(town, "2026-10-05"), read_on(town, "2026-10-05")] == [2, 0]
    undo_merge(store, door, CONSULENT, Kind.CANDIDATE, kept.id, other.id)
    assert read_on(town, "2026-10-05") == 2
    with store.read() as reader:
        assert {one.candidate_id for one in reader.tasks.open_about(placement.id)} == {other.id}
    erase_candidate(store, door, CONSULENT, other.id)
    assert read_on(town, "2026-10-06") == 0
