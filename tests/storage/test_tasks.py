"""Tasks: opened once, closed by a person or by themselves, seen by who stands in; on both databases."""

from dataclasses import replace
from datetime import date, timedelta

import pytest
from municipality import CONSULENT, OWNER, Databases
from placing_town import GUIDE, TODAY, PlacingTown
from todo import task

from matching.domain.actor import Actor
from matching.domain.colleague import Substitution
from matching.domain.period import Period
from matching.domain.ranking_request import Page
from matching.domain.task import TaskKind, TaskStatus
from matching.errors import ConflictError, InvalidInputError, NotAllowedError, NotFoundError, StaleError
from matching.storage import Kind
from matching.tasks.closing import close_about
from matching.tasks.opening import open_tasks
from matching.usecases.close_task import close_task
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.merge_candidates import merge_candidates
from matching.usecases.select_objects import Asked, select_objects
from matching.usecases.take_over_task import take_over_task
from matching.usecases.undo_merge import undo_merge

WERKGEVER = Actor("e-1", "werkgever", "W-1", "bemiddeling")
ASK = TaskKind.KANDIDAAT_VRAGEN


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    made = PlacingTown(Databases(database_url, identity_url, tmp_path / "data"))
    yield made
    made.service.close()


def opened(town, *tasks):
    with town.service.store.change(CONSULENT) as change:
        made = open_tasks(change, tasks)
        change.commit()
    return made


def lapsed(town, *about, kinds=tuple(TaskKind), why="het hoeft niet meer"):
    with town.service.store.change(CONSULENT) as change:
        made = close_about(change, CONSULENT, about, kinds, TODAY, why)
        change.commit()
    return made


def now(town, made):
    with town.service.store.read() as reader:
        return reader.tasks.get(made.id)


def deeds(town, made):
    with town.service.store.read() as reader:
        return [entry.action for entry in reader.history(Kind.TASK, made.id)]


def found(town, **asked):
    selection = select_objects(town.service, Asked(**asked))
    with town.service.store.read() as reader:
        ids, total = reader.tasks.found(selection, Page(size=100))
    assert total == len(ids)
    return ids


def test_opening_the_same_task_again_changes_nothing(town):
    person = town.person()
    (made,) = opened(town, task(ASK, candidate_id=person.id, reason="Vraag of deze vacature past."))
    position = town.position()
    assert opened(town, task(ASK, candidate_id=person.id, due_on=date(2026, 12, 1), reason="Nog eens.")) == []
    assert (now(town, made), town.position()) == (made, position)
    assert deeds(town, made) == ["taak_geopend:kandidaat_vragen"]


def test_another_occasion_or_another_object_is_another_task(town):
    person, other = town.person(), town.person()
    about = [task(ASK, candidate_id=person.id), task(ASK, candidate_id=other.id), task(candidate_id=person.id)]
    again = task(ASK, candidate_id=person.id, occasion="2026-10-01")
    assert len(opened(town, *about, again, task(ASK, candidate_id=person.id))) == 4


def test_what_lapsed_opens_again_when_its_reason_is_back(town):
    person = town.person()
    (made,) = opened(town, task(ASK, candidate_id=person.id))
    assert [one.id for one in lapsed(town, person.id)] == [made.id]
    assert now(town, made).closed.how == "het hoeft niet meer"
    assert lapsed(town, person.id) == []
    (again,) = opened(town, task(ASK, candidate_id=person.id, due_on=date(2026, 12, 1)))
    assert (again.id, now(town, made).due_on, now(town, made).is_open) == (made.id, date(2026, 12, 1), True)
    assert deeds(town, made) == ["taak_geopend:kandidaat_vragen", "taak_vervallen", "taak_geopend:kandidaat_vragen"]


def test_only_the_asked_kinds_lapse(town):
    person = town.person()
    opened(town, task(ASK, candidate_id=person.id), task(candidate_id=person.id))
    assert [one.kind for one in lapsed(town, person.id, kinds=[ASK])] == [ASK]


def test_what_a_person_handled_stays_handled(town):
    person = town.person()
    (made,) = opened(town, task(ASK, candidate_id=person.id))
    closed = close_task(town.service, CONSULENT, made.id, " gebeld ", after=1)
    assert (closed.status, closed.closed.how, closed.closed.by) == (TaskStatus.AFGEHANDELD, "gebeld", CONSULENT.id)
    assert opened(town, task(ASK, candidate_id=person.id)) == []
    assert lapsed(town, person.id) == []
    assert deeds(town, made)[1:] == ["taak_afgehandeld"]


def test_closing_twice_is_refused_and_written_down(town):
    (made,) = opened(town, task())
    close_task(town.service, CONSULENT, made.id, "gebeld")
    for deed in (lambda: close_task(town.service, CONSULENT, made.id, "nog eens"), lambda: take(town, made)):
        with pytest.raises(ConflictError, match="al afgehandeld op 2026-08-31: gebeld"):
            deed()
    looks = town.service.store.looks.of(made.id)
    assert [(look.action, look.details["stap"]) for look in looks] == [
        ("taak_geweigerd", "afhandeling"),
        ("taak_geweigerd", "overname"),
    ]


def take(town, made, by="Gert Gids", **more):
    return take_over_task(town.service, CONSULENT, made.id, by, **more)


def test_a_colleague_takes_over_and_the_history_says_whose_it_was(town):
    (made,) = opened(town, task())
    assert take(town, made, after=1).owner_id == GUIDE.id
    with pytest.raises(ConflictError, match="al van Gert Gids"):
        take(town, made)
    with pytest.raises(StaleError):
        take(town, made, "Sanne de Boer", after=1)
    with pytest.raises(InvalidInputError, match="Gert"):
        take(town, made, "Gert Gidsz")
    with town.service.store.read() as reader:
        assert reader.tasks.version(made.id, 1).owner_id == OWNER.id
    assert deeds(town, made)[1:] == ["taak_overgenomen"]


def test_an_employer_may_not_and_an_unknown_task_is_not_found(town):
    (made,) = opened(town, task())
    with pytest.raises(NotAllowedError):
        close_task(town.service, WERKGEVER, made.id, "gebeld")
    with pytest.raises(NotFoundError):
        close_task(town.service, CONSULENT, OWNER.id, "gebeld")
    assert now(town, made).is_open


def test_who_stands_in_sees_the_tasks_of_who_is_away(town):
    mine, theirs = opened(town, task(occasion="1"), task(occasion="2", owner_id=GUIDE.id))
    assert found(town, task_owner="Gert Gids") == [theirs.id]
    away = replace(OWNER, substitutions=(Substitution(Period(TODAY, TODAY + timedelta(days=6)), GUIDE.id),))
    with town.service.store.change(CONSULENT) as change:
        change.save(away, action="vervanging", after=1)
        change.commit()
    assert set(found(town, task_owner="Gert Gids")) == {mine.id, theirs.id}
    town.day(TODAY + timedelta(days=7))
    assert found(town, task_owner="Gert Gids") == [theirs.id]


def test_tasks_are_found_by_what_is_due_first_by_kind_and_by_stand(town):
    person = town.person()
    late, soon, other = opened(
        town,
        task(ASK, date(2026, 10, 1), candidate_id=person.id),
        task(ASK, date(2026, 9, 1), candidate_id=person.id, occasion="2"),
        task(due_on=date(2026, 9, 15)),
    )
    close_task(town.service, CONSULENT, other.id, "gedaan")
    assert found(town) == [soon.id, other.id, late.id]
    assert found(town, is_open=True) == [soon.id, late.id]
    assert found(town, is_open=False) == [other.id]
    assert found(town, due_until=date(2026, 9, 1)) == [soon.id]
    assert found(town, task_kind=ASK, candidate=f"K-{person.number}") == [soon.id, late.id]


def test_erasing_a_person_erases_their_tasks_and_the_chain_holds(town):
    person = town.person()
    (made,) = opened(town, task(ASK, candidate_id=person.id))
    erase_candidate(town.service.store, town.service.identity, CONSULENT, person.id)
    with pytest.raises(NotFoundError):
        now(town, made)
    with pytest.raises(ConflictError, match="gewist"):
        opened(town, task(ASK, candidate_id=person.id))
    assert town.service.store.verify_ledger().is_whole


def test_merging_people_takes_their_tasks_along_and_undoing_brings_them_back(town):
    kept, other = town.person(), town.person()
    (made,) = opened(town, task(ASK, candidate_id=other.id))
    store, door = town.service.store, town.service.identity
    merge_candidates(store, door, CONSULENT, kept.id, other.id)
    assert now(town, made).candidate_id == kept.id
    assert opened(town, task(ASK, candidate_id=kept.id)) == []
    undo_merge(store, door, CONSULENT, Kind.CANDIDATE, kept.id, other.id)
    assert now(town, made).candidate_id == other.id


@pytest.mark.parametrize(
    ("wrong", "why"), [({"reason": " "}, "waarom"), ({"link": "https://elders.example"}, "binnen passend")]
)
def test_a_task_says_why_and_points_inside(wrong, why):
    with pytest.raises(ValueError, match=why):
        task(**wrong)
