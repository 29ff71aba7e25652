"""Lists made while others write: never half a change, never older than what was acknowledged, in two processes alike.

How long readers waited is shown (pytest -s), not asserted.
"""

import threading
import time

import numpy as np
import pytest
from municipality import Databases, open_service
from people import TODAY

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.domain.actor import SYSTEM
from matching.domain.work import WorkKind
from matching.foremost import foremost
from matching.rules.rulebook import rules_on
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.restrict_processing import restrict_processing

PEOPLE, WRITES = 400, 25


@pytest.fixture
def two(database_url, identity_url, tmp_path):
    """Two services on one database, as two web processes are."""
    databases = Databases(database_url, identity_url, tmp_path / "data")
    opened = [open_service(databases), open_service(databases)]
    size = {"candidates": PEOPLE, "vacancies": 12, "plekken": 0, "employers": 3}
    made = make_population(small_taxonomy(), small_geography(), 8, **size, today=TODAY)
    records, identities = ([getattr(one, name) for one in made.candidates] for name in ("record", "identity"))
    people = Population(made.colleagues, made.employers, records, identities, made.vacancies, [])
    enrol_population(opened[0].store, opened[0].identity, SYSTEM, people)
    yield opened
    for service in opened:
        service.close()


def first_rows(service, at: int | None = None):
    """Give the position of an answer, and who it names first."""
    knowledge = service.knowledge()
    pool, standing = service.standing(knowledge, at)
    offered = service.offer(knowledge, WorkKind.VACATURE, None)
    work = offered.offer.on(TODAY).take(np.array([0])).work
    day = TODAY.fromordinal(int(work.facts.start[0]))
    group = pool.group_on(standing, day)
    found = foremost(group, work, rules_on(day), knowledge.model("vacature-2026-11"), knowledge.world, 1)
    return standing.position, tuple(standing.ids[row] for row in found.leaders.rows), found.totals


def test_every_answer_is_of_one_whole_position_and_never_older_than_what_was_acknowledged(two):
    writer, reader = two
    _, victims, _ = first_rows(writer)
    done, answers, waited = threading.Event(), [], []

    def write() -> None:
        for turn in range(WRITES):
            restrict_processing(writer.store, SYSTEM, victims[turn % 5], restricted=turn // 5 % 2 == 0)
        done.set()

    def read(service) -> None:
        while not done.is_set() or len(answers) < 8:
            acknowledged, began = writer.store.position(), time.perf_counter()
            answer = first_rows(service)
            waited.append(time.perf_counter() - began)
            answers.append((acknowledged, *answer))

    threads = [threading.Thread(target=write), *(threading.Thread(target=read, args=(one,)) for one in two)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    print(f"{len(answers)} lijsten naast {WRITES} wijzigingen: p99 {np.percentile(waited, 99) * 1000:.0f} ms")  # noqa: T201
    assert all(position >= acknowledged for acknowledged, position, *_ in answers)
    by_position = {}
    for _, position, *answer in answers:
        assert by_position.setdefault(position, answer) == answer
    for position in sorted(by_position)[::5]:
        again = first_rows(reader, position)
        assert list(again[1:]) == by_position[position]


def test_a_change_is_in_the_next_answer_of_every_process(two):
    _, first, totals = first_rows(two[1])
    restrict_processing(two[0].store, SYSTEM, first[0])
    for service in two:
        _, rows, after = first_rows(service)
        assert first[0] not in rows
        assert sum(after.values()) == sum(totals.values()) - 1
