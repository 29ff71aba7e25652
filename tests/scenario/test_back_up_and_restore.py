"""The restore drill: a back-up while others write, put back elsewhere, and nothing lost that was acknowledged."""

import json
from contextlib import closing
from dataclasses import replace
from importlib.metadata import version
from uuid import UUID

import pytest
import writers
from backing_up import (
    SECRET,
    back_up_on_a_full_disk,
    backed_up,
    everything_in,
    installation,
    put_back,
    put_back_and_die,
    put_back_on_a_full_disk,
)
from moving import BEHEERDER, busy_municipality, empty_installation, files_of, write_out
from municipality import CONSULENT, Databases, bytes_of, identity
from people import new_id
from people_and_work import OWNER, candidate, save
from processes import PROCESSES
from sqlalchemy.engine import make_url

from matching.domain.actor import SYSTEM
from matching.domain.candidate import SourceKey
from matching.domain.ranking_request import Page
from matching.errors import ConflictError, ErasedError, InvalidInputError, StoreError
from matching.exchange.backup_file import growing_backup, opened_backup
from matching.identity.master_key import KeyFile, MasterKey
from matching.storage.erasure_list import ErasureList
from matching.storage.sessions import Person
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.read_ranking import read_ranking
from matching.usecases.renew_master_key import renew_master_key
from matching.usecases.restore_backup import rehearse_restore

NOW = version("passend")

WHOLE = Page(1, 1000)
SOMEBODY = Person("c-1", "Ewa", ("consulent",), "Gemeente Voorbeeld")


def databases_of(request, kind, folder):
    """Give empty databases of one kind."""
    if kind == "sqlite":
        return Databases.in_folder(folder)
    server = request.getfixturevalue("postgres").fresh_database()
    return Databases(server, server, folder)


@pytest.fixture(scope="module", params=["sqlite", "postgresql"])
def origin(request, tmp_path_factory):
    """A municipality in which much happened, with its lists and a back-up; no test changes it."""
    folder = tmp_path_factory.mktemp("thuis")
    databases = databases_of(request, request.param, folder / "thuis")
    service, lists = busy_municipality(databases)
    yield service, databases, lists, backed_up(service, databases, folder / "vrijdag.reservekopie")
    service.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def somewhere(request, tmp_path):
    """Gives empty databases of one kind, under a name."""
    return lambda name: databases_of(request, request.param, tmp_path / name)


@pytest.fixture
def small(somewhere, tmp_path):
    """A small municipality on either database, with its back-up."""
    databases = somewhere("thuis")
    return databases, filled(databases, tmp_path)


def filled(databases, folder):
    """Put two people in empty databases and give the back-up."""
    with closing(empty_installation(databases)) as service:
        save(service.store, OWNER)
        people = save(service.store, candidate(), candidate(source_key=SourceKey("test", "k-2")))
        service.identity.register_many([identity(one.id) for one in people])
        return backed_up(service, databases, folder / "vrijdag.reservekopie")


@pytest.fixture
def on_a_file(tmp_path):
    """The same on SQLite, for what is the same on every database."""
    databases = Databases.in_folder(tmp_path / "thuis")
    return databases, filled(databases, tmp_path)


def test_what_is_put_back_exports_the_same_files_and_gives_the_same_lists(request, origin, tmp_path):
    service, home, lists, made = origin
    there = databases_of(request, "sqlite" if home.url.startswith("sqlite") else "postgresql", tmp_path / "daar")
    restored = put_back(there, made)
    before = files_of(write_out(service, tmp_path / "voor"))
    with closing(empty_installation(there)) as target:
        assert restored.manifest.stand == target.store.position() == service.store.position()
        assert target.store.epoch() != service.store.epoch()
        assert [one.action for one in target.store.looks.of(_epoch(target))] == ["reservekopie_teruggezet"]
        after = files_of(write_out(target, tmp_path / "na"))
        assert before.keys() == after.keys()
        assert [name for name in before if before[name] != after[name]] == ["inzagelog.jsonl"]
        one, other = (bytes_of(read_ranking(each, CONSULENT, lists[0], WHOLE)) for each in (service, target))
        assert one == other
        _life_goes_on(target)


def _life_goes_on(service):
    """The next number, position and line of the inzagelog are free."""
    with service.store.read() as reader:
        taken = {one.number for one in reader.candidates.all()}
    [saved] = save(service.store, replace(candidate(), owner_id=_owner(service)))
    assert saved.number not in taken
    service.identity.get(next(iter(_known(service))), CONSULENT)
    assert service.store.verify_ledger().is_whole


def _owner(service):
    with service.store.read() as reader:
        return reader.candidates.all()[0].owner_id


def _known(service):
    with service.identity.everyone() as everyone:
        return everyone.ids


def test_every_change_acknowledged_before_the_moment_is_there_while_others_go_on_writing(somewhere, tmp_path):
    home, there = somewhere("thuis"), somewhere("daar")
    with closing(empty_installation(home)) as service:
        save(service.store, OWNER)
        pipes, processes = [], []
        for _ in range(2):
            ours, theirs = PROCESSES.Pipe(duplex=False)
            process = PROCESSES.Process(target=writers.write_named, args=(home.url, str(home.data_dir), theirs))
            process.start()
            theirs.close()
            pipes.append(ours)
            processes.append(process)
        try:
            acknowledged = {who for pipe in pipes for _ in range(3) for who in pipe.recv()}
            path = backed_up(service, home, tmp_path / "onder-het-schrijven")
            later = service.store.position()
        finally:
            for process in processes:
                process.kill()
                process.join()
        restored = put_back(there, path)
        with closing(empty_installation(there)) as target, target.store.read() as now:
            stand = restored.manifest.stand
            assert acknowledged <= {one.id for one in now.candidates.all()}
            assert now.position == stand < later
            with service.store.read(stand) as then:
                assert list(now.people()) == list(then.people())
                assert [now.seal_at(one) for one in range(1, stand + 1)] == [
                    then.seal_at(one) for one in range(1, stand + 1)
                ]
            assert target.store.verify_ledger().is_whole


def test_who_was_erased_after_the_back_up_does_not_come_back(small):
    home, path = small
    with closing(empty_installation(home)) as service:
        gone, stays = sorted(_known(service))
        erase_candidate(service.store, service.identity, CONSULENT, gone)
    restored = put_back(home, path, replace=True, without_list=False)
    assert restored.ready.erased == 1
    with closing(empty_installation(home)) as target:
        assert _known(target) == {stays}
        with target.store.read() as reader, pytest.raises(ErasedError):
            reader.candidates.get(gone)
        assert target.store.verify_ledger().is_whole
        assert target.store.erasures.people() == {gone}


def test_who_came_and_was_erased_after_the_back_up_is_said(on_a_file):
    databases, path = on_a_file
    installation(databases).erasures.add([new_id()])
    restored = put_back(databases, path, replace=True, without_list=False)
    assert restored.ready.unknown == 1
    assert any("lees geen bestand in" in sentence for sentence in restored.sentences())


def test_without_the_list_of_erasures_nothing_is_put_back_until_somebody_says_so(on_a_file, tmp_path):
    _, path = on_a_file
    there = Databases.in_folder(tmp_path / "daar")
    with pytest.raises(ConflictError, match="is er niet"):
        put_back(there, path, without_list=False)
    assert put_back(there, path, without_list=False, given=frozenset()).manifest.stand == 3


def test_a_list_of_erasures_older_than_the_back_up_is_refused(on_a_file, tmp_path):
    databases, _ = on_a_file
    old = ErasureList(tmp_path / "oude lijst")
    old.add([new_id()])
    with closing(empty_installation(databases)) as service:
        with service.store.read() as reader:
            who, _ = reader.candidates.all()
        erase_candidate(service.store, service.identity, CONSULENT, who.id)
        path = backed_up(service, databases, tmp_path / "zaterdag")
    with pytest.raises(ConflictError, match="ouder dan de reservekopie"):
        put_back(Databases.in_folder(tmp_path / "daar"), path, without_list=False, given=old.people())


def test_an_installation_that_is_not_empty_gives_way_only_when_asked_and_keeps_standing_beside(small):
    home, path = small
    with closing(empty_installation(home)) as service:
        save(service.store, candidate(source_key=SourceKey("test", "later")))
        stand = service.store.position()
    with pytest.raises(ConflictError, match=r"niet leeg.*--vervang"):
        put_back(home, path)
    restored = put_back(home, path, replace=True)
    with closing(empty_installation(home)) as target:
        assert target.store.position() == restored.manifest.stand == stand - 1
    with closing(empty_installation(_beside(home, restored.beside))) as old:
        assert old.store.position() == stand
        assert old.store.verify_ledger().is_whole


def _beside(databases, beside):
    if databases.url.startswith("sqlite"):
        return replace(databases, url=f"{databases.url}.{beside}", identity_url=f"{databases.identity_url}.{beside}")
    schema = f"passend_{beside}".replace("-", "_")
    url = f"{databases.url}{'&' if '?' in databases.url else '?'}options=-csearch_path%3D{schema}"
    return replace(databases, url=url, identity_url=url)


def test_nothing_is_put_back_under_a_running_passend(origin):
    service, home, _, made = origin
    with pytest.raises(StoreError, match="Stop eerst passend serve"):
        put_back(home, made, replace=True)
    assert service.store.verify_ledger().is_whole


def test_the_exercise_changes_nothing_and_passend_may_be_running(origin, tmp_path):
    service, home, _, made = origin
    elsewhere = replace(installation(home), erasures=ErasureList(tmp_path / "gewist.jsonl"))
    elsewhere.erasures.add(sorted(_known(service))[:1])
    before = (service.store.position(), service.store.epoch(), set(home.data_dir.rglob("*")), _known(service))
    assert rehearse_restore(elsewhere, BEHEERDER, made, SECRET).ready.erased == 1
    assert (service.store.position(), service.store.epoch(), set(home.data_dir.rglob("*")), _known(service)) == before


@pytest.mark.parametrize("step", ["databases klaarzetten", "grootboek nalopen"])
def test_killed_before_it_is_in_place_everything_is_as_it_was(small, step):
    home, path = small
    with closing(empty_installation(home)) as service:
        before = service.store.position(), service.store.epoch()
    _killed(home, path, step, 0)
    with closing(empty_installation(home)) as again:
        assert (again.store.position(), again.store.epoch()) == before
    put_back(home, path, replace=True)
    assert not [one for one in home.data_dir.parent.rglob("*") if "terugzetten" in one.name]


@pytest.mark.parametrize("at", [0, 1])
def test_killed_between_two_databases_passend_does_not_start_until_it_is_done_again(tmp_path, on_a_file, at):
    databases, path = on_a_file
    _killed(databases, path, "op hun plaats zetten", at)
    with pytest.raises(StoreError, match=r"afgebroken.*passend restore BESTAND --vervang"):
        empty_installation(databases)
    put_back(databases, path, replace=True)
    with closing(empty_installation(databases)) as again:
        assert again.store.position() == 3
        assert again.store.verify_ledger().is_whole


def _killed(databases, path, step, at):
    process = PROCESSES.Process(target=put_back_and_die, args=(databases, path, step, at, True))
    process.start()
    process.join(timeout=60)
    assert process.exitcode == -9


@pytest.mark.parametrize("where", [0.1, 0.5, 0.99])
def test_a_changed_byte_is_refused_and_nothing_changed(on_a_file, tmp_path, where):
    _, path = on_a_file
    content = bytearray(path.read_bytes())
    content[int(len(content) * where)] ^= 1
    path.write_bytes(bytes(content))
    there = Databases.in_folder(tmp_path / "daar")
    with pytest.raises(InvalidInputError, match="beschadigd of niet heel"):
        put_back(there, path)
    assert everything_in(tmp_path / "daar") == {}


def test_half_a_file_and_another_secret_are_refused_each_with_its_reason(on_a_file, tmp_path):
    databases, path = on_a_file
    half = tmp_path / "half"
    half.write_bytes(path.read_bytes()[: path.stat().st_size // 2])
    with pytest.raises(InvalidInputError, match="niet heel"):
        put_back(databases, half)
    with pytest.raises(InvalidInputError, match="een andere sleutel"), opened_backup(path, SECRET + "!", NOW):
        pass
    (tmp_path / "brief").write_text("geen reservekopie " * 10)
    with pytest.raises(InvalidInputError, match="geen reservekopie van passend"):
        put_back(databases, tmp_path / "brief")


def test_a_back_up_of_a_newer_passend_is_refused(on_a_file, tmp_path):
    databases, path = on_a_file
    newer = rewritten(path, tmp_path / "nieuwer", lambda said: said.update(programma="99.0.0"))
    with pytest.raises(InvalidInputError, match=r"gemaakt met passend 99\.0\.0"):
        put_back(databases, newer, replace=True)
    newer = rewritten(path, tmp_path / "vorm", lambda said: said["onderdelen"].pop("store/passend.db"))
    with pytest.raises(InvalidInputError, match=r"store/passend\.db: dit onderdeel"):
        put_back(databases, newer, replace=True)


def test_what_says_to_be_another_moment_is_refused(on_a_file, tmp_path):
    _, path = on_a_file
    other = rewritten(path, tmp_path / "anders", lambda said: said.update(stand=1))
    there = Databases.in_folder(tmp_path / "daar")
    with pytest.raises(ConflictError, match="niet wat de reservekopie zegt"):
        put_back(there, other)
    assert everything_in(tmp_path / "daar") == {}


def rewritten(path, target, change):
    """Make the back-up that somebody who has the secret could make by hand."""
    with opened_backup(path, SECRET, "99.0.0") as backup:
        said = json.loads(backup.manifest.as_bytes())
        parts = {name: backup.open(name).read() for name in said["onderdelen"]}
    change(said)
    with growing_backup(target, SECRET) as growing:
        for name, content in parts.items():
            with growing.part(name) as part:
                part.write(content)
        growing.finish(_Said(said))
    return target


class _Said(dict):
    def as_bytes(self):
        return json.dumps(self).encode()


def test_a_back_up_of_the_other_kind_of_database_is_refused(on_a_file, postgres, tmp_path):
    _, path = on_a_file
    server = postgres.fresh_database()
    with pytest.raises(InvalidInputError, match="reservekopie van sqlite") as refused:
        put_back(Databases(server, server, tmp_path / "daar"), path)
    assert "passend export alles" in refused.value.faults[0].passes


def test_a_damaged_database_can_be_replaced(on_a_file):
    databases, path = on_a_file
    broken = databases.data_dir.parent / "passend.db"
    broken.write_bytes(b"geen database" * 100)
    restored = put_back(databases, path, replace=True)
    assert broken.with_name(f"passend.db.{restored.beside}").read_bytes().startswith(b"geen database")
    with closing(empty_installation(databases)) as service:
        assert service.store.verify_ledger().is_whole


def test_identities_on_a_server_of_their_own_come_along(postgres, tmp_path):
    home, there = (
        Databases(postgres.fresh_database(), postgres.fresh_database(), tmp_path / name) for name in ("thuis", "daar")
    )
    put_back(there, filled(home, tmp_path))
    with closing(empty_installation(home)) as service, closing(empty_installation(there)) as target:
        assert _known(target) == _known(service) != set()


def test_on_a_server_it_takes_no_more_rights_than_those_of_the_owner_of_the_database(postgres, tmp_path):
    url = postgres.fresh_database()
    name = make_url(url).database
    postgres.run("DO $$ BEGIN CREATE ROLE gewoon LOGIN; EXCEPTION WHEN duplicate_object THEN NULL; END $$")
    postgres.run(f"ALTER DATABASE {name} OWNER TO gewoon")
    own = make_url(url).set(username="gewoon").render_as_string(hide_password=False)
    databases = Databases(own, own, tmp_path / "thuis")
    path = filled(databases, tmp_path)
    restored = put_back(databases, path, replace=True)
    with closing(empty_installation(databases)) as service:
        assert service.store.position() == restored.manifest.stand


def test_keys_come_back_and_one_that_is_there_keeps_standing_beside(on_a_file, tmp_path):
    databases, _ = on_a_file
    key = databases.data_dir / "vum.key"
    key.write_text("van vrijdag")
    with closing(empty_installation(databases)) as service:
        path = backed_up(service, databases, tmp_path / "met sleutel")
    key.write_text("van zaterdag")
    restored = put_back(databases, path, replace=True)
    assert key.read_text() == "van vrijdag"
    assert (databases.data_dir / f"vum.key.{restored.beside}").read_text() == "van zaterdag"
    assert key.stat().st_mode & 0o777 == 0o600


def test_the_master_key_is_not_in_the_file_and_without_it_nothing_is_put_back(small, somewhere):
    home, path = small
    own = installation(home).master_key.read_text().strip()
    with opened_backup(path, SECRET, NOW) as backup:
        parts = [backup.open(name).read() for name in backup.manifest.onderdelen]
    assert not any(form in part for part in parts for form in (own.encode(), bytes.fromhex(own)))
    there = somewhere("daar")
    with pytest.raises(ConflictError, match=rf"sleutel {MasterKey(bytes.fromhex(own)).name}\).*--hoofdsleutel"):
        put_back(there, path, master_key=None)
    assert everything_in(there.data_dir) == {}
    put_back(there, path)
    with closing(empty_installation(there)) as target, closing(empty_installation(home)) as service:
        assert installation(there).master_key.read_text().strip() == own
        assert target.identity.get_many(_known(target), CONSULENT) == service.identity.get_many(
            _known(service), CONSULENT
        )
        assert _known(target) == _known(service) != set()


def test_another_master_key_is_refused_and_changes_nothing(on_a_file, tmp_path):
    _, path = on_a_file
    there, other = Databases.in_folder(tmp_path / "daar"), KeyFile(tmp_path / "andere")
    other.first()
    for brought, said in ((other.path, "een andere hoofdsleutel"), (tmp_path / "geen", "dit bestand is er niet")):
        with pytest.raises(InvalidInputError, match=said):
            put_back(there, path, master_key=brought)
    assert everything_in(tmp_path / "daar") == {}


def test_a_back_up_of_before_the_master_key_was_renewed_opens_with_the_key_of_then(small):
    home, path = small
    key_file = installation(home).master_key
    old = key_file.read_text()
    with closing(empty_installation(home)) as service:
        known = _known(service)
        renew_master_key(service, BEHEERDER)
        new = key_file.read_text()
        assert new != old
        assert rehearse_restore(installation(home), BEHEERDER, path, SECRET).ready.identities == len(known)
        assert key_file.read_text() == new
        assert len(service.identity.get_many(known, CONSULENT)) == len(known)
    put_back(home, path, replace=True, master_key=None)
    with closing(empty_installation(home)) as again:
        assert len(again.identity.get_many(known, CONSULENT)) == len(known) == 2
    assert key_file.read_text() == old


def test_nobody_is_logged_in_after_a_restore(on_a_file, tmp_path):
    databases, _ = on_a_file
    with closing(empty_installation(databases)) as service:
        session = service.store.sessions.begin(SOMEBODY)
        path = backed_up(service, databases, tmp_path / "ingelogd")
    put_back(databases, path, replace=True)
    with closing(empty_installation(databases)) as service:
        assert service.store.sessions.find(session) is None


def test_a_back_up_that_fails_leaves_nothing_and_the_next_one_goes_on(on_a_file, tmp_path):
    databases, _ = on_a_file

    def fail(*_):
        raise StoreError("halverwege")

    with closing(empty_installation(databases)) as service:
        with pytest.raises(StoreError):
            backed_up(service, databases, tmp_path / "half", progress=fail)
        assert not list(tmp_path.glob("half*"))
        (databases.data_dir / "reservekopie.bezig").mkdir()
        (databases.data_dir / "reservekopie.bezig" / "passend.db").write_text("van een die is afgebroken")
        assert backed_up(service, databases, tmp_path / "heel").is_file()
        with pytest.raises(InvalidInputError, match="dit bestand is er al"):
            backed_up(service, databases, tmp_path / "heel")
        assert not (databases.data_dir / "reservekopie.bezig").exists()
        assert [one.action for one in service.store.looks.of(_epoch(service))].count("reservekopie_gemaakt") == 3


def _epoch(service):
    return UUID(service.store.epoch())


def test_on_a_full_disk_it_is_said_and_nothing_is_left(on_a_file, tmp_path):
    databases, path = on_a_file
    said = _in_a_process(back_up_on_a_full_disk, databases, tmp_path / "vol")
    assert "ruimte" in said or "geschreven" in said
    assert not list(tmp_path.glob("vol*"))
    there = Databases.in_folder(tmp_path / "daar")
    assert "Is er genoeg ruimte? Er is niets veranderd." in _in_a_process(put_back_on_a_full_disk, there, path)
    assert everything_in(tmp_path / "daar") == {}


def _in_a_process(what, databases, path):
    ours, theirs = PROCESSES.Pipe(duplex=False)
    process = PROCESSES.Process(target=what, args=(databases, path, theirs))
    process.start()
    assert ours.poll(60)
    process.join()
    return ours.recv()


def test_nobody_reads_a_name_in_the_file(origin):
    service, _, _, made = origin
    content = made.read_bytes()
    with service.identity.everyone() as everyone:
        names = {who.name for who in everyone.seen_by(SYSTEM, lambda *_: None)}
    assert not any(name.encode() in content for name in names)
    assert made.stat().st_mode & 0o777 == 0o600
