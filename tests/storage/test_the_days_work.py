"""The day's work: what opens, what closes by itself, and that twice or late makes no difference; on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from municipality import CONSULENT, Databases
from placing_town import TODAY, PlacingTown

from matching.domain.actor import Actor
from matching.domain.placement_parts import Advice, Evaluation
from matching.domain.task import TaskKind, TaskStatus
from matching.errors import NotAllowedError
from matching.usecases.close_task import close_task
from matching.usecases.evaluate_placement import evaluate_placement
from matching.usecases.run_day import run_day

SYSTEEM = Actor("passend", "systeem", "gemeente", "dagelijks werk")
TALK = TaskKind.EVALUATIE_HOUDEN


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def day(town, on):
    town.day(date.fromisoformat(on))
    return run_day(town.service, SYSTEEM)


def told(tasks):
    return sorted((one.kind.value, one.due_on.isoformat()) for one in tasks)


def still_open(town):
    with town.service.store.read() as reader:
        return [task for task in reader.tasks.all() if task.is_open]


def evaluated(town, placement, on, advice=Advice.DOORGAAN):
    evaluation = Evaluation(date.fromisoformat(on), CONSULENT.id, advice)
    return evaluate_placement(town.service, CONSULENT, placement.id, evaluation)


def test_a_talk_is_on_the_list_a_week_before_and_closes_itself_when_it_was_held(town):
    placement = town.running(town.person(), town.plek())
    assert day(town, "2026-10-04").opened == ()
    (task,) = day(town, "2026-10-05").opened
    assert (task.kind, task.due_on, task.owner_id) == (TALK, date(2026, 10, 12), placement.consultant_id)
    assert "werkleerplek-evaluatie" in task.reason
    assert task.link == f"/v1/plaatsingen/{placement.id}"
    town.day(date(2026, 10, 12))
    evaluated(town, placement, "2026-10-12")
    done = day(town, "2026-10-12")
    assert (told(done.closed), done.opened) == ([("evaluatie_houden", "2026-10-12")], ())
    assert done.closed[0].status is TaskStatus.VERVALLEN
    assert told(day(town, "2026-11-16").opened) == [("evaluatie_houden", "2026-11-23")]


def test_doing_it_twice_changes_nothing(town):
    town.running(town.person(), town.plek())
    day(town, "2026-10-05")
    position = town.position()
    done = day(town, "2026-10-05")
    assert (done.opened, done.closed, town.position()) == ((), (), position)


def test_what_was_forgotten_stays_the_first_and_is_overdue(town):
    town.running(town.person(), town.plek())
    day(town, "2026-10-05")
    assert day(town, "2026-10-12").overdue == 0
    done = day(town, "2026-12-01")
    assert done.overdue == 1
    assert told(still_open(town)) == [("evaluatie_houden", "2026-10-12")]


def test_who_handles_a_talk_is_asked_again_for_the_next(town):
    town.running(town.person(), town.plek())
    (task,) = day(town, "2026-10-05").opened
    close_task(town.service, CONSULENT, task.id, "gesproken, nog op te schrijven")
    assert day(town, "2026-10-06").opened == ()
    assert told(day(town, "2026-11-16").opened) == [("evaluatie_houden", "2026-11-23")]


def test_three_weeks_off_end_in_the_same_open_tasks(town):
    town.running(town.person(), town.plek(), end="2027-02-27")
    other = town.running(town.person(), town.plek())
    town.day(TODAY + timedelta(days=30))
    evaluated(town, other, "2026-09-30")
    late = day(town, "2026-11-20")
    assert told(late.opened) == [("evaluatie_houden", "2026-10-12"), ("evaluatie_houden", "2026-11-11")]


def test_the_end_is_decided_on_and_the_maximum_asks_what_comes_next(town):
    person = town.person()
    placement = town.running(person, town.plek())
    evaluated_until(town, placement, "2027-01-31")
    assert ("einde_besluiten", "2027-02-28") in told(day(town, "2027-01-31").opened)
    with town.service.store.change(CONSULENT) as change:
        version = change.reader().placements.version_of(placement.id)
        change.save(replace(town.now(placement), planned_end=date(2027, 8, 30)), action="x", after=version)
        change.commit()
    assert ("einde_besluiten", "2027-02-28") in told(day(town, "2027-02-01").closed)
    opened = day(town, "2027-07-05").opened
    (what_next,) = [one for one in opened if one.kind is TaskKind.VERVOLGVORM_BEPALEN]
    assert what_next.due_on == date(2027, 8, 30)
    assert "Volgens de regels past" in what_next.reason
    assert "reguliere baan" in what_next.reason
    assert what_next.link.endswith("/plekadvies")


def evaluated_until(town, placement, on):
    town.day(date.fromisoformat(on))
    evaluated(town, placement, on)


def test_who_is_closed_or_restricted_has_no_tasks_left(town):
    person = town.person()
    town.running(person, town.plek())
    day(town, "2026-10-05")
    with town.service.store.change(CONSULENT) as change:
        version = change.reader().candidates.version_of(person.id)
        change.save(replace(town.now(person), restricted=True), action="beperkt", after=version)
        change.commit()
    assert len(day(town, "2026-10-06").closed) == 1
    assert still_open(town) == []


def test_only_the_system_does_it_and_a_run_is_in_the_inzagelog(town):
    with pytest.raises(NotAllowedError):
        run_day(town.service, CONSULENT)
    town.running(town.person(), town.plek())
    day(town, "2026-10-05")
    assert town.service.store.verify_ledger().is_whole
