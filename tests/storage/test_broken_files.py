"""A database file or folder that is no good is told in one Dutch sentence."""

from uuid import NAMESPACE_URL, uuid5

import pytest

from matching.domain.actor import SYSTEM
from matching.domain.colleague import Colleague
from matching.errors import StoreError
from matching.storage import Store


def test_a_database_with_a_damaged_middle_says_so_when_it_is_verified(tmp_path, people_on_disk):
    content = bytearray(people_on_disk.read_bytes())
    middle = len(content) // 2
    content[middle : middle + len(content) // 4] = b"\xff" * (len(content) // 4)
    people_on_disk.write_bytes(content)
    damaged = Store(f"sqlite:///{people_on_disk}", tmp_path)
    with pytest.raises(StoreError, match="beschadigd"):
        damaged.verify_ledger()
    damaged.close()


def test_a_folder_that_cannot_be_made_names_the_setting(tmp_path):
    (tmp_path / "bestand").write_text("in de weg")
    with pytest.raises(StoreError, match="PASSEND_DATA_DIR"):
        Store(f"sqlite:///{tmp_path}/bestand/map/passend.db", tmp_path)


@pytest.fixture
def people_on_disk(tmp_path):
    """A SQLite file with many documents in it, closed, so that nothing is left in the log beside it."""
    path = tmp_path / "vol.db"
    store = Store(f"sqlite:///{path}", tmp_path)
    store.migrate()
    with store.change(SYSTEM) as change:
        change.save_many([colleague(number) for number in range(3_000)], action="collega_ingeschreven")
        change.commit()
    store.close()
    return path


def colleague(number: int) -> Colleague:
    return Colleague(uuid5(NAMESPACE_URL, str(number)), f"Collega {number}", "050 000 00 00", "consulent")
