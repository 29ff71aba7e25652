"""What was known at an earlier moment is found back from now, and is what who reads everybody at that moment finds."""

from dataclasses import replace
from datetime import timedelta

import numpy as np
import pytest
from municipality import CONSULENT, EMPLOYER, OWNER, Databases, bytes_of, open_service, the_list
from people import TODAY, knows, person, scan, vacancy
from people_and_work import save
from same_columns import assert_same_columns

from fixtures.benchmark.changes import Changed, Changes
from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM
from matching.domain.ranking_request import Page, RankingRequest
from matching.domain.statements import Skill
from matching.domain.term import Term
from matching.domain.work import WorkKind
from matching.in_memory.everybody import everybody
from matching.in_memory.live_pool import LivePool
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.rebuild_ranking import rebuild_ranking, rebuilt

ERASED = 6
"""So much of the story happens before somebody is erased."""
PEOPLE, DAYS = 400, (TODAY, TODAY + timedelta(100))
WORK = vacancy(number=9001)
WHOLE = Page(1, 1000)


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture
def town(databases):
    service = open_service(databases)
    size = {"candidates": PEOPLE, "vacancies": 2, "plekken": 0, "employers": 3}
    made = make_population(small_taxonomy(), small_geography(), 8, **size, today=TODAY)
    records, identities = ([getattr(one, name) for one in made.candidates] for name in ("record", "identity"))
    colleagues, employers = [OWNER, *made.colleagues], [replace(EMPLOYER, number=9001), *made.employers]
    population = Population(colleagues, employers, records, identities, [WORK, *made.vacancies], [])
    enrol_population(service.store, service.identity, SYSTEM, population)
    yield service
    service.close()


@pytest.fixture
def other(databases, town):
    """Another process on the same databases, which followed nothing."""
    service = open_service(databases)
    yield service
    service.close()


def story(service):
    """Let something happen, one thing at a time: people change, leave, come back, come, and are erased."""
    _, standing = service.standing(service.knowledge())
    changes = Changes(service, standing.ids[::9][:20])
    for what in (Changed.HOURS, Changed.ON_LISTS, Changed.SKILLS, Changed.NOTHING, Changed.ON_LISTS, Changed.TRAVEL):
        yield changes.one_commit(what)
    yield erase_candidate(service.store, service.identity, SYSTEM, standing.ids[3])
    comes = person(knows(level=3))
    yield save(service.store, comes.candidate, *comes.scans)
    yield save(service.store, scan(standing.ids[5], knows(skills=[Skill(Term("heel iets nieuws"))], on=TODAY), TODAY))
    yield changes.one_commit(Changed.HOURS)
    yield save(service.store, vacancy("schoonmaker", number=9002))


def read_then(service, position: int):
    """Read everybody as they were, from nothing."""
    with service.store.read(position) as reader:
        return everybody(service.store, reader, service.knowledge()).standing(position, reader.erased_people())


def in_order(standing, of):
    return of.take(np.argsort([who.int for who in standing.ids]))


def assert_same_moment(found, read) -> None:
    """In whatever order the rows stand."""
    assert dict(zip(found.ids, found.numbers.tolist(), strict=True)) == dict(
        zip(read.ids, read.numbers.tolist(), strict=True)
    )
    here, there = in_order(found, found.group), in_order(read, read.group)
    for side in ("people", "facts"):
        assert_same_columns(getattr(here, side), getattr(there, side))
    assert here.last_proposed.tolist() == there.last_proposed.tolist()
    assert (found.position, dict(found.absent), found.restricted) == (read.position, dict(read.absent), read.restricted)
    assert found.outside == read.outside


def test_every_earlier_moment_is_what_who_reads_everybody_finds(town, other):
    positions = [town.store.position(), *(town.store.position() for _ in story(town))]
    pool, _ = other.standing(other.knowledge())
    anew = LivePool(town.store, town.knowledge(), town.identity.legality_on_days)
    for position in (*reversed(positions), *positions):
        found, read = pool.at(position), read_then(town, position)
        assert_same_moment(found, read)
        for day in DAYS:
            ours, theirs = (in_order(one, of.group_on(one, day)) for one, of in ((found, pool), (read, anew)))
            assert_same_columns(ours.facts, theirs.facts)


def test_every_earlier_list_is_proven_by_another_process(town, other):
    """Work of an earlier moment is found back in the same way; who has been erased since is on no list any more."""
    lists, offers = {}, {}
    for _ in story(town):
        offers[town.store.position()] = town.offer(town.knowledge(), WorkKind.VACATURE).ids
        lists[rank_candidates(town, CONSULENT, str(WORK.id), RankingRequest())] = the_list(town, WORK)
    found = {list_id: rebuild_ranking(other, CONSULENT, list_id, WHOLE) for list_id in reversed(lists)}
    made = [rebuilt(other, other.store.recipes.get(list_id)) for list_id in lists]
    assert [one.erased_since for one in made] == [1] * ERASED + [0] * (len(lists) - ERASED)
    for list_id, then in list(lists.items())[ERASED:]:
        assert bytes_of(found[list_id]) == bytes_of(then)
    for position, ids in offers.items():
        assert set(other.offer(other.knowledge(), WorkKind.VACATURE, position).ids) == set(ids)


def test_who_looked_back_follows_on_as_if_nothing_happened(town, other, databases):
    start = town.store.position()
    pool, _ = other.standing(other.knowledge())
    for _ in story(town):
        the_list(other, WORK)
        pool.at(start)
        fresh = open_service(databases)
        assert bytes_of(the_list(other, WORK)) == bytes_of(the_list(fresh, WORK))
        fresh.close()
