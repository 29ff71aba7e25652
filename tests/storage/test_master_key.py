"""The master key: keys of people are wrapped under it, it lies elsewhere, and it can be renewed at any moment."""

import stat
from concurrent.futures import ThreadPoolExecutor

import pytest
from municipality import CONSULENT, identity
from people_and_work import new_id
from sqlalchemy import text

from matching.errors import StoreError
from matching.identity.door import IdentityDoor
from matching.identity.key_ring import KeyRing
from matching.identity.master_key import KEY_BYTES, WRAPPED_BYTES, KeyFile, MasterKey
from matching.identity.tables import IDENTITY
from matching.service import Service
from matching.storage.engine import open_engine, writing
from matching.storage.migration import migrate


@pytest.fixture
def key_file(tmp_path):
    return tmp_path / "identiteit.key"


@pytest.fixture
def behind(identity_url):
    engine = open_engine(identity_url)

    def run(statement: str, **values):
        with writing(engine).begin() as connection:
            result = connection.execute(text(statement), values)
            return result.all() if result.returns_rows else None

    yield run
    engine.dispose()


@pytest.fixture
def people(door):
    ids = [new_id() for _ in range(12)]
    door.register_many([identity(one) for one in ids])
    door.vum.keep({ids[0]: '{"naam": "Jan"}'})
    return ids


def keys_in(behind):
    return [bytes(row[0]) for name in ("person_key", "vum_person_key") for row in behind(f"SELECT key FROM {name}")]


def is_read(door, people):
    return len(door.get_many(people, CONSULENT)) == len(people) and door.vum.of(people) == {
        people[0]: '{"naam": "Jan"}'
    }


def test_the_key_is_made_at_set_up_for_its_owner_only_and_opens_what_is_kept(door, key_file, people, behind):
    assert stat.S_IMODE(key_file.stat().st_mode) == 0o600
    master = MasterKey(bytes.fromhex(key_file.read_text()))
    assert {len(key) for key in keys_in(behind)} == {WRAPPED_BYTES}
    assert {len(master.unwrap(key)) for key in keys_in(behind)} == {KEY_BYTES}
    assert is_read(door, people)


def test_without_the_file_the_start_is_refused_with_what_to_restore(
    door, key_file, people, database_url, identity_url, tmp_path
):
    kept = key_file.read_text()
    key_file.unlink()
    with pytest.raises(StoreError, match=r"identiteit\.key is er niet.*PASSEND_IDENTITY_KEY_FILE"):
        Service.open(database_url, identity_url, tmp_path)
    assert not key_file.exists()
    key_file.write_text(kept)
    Service.open(database_url, identity_url, tmp_path).close()


def test_another_key_or_half_a_key_is_refused(door, key_file, people, database_url, identity_url, tmp_path):
    for wrong, said in ((MasterKey.drawn().key.hex(), "een andere"), ("abc", "geen hoofdsleutel"), ("", "geen hoofd")):
        key_file.write_text(wrong)
        with pytest.raises(StoreError, match=said):
            Service.open(database_url, identity_url, tmp_path)


def test_an_installation_from_before_is_wrapped_at_its_next_start(door, key_file, people, behind, identity_url):
    master = MasterKey(bytes.fromhex(key_file.read_text()))
    for name in ("person_key", "vum_person_key"):  # as they lay there before
        for who, key in behind(f"SELECT candidate_id, key FROM {name}"):
            behind(f"UPDATE {name} SET key = :key WHERE candidate_id = :who", key=master.unwrap(bytes(key)), who=who)
    behind("DELETE FROM master_key")
    key_file.unlink()
    with pytest.raises(StoreError, match="passend migrate"):
        door.get(people[0], CONSULENT)
    fresh = IdentityDoor(identity_url, lambda *_: None, key_file)
    fresh.upkeep.migrate()
    assert {len(key) for key in keys_in(behind)} == {WRAPPED_BYTES}
    assert is_read(fresh, people)
    fresh.close()


def test_going_back_a_step_and_up_again_wraps_nothing_twice(door, people, key_file, identity_url):
    engine = open_engine(identity_url)
    with writing(engine).begin() as connection:
        connection.execute(text("DROP TABLE master_key"))
        connection.execute(text("UPDATE alembic_version_identity SET version_num = 'i0002'"))
    migrate(engine, IDENTITY)
    engine.dispose()
    door.upkeep.migrate()
    assert is_read(door, people)


def test_renewing_wraps_every_key_anew_and_the_old_master_key_opens_nothing(door, key_file, people, behind):
    old = MasterKey(bytes.fromhex(key_file.read_text()))
    assert door.upkeep.renew_master_key() == len(people) + 1
    assert bytes.fromhex(key_file.read_text()) != old.key
    assert not KeyFile(key_file).new_path.exists()
    for key in keys_in(behind):
        with pytest.raises(StoreError, match="niet te openen"):
            old.unwrap(key)
    assert is_read(door, people)


def test_another_process_goes_on_reading_and_writing_while_the_key_is_renewed(door, people, identity_url, key_file):
    other = IdentityDoor(identity_url, lambda *_: None, key_file)
    assert is_read(other, people)
    newcomers = [new_id() for _ in range(20)]
    with ThreadPoolExecutor(2) as threads:
        writes = threads.submit(lambda: [other.register(identity(one)) for one in newcomers])
        for _ in range(3):
            door.upkeep.renew_master_key()
            assert is_read(other, people)
        writes.result()
    assert len(other.get_many(newcomers, CONSULENT)) == len(newcomers)
    other.close()


@pytest.mark.parametrize("cut", ["before_the_commit", "after_the_commit"])
def test_a_renewal_that_is_cut_off_leaves_everybody_readable(door, key_file, people, identity_url, monkeypatch, cut):
    class PowerCutError(Exception):
        pass

    def dark(*_: object) -> None:
        raise PowerCutError

    before = key_file.read_text()
    whole = KeyRing.renew

    def cut_off(ring, connection):
        whole(ring, connection)
        raise PowerCutError

    monkeypatch.setattr(KeyRing, *(("renew", cut_off) if cut == "before_the_commit" else ("settle", dark)))
    with pytest.raises(PowerCutError):
        door.upkeep.renew_master_key()
    monkeypatch.undo()
    assert key_file.read_text() == before
    assert KeyFile(key_file).new_path.exists()
    fresh = IdentityDoor(identity_url, lambda *_: None, key_file)
    fresh.upkeep.migrate()
    assert (key_file.read_text() == before) == (cut == "before_the_commit")
    assert is_read(fresh, people)
    assert fresh.upkeep.renew_master_key() == len(people) + 1
    assert is_read(door, people)
    fresh.close()


def test_eight_that_start_at_once_agree_on_one_key(tmp_path):
    doors = [
        IdentityDoor(f"sqlite:///{tmp_path}/i.db", lambda *_: None, tmp_path / "samen" / "identiteit.key")
        for _ in range(8)
    ]
    with ThreadPoolExecutor(8) as threads:
        list(threads.map(lambda door: door.upkeep.migrate(), doors))
    who = new_id()
    doors[0].register(identity(who))
    assert all(one.get(who, CONSULENT) for one in doors)
    for one in doors:
        one.close()
