"""What the pool remembers of a reference day stays right, whatever changed meanwhile."""

from datetime import date, timedelta

import pytest
from municipality import JOBHUNTER, Databases, enrol, identity, open_service
from people import TODAY, person, vacancy

from matching.in_memory.ages import REMEMBERED_DAYS
from matching.in_memory.live_pool import LivePool
from matching.usecases.restrict_processing import restrict_processing

LATER = date(2027, 3, 1)
QUARTERS = [date(2026, 10, 1), date(2027, 1, 1), date(2027, 4, 1)]
PEOPLE = [person() for _ in range(20)]


@pytest.fixture
def service(tmp_path):
    service = open_service(Databases.in_folder(tmp_path))
    enrol(service, PEOPLE, vacancy(), [identity(one.candidate.id) for one in PEOPLE])
    yield service
    service.close()


@pytest.fixture
def asked(service, monkeypatch):
    """Everything that is asked at the identity door: the days, and how many people; None is everybody."""
    asked, ask = [], service.identity.legality_on_days

    def noted(days, people=None):
        asked.append((*days, None if people is None else len(people)))
        return ask(days, people)

    monkeypatch.setattr(service.identity, "legality_on_days", noted)
    return asked


@pytest.fixture
def pool(service, asked):
    pool = LivePool(service.store, service.knowledge(), service.identity.legality_on_days)
    for day in (TODAY, LATER):
        pool.group_on(pool.now(), day)
    assert asked == [(*QUARTERS[:2], None), (*QUARTERS[2:], None)]
    asked.clear()
    return pool


def change(service, count):
    for one in PEOPLE[:count]:
        restrict_processing(service.store, JOBHUNTER, one.candidate.id)
        restrict_processing(service.store, JOBHUNTER, one.candidate.id, restricted=False)


def test_of_a_few_changed_people_the_age_is_asked_again_once_for_all_remembered_days(service, pool, asked):
    change(service, 2)
    pool.group_on(pool.now(), TODAY)
    ((*days, people),) = asked
    assert (set(days), people) == ({*QUARTERS, TODAY, LATER}, 2)


def test_when_many_people_changed_only_the_day_that_is_wanted_is_asked(service, pool, asked):
    change(service, 3)
    group = pool.group_on(pool.now(), TODAY)
    assert asked == [(*QUARTERS[:2], None)]
    assert (group.facts.is_18_plus == 1).all()
    assert len(group.facts.is_18_plus) == len(PEOPLE)


def test_of_a_new_day_only_who_reaches_an_age_about_then_is_asked(service, asked):
    born = {one.candidate.id: date(2008, 12, day) for one, day in zip(PEOPLE, (1, 15, 31), strict=False)}
    for one in PEOPLE[:3]:
        service.identity.register(identity(one.candidate.id, born[one.candidate.id]))
    pool = LivePool(service.store, service.knowledge(), service.identity.legality_on_days)
    pool.look_ahead(TODAY)
    asked.clear()
    standing, day = pool.now(), date(2026, 12, 15)
    group = pool.group_on(standing, day)
    assert asked == [(day, 3)]
    is_18 = dict(zip(standing.ids, group.facts.is_18_plus.tolist(), strict=True))
    assert [is_18[one.candidate.id] for one in PEOPLE[:4]] == [1, 1, 0, 1]


def test_who_changes_while_everybody_is_asked_is_asked_again(service, asked):
    child, *_ = PEOPLE
    service.identity.register(identity(child.candidate.id, date(2010, 1, 1)))

    def and_somebody_changes(days, people):
        found = service.identity.legality_on_days(days, people)
        if people is None:
            service.identity.register(identity(child.candidate.id, date(1990, 1, 1)))
            change(service, 1)
            pool.now()  # somebody asks for a list meanwhile, and the pool follows
        return found

    pool = LivePool(service.store, service.knowledge(), and_somebody_changes)
    standing = pool.now()
    pool.look_ahead(TODAY)
    group = pool.group_on(pool.now(), TODAY)
    is_18 = dict(zip(pool.now().ids, group.facts.is_18_plus.tolist(), strict=True))
    assert len(standing.ids) == len(is_18)
    assert is_18[child.candidate.id] == 1


def test_however_many_days_are_asked_only_the_newest_are_remembered(pool):
    standing = pool.now()
    for number in range(REMEMBERED_DAYS + 5):
        last = TODAY + timedelta(number)
        pool.group_on(standing, last)
    assert len(standing.on_days) == REMEMBERED_DAYS
    assert last in standing.on_days
    assert TODAY not in standing.on_days
