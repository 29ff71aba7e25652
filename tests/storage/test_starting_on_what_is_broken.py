"""passend does not start on a database that is not whole or not its own: one Dutch sentence says what to do."""

import os
import shutil
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from people_and_work import candidate, furnish, save
from processes import PROCESSES
from sqlalchemy import text

from matching.errors import StoreError
from matching.identity.door import IdentityDoor
from matching.service import Service
from matching.storage import Store
from matching.storage.engine import open_engine, writing

NOBODY = 65534


@pytest.fixture
def sqlite_house(sqlite_url, tmp_path):
    """A SQLite file with people in it that nobody has open."""
    store = Store(sqlite_url, tmp_path)
    store.migrate()
    furnish(store)
    save(store, *(candidate() for _ in range(60)))
    store.close()
    return tmp_path / "passend.db"


def refused(url, folder):
    """Give the sentence with which a start is refused."""
    with pytest.raises(StoreError) as caught:
        Store(url, folder).migrate()
    said = str(caught.value)
    assert "\n" not in said
    return said


def test_a_table_that_is_gone_is_named(house, raw, database_url, tmp_path):
    raw("DROP TABLE exposure")
    assert "(exposure). Zet haar terug uit de reservekopie" in refused(database_url, tmp_path)


def test_a_table_of_identities_that_is_gone_is_named(door, identity_url, store, tmp_path):
    door.close()
    with writing(open_engine(identity_url)).begin() as connection:
        connection.execute(text("DROP TABLE vum_person"))
    with pytest.raises(StoreError, match=r"ontbreken tabellen \(vum_person\)"):
        IdentityDoor(identity_url, store.looks.record_many, tmp_path / "identiteit.key").upkeep.migrate()


@pytest.mark.parametrize(
    ("deed", "said"),
    [
        ("DELETE FROM ledger WHERE position >= 62", "Bij wijziging 62: De regel ontbreekt aan het eind."),
        ("DELETE FROM ledger WHERE position = 40", "Bij wijziging 40: De regel ontbreekt."),
        ("UPDATE ledger SET actor = 'x' WHERE position = 62", "Bij wijziging 62: De regel is gewijzigd."),
    ],
)
def test_a_grootboek_that_is_broken_at_its_end_is_not_written_on(house, unguarded, database_url, tmp_path, deed, said):
    save(house, *(candidate() for _ in range(60)))
    unguarded(deed)
    assert said in refused(database_url, tmp_path)


def test_a_file_that_was_cut_off_says_so(sqlite_house, tmp_path):
    whole = sqlite_house.read_bytes()
    for length in (100, 5_000, len(whole) // 2):
        cut = tmp_path / f"{length}.db"
        cut.write_bytes(whole[:length])
        assert "beschadigd. Zet het terug" in refused(f"sqlite:///{cut}", tmp_path)


@pytest.mark.skipif(os.geteuid() != 0, reason="only root can become somebody who may not write")
def test_a_folder_in_which_passend_may_not_write_is_told(sqlite_house):
    with TemporaryDirectory() as folder:  # those of pytest are closed to everybody else
        Path(folder).chmod(0o755)
        readable = Path(shutil.copy(sqlite_house, folder))
        readable.chmod(0o644)
        ours, theirs = PROCESSES.Pipe()
        process = PROCESSES.Process(target=start_as_nobody, args=(f"sqlite:///{readable}", Path(folder), theirs))
        process.start()
        assert ours.poll(120)
        said = ours.recv()
        process.join(120)
    assert said.startswith("passend mag niet schrijven in de database.")
    assert "PASSEND_DATA_DIR" in said


def start_as_nobody(url, folder, pipe) -> None:
    os.setuid(NOBODY)
    try:
        Store(url, folder).migrate()
    except StoreError as error:
        pipe.send(str(error))


def test_identities_of_another_installation_are_refused(tmp_path):
    ours, theirs = (f"sqlite:///{tmp_path}/{name}.db" for name in ("onze", "andere"))
    Service.open(ours, f"sqlite:///{tmp_path}/onze-identiteit.db", tmp_path).close()
    Service.open(theirs, f"sqlite:///{tmp_path}/andere-identiteit.db", tmp_path).close()
    with pytest.raises(StoreError, match="andere identiteiten"):
        Service.open(ours, f"sqlite:///{tmp_path}/andere-identiteit.db", tmp_path)
