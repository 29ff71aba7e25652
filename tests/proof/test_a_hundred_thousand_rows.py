"""100,000 people from one sheet on both databases: that it all adds up, and, to read, how long it takes."""

import sys
import time
from datetime import date

import pytest
from imports import take_in
from many_rows import many_candidates

from matching.service import Service

ROWS = 100_000

pytestmark = pytest.mark.proof


def test_a_hundred_thousand_people_enter_once_and_only_once(store, door, tmp_path):
    service = Service(store, door, lambda: date(2026, 11, 26))
    path = many_candidates(tmp_path / "kandidaten.csv", ROWS)
    seconds, report = timed(service, path, "de eerste keer")
    assert (report.new, report.rows) == (ROWS, ROWS)
    position = store.position()
    seconds_again, report = timed(service, path, "nog een keer")
    assert (report.unchanged, report.rows, store.position()) == (ROWS, ROWS, position)
    assert len(door.legality_on(date(2026, 11, 26))) == ROWS
    sys.stderr.write(f"opnieuw inlezen kost {seconds_again / seconds:.2f} van de eerste keer\n")


def timed(service, path, what):
    started, worked = time.monotonic(), time.process_time()
    report = take_in(service, "kandidaten", path)
    seconds = time.monotonic() - started
    sys.stderr.write(f"\n{ROWS} rijen, {what}: {seconds:.0f} s, {time.process_time() - worked:.0f} s rekentijd\n")
    return seconds, report
