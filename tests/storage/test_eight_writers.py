"""Eight real processes write at once, and some are killed: nothing is lost, nothing is skipped."""

import time

import pytest
import writers
from people_and_work import candidate, save
from processes import PROCESSES

from matching.storage import Store

WRITERS, CHANGES = 8, 12


@pytest.fixture
def run(database_url, tmp_path):
    """Start a process of our own that writes in this database."""
    started = []

    def start(target, *args):
        process = PROCESSES.Process(target=target, args=(database_url, str(tmp_path), *args))
        process.start()
        started.append(process)
        return process

    yield start
    for process in started:
        process.kill()
        process.join()


def test_eight_writers_at_once_lose_nothing_and_skip_no_position(house, run, raw):
    gate = PROCESSES.Barrier(WRITERS)
    processes = [run(writers.write, f"schrijver-{n}", CHANGES, gate) for n in range(WRITERS)]
    for process in processes:
        process.join(timeout=120)
    assert [process.exitcode for process in processes] == [0] * WRITERS
    people = WRITERS * sum(1 + number % 3 for number in range(CHANGES))
    assert house.position() == 2 + people
    assert [row[0] for row in raw("SELECT position FROM ledger ORDER BY position")] == list(range(1, people + 3))
    assert house.verify_ledger().is_whole
    numbers = [row[0] for row in raw("SELECT number FROM candidate ORDER BY number")]
    assert numbers == list(range(1, people + 1))


def test_eight_processes_may_start_at_once_on_an_empty_database(run, database_url, tmp_path):
    gate, names = PROCESSES.Barrier(WRITERS), PROCESSES.Queue()
    processes = [run(writers.start, gate, names) for _ in range(WRITERS)]
    started = {names.get(timeout=60) for _ in processes}
    assert len(started) == 1
    assert Store(database_url, tmp_path).epoch() == started.pop()


def test_a_reader_beside_eight_writers_never_sees_a_position_without_those_before_it(house, run):
    gate = PROCESSES.Barrier(WRITERS)
    processes = [run(writers.write, f"schrijver-{n}", 4, gate) for n in range(WRITERS)]
    seen = 2
    while any(process.is_alive() for process in processes):
        with house.read() as reader:
            assert reader.position >= seen
            assert len(list(reader.people())) == reader.position - 2
            seen = reader.position
    assert seen <= house.position() == 2 + WRITERS * (1 + 2 + 3 + 1)


def test_a_writer_killed_before_its_commit_leaves_nothing_and_frees_the_lock(house, run):
    ours, theirs = PROCESSES.Pipe()
    process = run(writers.save_and_wait, theirs)
    assert ours.poll(60)
    assert ours.recv()
    process.kill()
    process.join()
    save(house, candidate())
    assert house.position() == 3
    assert house.verify_ledger().is_whole


def test_a_writer_killed_at_any_moment_loses_no_acknowledged_change(house, run, raw):
    for _ in range(3):
        ours, theirs = PROCESSES.Pipe()
        process = run(writers.write_until_killed, theirs)
        assert ours.poll(60)
        time.sleep(0.15)
        process.kill()
        process.join()
        acknowledged = _last(ours)
        assert house.position() >= acknowledged
        assert house.verify_ledger().is_whole
        raw("UPDATE candidate SET source = 'eerder ' || CAST(id AS TEXT) WHERE source = 'slachtoffer'")


def _last(pipe):
    """Give the newest message of a pipe whose writer is gone."""
    newest = 0
    while pipe.poll():
        try:
            newest = pipe.recv()
        except EOFError:
            break
    return newest
