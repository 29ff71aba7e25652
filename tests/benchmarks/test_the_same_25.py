"""What is compared in the benchmark does the same work: all of them give the same 25 people in the same order."""

from dataclasses import replace
from datetime import date

import pytest

from fixtures.benchmark.asking import MOST, ranked
from fixtures.benchmark.measuring import _peers, measure
from fixtures.benchmark.question import tables_of
from fixtures.benchmark.table import keep, machine, versions
from fixtures.benchmark.town import make_town

NAMES = {"polars", "duckdb", "postgresql", "sklearn", "loop"}


@pytest.fixture(scope="module")
def town():
    return make_town(300, 5, date(2026, 11, 26))


def test_everybody_gives_the_same_people(town, tmp_path, monkeypatch):
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(tmp_path))  # pgserver warns without one
    tables = tables_of(town)
    peers = _peers(tables, tmp_path, lambda _: None)
    assert set(peers) == NAMES
    try:
        for ask, question in zip(town.asks, tables.questions, strict=True):
            mine = ranked(town, ask).leaders.rows.tolist()
            assert mine
            assert {name: peer.first(question, MOST) for name, peer in peers.items()} == dict.fromkeys(NAMES, mine)
    finally:
        peers["postgresql"].close()


def test_what_is_measured_has_the_promised_names(town):
    measured = measure(town, with_peers=False, tell=lambda _: None).as_json()
    promised = [
        "people",
        "p50Ms",
        "p99Ms",
        "bytesPerPerson",
        "limitRatio",
        "identicalTop25",
        "peers",
        "nearlyEverybody",
    ]
    assert list(measured) == promised
    assert 0.5 < measured["nearlyEverybody"]["passing"] <= 1
    assert measured["people"] == 300
    assert measured["identicalTop25"] is None  # nobody was compared
    assert measured["bytesPerPerson"] > 0


def test_a_table_is_kept_for_every_size_and_measuring_again_replaces_it(town, tmp_path):
    measured, page = measure(town, with_peers=False, tell=lambda _: None), tmp_path / "newest.md"
    for people, command in ((1_000_000, "most"), (1_000, "before"), (1_000, "after")):
        keep(page, replace(measured, people=people), command)
    text = page.read_text("utf-8")
    assert text.index("## 1,000 people") < text.index("`after`") < text.index("## 1,000,000 people")
    assert "`before`" not in text
    for told in (machine().split(",")[0], versions(), f"{measured.bytes_per_person:.1f} bytes a person"):
        assert told in text
