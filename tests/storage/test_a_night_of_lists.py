"""Every vacancy against everybody in one go: engines agree to the byte, a killed worker costs time and no list."""

import os
import signal
from dataclasses import replace

import numpy as np
import psutil
import pytest
from distributed import LocalCluster
from municipality import Databases, open_service
from people import TODAY

from fixtures.population import make_population
from fixtures.reference import small_geography, small_taxonomy
from matching.batch.engines import Dask, Processes, Serial
from matching.batch.questions import arithmetic, shards_of
from matching.domain.actor import SYSTEM
from matching.domain.list_kind import ListKind
from matching.domain.ranking_request import RankingRequest
from matching.errors import BatchError
from matching.usecases import rank_all as night
from matching.usecases.enrol_population import Population, enrol_population
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.rank_all import rank_all
from matching.usecases.rank_candidates import rank_candidates

PEOPLE, VACANCIES = 300, 24


ON_SQLITE, ON_POSTGRESQL = (
    pytest.mark.parametrize("database_url", [one], indirect=True) for one in ("sqlite", "postgresql")
)
"""Of what has nothing to do with the kind of database, each is tried on one."""


@pytest.fixture
def town(database_url, identity_url, tmp_path):
    service = open_service(Databases(database_url, identity_url, tmp_path / "data"))
    size = {"candidates": PEOPLE, "vacancies": VACANCIES, "plekken": 0, "employers": 3}
    made = make_population(small_taxonomy(), small_geography(), 5, **size, today=TODAY)
    enrol_population(service.store, service.identity, SYSTEM, made_population(made))
    yield service
    service.close()


def made_population(made) -> Population:
    records = [enrolment.record for enrolment in made.candidates]
    identities = [enrolment.identity for enrolment in made.candidates]
    return Population(made.colleagues, made.employers, records, identities, made.vacancies, [])


def silent(done: int, of: int) -> None:
    """Say nothing."""


def run(service, engine, shards: int = 1, most: int = 10):
    return rank_all(service, engine, most, shards, silent)


def test_the_first_rows_are_those_of_the_list_itself(town):
    made = run(town, Serial(), shards=3)
    lists = town.store.batches.all(made.batch)
    assert made.made == len(lists) > 5
    for one in lists[:4]:
        list_id = rank_candidates(town, SYSTEM, str(one.vacancy_id), RankingRequest())
        whole = town.remembered(list_id)
        rows = whole.ranking.lists[ListKind.GERANGSCHIKT][:10]
        assert [who for who, _, _ in one.rows] == [whole.ids[row] for row in rows]
        assert [score for _, score, _ in one.rows] == whole.ranking.scores.score[rows].tolist()
        assert one.totals == {kind.value: len(listed) for kind, listed in whole.ranking.lists.items()}


def test_a_second_run_makes_nothing_twice_and_a_stopped_one_continues(town, monkeypatch):
    monkeypatch.setattr(night, "BLOCK", 4)

    def stop(done: int, of: int) -> None:
        if done >= 8:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        rank_all(town, Serial(), 10, 2, stop)
    second = run(town, Serial(), shards=2)
    assert second.before >= 8
    third = run(town, Serial())
    assert (third.made, third.before) == (0, second.made + second.before)
    whole = town.store.batches.all(second.batch)
    assert len(whole) == len({one.vacancy_id for one in whole}) == third.before


def lists_of(service, engine, shards: int, most: int):
    """Another number of rows is another batch, so nothing is there yet; the first ten are compared."""
    made = run(service, engine, shards, most)
    return [replace(one, rows=one.rows[:10]) for one in service.store.batches.all(made.batch)]


def test_all_engines_agree_to_the_byte(town):
    serial = lists_of(town, Serial(), 1, 10)
    assert lists_of(town, Processes(2), 2, 11) == serial
    assert lists_of(town, Dask(None, 2), 3, 12) == serial


class Killing:
    """Kills one worker, hard, after the first answers."""

    def __init__(self, engine, victims) -> None:
        self.engine, self.victims, self.killed = engine, victims, []

    def run(self, bench, shards, blocks):
        for answers in self.engine.run(bench, shards, blocks):
            if not self.killed:
                self.killed = self.victims()[:1]
                for pid in self.killed:
                    os.kill(pid, signal.SIGKILL)
            yield answers


def children() -> list[int]:
    """Give the processes of ours that rank."""
    ours = psutil.Process().children(recursive=True)
    return [one.pid for one in ours if "spawn_main" in " ".join(one.cmdline())]


@ON_SQLITE
def test_a_process_that_is_killed_costs_time_and_no_list(town, monkeypatch):
    monkeypatch.setattr(night, "BLOCK", 2)
    serial = lists_of(town, Serial(), 1, 10)
    killing = Killing(Processes(2), children)
    assert lists_of(town, killing, 2, 13) == serial
    assert killing.killed


@ON_POSTGRESQL
def test_a_worker_of_dask_that_is_killed_costs_time_and_no_list(town, monkeypatch):
    """The shards that lived on it are sent to the others."""
    monkeypatch.setattr(night, "BLOCK", 2)
    serial = lists_of(town, Serial(), 1, 10)
    with LocalCluster(n_workers=2, threads_per_worker=1, dashboard_address=None) as cluster:
        engine = Dask(cluster.scheduler_address, 2)
        killing = Killing(engine, lambda: [nanny.pid for nanny in cluster.workers.values()])
        assert lists_of(town, killing, 2, 13) == serial
    assert killing.killed


@ON_SQLITE
def test_a_scheduler_that_does_not_answer_is_named(town):
    with pytest.raises(BatchError, match="dask scheduler"):
        run(town, Dask("tcp://127.0.0.1:9", 1))


@ON_POSTGRESQL
def test_who_runs_out_of_memory_hears_the_arithmetic(town, monkeypatch):
    def greedy(*_, **__):
        raise MemoryError

    monkeypatch.setattr("matching.batch.questions.foremost", greedy)
    with pytest.raises(BatchError, match="mensen en 6 vacatures"):
        run(town, Serial())
    assert "0.1 GB" in arithmetic(100_000, 50)


@ON_SQLITE
def test_shards_hold_everybody_once(town):
    _, standing = town.standing(town.knowledge())
    shards = shards_of(standing.group, 7)
    assert np.concatenate([one.group.tie_keys for one in shards]).tolist() == standing.group.tie_keys.tolist()
    assert [one.first for one in shards] == np.cumsum([0, *(len(one.group) for one in shards[:-1])]).tolist()


def test_who_is_erased_is_in_no_list_of_a_night(town):
    made = run(town, Serial())
    who = next(one.rows[0][0] for one in town.store.batches.all(made.batch) if one.rows)
    erase_candidate(town.store, town.identity, SYSTEM, who)
    assert all(who not in [row[0] for row in one.rows] for one in town.store.batches.all(made.batch))
