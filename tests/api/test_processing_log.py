"""The Logboek Dataverwerkingen: one line per person per operation, with the fields of the standard and no user."""

import shutil
import sqlite3
from uuid import UUID

import orjson
import pytest
from command_line import run, sentence
from this_day import TODAY

from matching.domain.today import today_in_the_netherlands
from matching.exchange.processing_log import ProcessingLog

FIELDS = {
    "trace_id", "operation_id", "parent_operation_id", "foreign_operation", "status_code", "name", "start_time",
    "end_time", "resource", "attributes",
}  # fmt: skip


@pytest.fixture(scope="module")
def exported(untouched, tmp_path_factory):
    data = shutil.copytree(untouched, tmp_path_factory.mktemp("logboek") / "data")
    asked = ("export", "logboek", "--van", TODAY.isoformat(), "--tot", _today())
    run(data, "inzage", _number(data), "--lijsten", "0")
    run(data, "rank", "V-101")
    return data, [orjson.loads(line) for line in run(data, *asked).stdout.splitlines()], asked


def _today():
    return today_in_the_netherlands().isoformat()


def _number(data):
    with sqlite3.connect(data / "passend.db") as connection:
        return f"K-{connection.execute('SELECT min(number) FROM candidate').fetchone()[0]}"


def test_every_line_has_the_fields_of_the_standard_and_ids_of_its_sizes(exported):
    _, lines, _ = exported
    assert len(lines) > 100
    for line in lines:
        assert set(line) == FIELDS
        assert (len(bytes.fromhex(line["trace_id"])), len(bytes.fromhex(line["operation_id"]))) == (16, 8)
        assert line["status_code"] in (1, 2)
        assert line["start_time"].endswith("Z")
        assert line["attributes"]["dpl.core.processing_activity_id"].startswith("https://")
    ids = [line["operation_id"] for line in lines]
    assert len(ids) == len(set(ids))


def test_changes_and_looks_are_there_one_line_per_person_who_was_shown(exported):
    _, lines, _ = exported
    names = [line["name"] for line in lines]
    assert {"ingelezen", "inzage_gegeven", "identiteit_bekeken", "ranglijst_bekeken"} <= set(names)
    shown = [line["attributes"]["dpl.core.data_subject_id"] for line in lines if line["name"] == "ranglijst_bekeken"]
    assert len(set(shown)) == len(shown) > 5


def test_whom_it_is_about_is_read_with_the_key_alone_and_who_did_it_not_at_all(exported):
    data, lines, _ = exported
    key = bytes.fromhex((data / "logboek.key").read_text())
    log = ProcessingLog("x", "https://register.example", "1", key)
    assert isinstance(log.subject(lines[0]["attributes"]["dpl.core.data_subject_id"]), UUID)
    told = orjson.dumps(lines).decode()
    assert "opdrachtregel" not in told
    assert str(log.subject(lines[0]["attributes"]["dpl.core.data_subject_id"])) not in told


def test_the_same_days_give_the_same_lines_again_and_a_wrong_range_is_refused(exported):
    data, lines, asked = exported
    again = [orjson.loads(line) for line in run(data, *asked).stdout.splitlines()]
    assert again[: len(lines)] == lines
    assert "of later" in sentence(run(data, "export", "logboek", "--van", "2026-02-02", "--tot", "2026-02-01"), 1)
    (data / "logboek.key").write_text("kapot")
    assert "geen sleutel" in sentence(run(data, *asked), 1)
