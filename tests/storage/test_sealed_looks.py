"""The inzagelog is sealed in the grootboek: what is changed, taken away or put between is seen. On both databases."""

import shutil
from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from municipality import CONSULENT

from matching.storage import Store, look_witness
from matching.storage.data_folder import DataFolder
from matching.storage.look_witness import FOLDER
from matching.storage.moment import now
from matching.usecases.seal_looks import seal_looks, watch_looks

_COLUMNS = "at, actor, role, organisation, purpose, action, object_kind, object_id, details"
TAMPERING = {
    "changed": "UPDATE look SET purpose = 'iets anders' WHERE id = 2",
    "taken away": "DELETE FROM look WHERE id = 2",
    "the last one taken away": "DELETE FROM look WHERE id = 5",
    "put between": f"INSERT INTO look (id, {_COLUMNS}) SELECT 3, {_COLUMNS} FROM look WHERE id = 2",
}


@pytest.fixture
def later(monkeypatch):
    def let_pass(**time):
        monkeypatch.setattr(look_witness, "now", lambda: now() + timedelta(**time))

    return let_pass


@pytest.fixture
def looked(house, raw, tmp_path):
    """Looks under 1, 2, 4 and 5: the third was not written in the end."""
    look(house, 5)
    raw("DELETE FROM look WHERE id = 3")
    shutil.rmtree(tmp_path / "data" / FOLDER)
    return house


def look(house, times):
    for _ in range(times):
        house.looks.record(CONSULENT, "kandidaat_bekeken", "candidate", uuid4())


@pytest.mark.parametrize("how", TAMPERING)
def test_a_sealed_row_that_is_not_what_it_was_is_found(looked, raw, how):
    assert looked.verify_ledger().open_looks == 4
    assert seal_looks(looked, CONSULENT) == 1
    assert seal_looks(looked, CONSULENT) == 0
    found = looked.verify_ledger()
    assert (found.is_whole, found.sealed_looks, found.open_looks) == (True, 1, 0)
    raw(TAMPERING[how])
    broken = looked.verify_ledger().first_break
    assert "inzagelog is gewijzigd: regel 1 tot en met 5" in broken.problem
    assert broken.position == looked.position()


def test_each_day_has_a_seal_and_old_ones_are_wiped_while_the_others_still_hold(looked, raw):
    long_ago = datetime.now(UTC) - timedelta(days=900)
    raw(f"UPDATE look SET at = '{long_ago:%Y-%m-%d %H:%M:%S}+00:00' WHERE id <= 2")
    assert seal_looks(looked, CONSULENT) == 2
    before = datetime.now(UTC) - timedelta(days=730)
    with looked.change(CONSULENT) as change:
        assert change.wipe_looks(before) == 2
        assert change.wipe_looks(before) == 0
        change.commit()
    assert [row[0] for row in raw("SELECT id FROM look ORDER BY id")] == [4, 5]
    assert (looked.verify_ledger().is_whole, looked.verify_ledger().sealed_looks) == (True, 1)
    raw("DELETE FROM look WHERE id = 4")
    assert not looked.verify_ledger().is_whole


def test_after_everything_was_wiped_new_rows_are_sealed_again(looked, raw):
    seal_looks(looked, CONSULENT)
    with looked.change(CONSULENT) as change:
        assert change.wipe_looks(datetime.now(UTC) + timedelta(days=1)) == 4
        change.commit()
    look(looked, 2)  # SQLite begins at 1 again
    assert looked.verify_ledger().open_looks == 2
    assert seal_looks(looked, CONSULENT) == 1
    assert looked.verify_ledger().is_whole
    raw("UPDATE look SET actor = 'niemand'")
    assert not looked.verify_ledger().is_whole


@pytest.mark.parametrize("how", ["changed", "taken away", "the last one taken away"])
def test_a_row_that_goes_before_it_is_sealed_is_missed_all_the_same(house, raw, how, later):
    look(house, 5)
    assert house.verify_ledger().is_whole
    raw(TAMPERING[how])
    assert [count for _, count in house.verify_ledger().missed_looks] == [1]
    later(minutes=12)
    assert watch_looks(house, CONSULENT) == 1  # sealed as it is now, and still missed
    found = house.verify_ledger()
    assert (found.first_break, found.is_whole, found.missed_looks[0][1]) == (None, False, 1)


def test_what_was_told_of_rows_goes_when_they_are_sealed(house, later, database_url, tmp_path):
    other = Store(database_url, tmp_path / "data")  # another process
    look(house, 3)
    other.looks.record_many(CONSULENT, "kandidaat_bekeken", "candidate", [uuid4() for _ in range(600)])
    folder = tmp_path / "data" / FOLDER
    assert watch_looks(house, CONSULENT) == 0
    assert len(list(folder.iterdir())) == 2  # somebody may still write in them
    later(minutes=12)
    assert watch_looks(house, CONSULENT) == 0
    assert (list(folder.iterdir()), house.verify_ledger().is_whole) == ([], True)
    other.close()


def test_a_power_cut_takes_fingerprints_and_calls_no_row_missed(house, tmp_path):
    look(house, 3)
    (path,) = (tmp_path / "data" / FOLDER).iterdir()
    whole = path.read_bytes()
    for left in (whole[:-17], whole[:64] + bytes(32), b""):
        path.write_bytes(left)
        assert house.verify_ledger().missed_looks == ()


def test_a_back_up_that_is_put_back_lets_the_witness_forget(house, raw, tmp_path):
    look(house, 2)
    raw("DELETE FROM look")
    assert house.verify_ledger().missed_looks
    (tmp_path / "leeg").mkdir()
    DataFolder(tmp_path / "data").receive(tmp_path / "leeg", "vorige")
    assert house.verify_ledger().missed_looks == ()
