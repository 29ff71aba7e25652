"""The inzagelog is sealed in the grootboek: what is changed, taken away or put between is seen. On both databases."""

from datetime import UTC, datetime, timedelta
from uuid import uuid4

import pytest
from municipality import CONSULENT

from matching.usecases.seal_looks import seal_looks

_COLUMNS = "at, actor, role, organisation, purpose, action, object_kind, object_id, details"
TAMPERING = {
    "changed": "UPDATE look SET purpose = 'iets anders' WHERE id = 2",
    "taken away": "DELETE FROM look WHERE id = 2",
    "the last one taken away": "DELETE FROM look WHERE id = 5",
    "put between": f"INSERT INTO look (id, {_COLUMNS}) SELECT 3, {_COLUMNS} FROM look WHERE id = 2",
}


@pytest.fixture
def looked(house, raw):
    """Looks under 1, 2, 4 and 5: the third was not written in the end."""
    look(house, 5)
    raw("DELETE FROM look WHERE id = 3")
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
