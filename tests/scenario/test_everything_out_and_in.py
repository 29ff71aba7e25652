"""Everything out to a folder and into another installation: the same lists, and the same files again."""

import hashlib
import json
import re
import shutil
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest
from moving import (
    BEHEERDER,
    busy_municipality,
    empty_installation,
    files_of,
    fill_and_die,
    read_in,
    write_out,
)
from municipality import CONSULENT, Databases, bytes_of, identity, the_list
from people import new_id
from people_and_work import candidate, save
from processes import PROCESSES
from sqlalchemy import text

from matching.domain.candidate import SourceKey
from matching.domain.ranking_request import Page
from matching.errors import ConflictError, InvalidInputError, NotFoundError, StoreError
from matching.storage import Kind
from matching.storage.engine import open_engine, writing
from matching.storage.restoration import Restoration
from matching.usecases.read_ranking import read_ranking
from matching.usecases.rebuild_ranking import rebuild_ranking

ROOT = Path(__file__).parents[2]
WHOLE = Page(1, 1000)


@pytest.fixture(scope="module")
def home(tmp_path_factory):
    """The folder of the municipality that moves."""
    return tmp_path_factory.mktemp("origin")


@pytest.fixture(scope="module")
def origin(home):
    """The municipality that moves, with its lists."""
    service, lists = busy_municipality(Databases.in_folder(home))
    yield service, lists
    service.close()


@pytest.fixture(scope="module")
def exported(origin, tmp_path_factory):
    """Its export; no test changes it."""
    return write_out(origin[0], tmp_path_factory.mktemp("export") / "alles")


@pytest.fixture
def copy(exported, tmp_path):
    """The export, for a test that spoils it."""
    return shutil.copytree(exported, tmp_path / "kopie")


@pytest.fixture
def target(request, tmp_path):
    """An empty installation on either database."""
    on_server = getattr(request, "param", "sqlite") == "postgresql"
    server = request.getfixturevalue("postgres").fresh_database() if on_server else ""
    databases = Databases(server, server, tmp_path / "doel") if on_server else Databases.in_folder(tmp_path / "doel")
    service = empty_installation(databases)
    yield service
    service.close()


both = pytest.mark.parametrize("target", ["sqlite", "postgresql"], indirect=True)


def say_otherwise(folder, change):
    """Change the manifest of a copy."""
    manifest = json.loads((folder / "manifest.json").read_text())
    change(manifest)
    (folder / "manifest.json").write_text(json.dumps(manifest))


def is_empty(service) -> bool:
    with service.store.restoration() as filling, service.identity.everyone() as everyone:
        return not filling.counts() and not everyone.ids and service.store.reference.active_version("taxonomy") is None


def test_no_file_of_the_export_is_empty_so_that_every_one_is_tried(exported):
    empty = [name for name, content in files_of(exported).items() if not content]
    assert empty == []


@both
def test_what_is_filled_exports_the_same_files(exported, target, tmp_path):
    read_in(target, exported)
    assert files_of(write_out(target, tmp_path / "weer")) == files_of(exported)


@both
def test_every_list_is_the_same_to_the_byte(origin, exported, target):
    service, lists = origin
    read_in(target, exported)
    for list_id in lists:
        before, after = (bytes_of(read_ranking(one, CONSULENT, list_id, WHOLE)) for one in (service, target))
        assert after == before
        assert rebuild_ranking(target, CONSULENT, list_id, WHOLE).result_hash
    with service.store.read() as reader:
        [vacancy, *_] = [vacancy for vacancy in reader.vacancies.all() if vacancy.status.is_rankable]
    assert bytes_of(the_list(target, vacancy)) == bytes_of(the_list(service, vacancy))


def test_a_list_of_before_is_found_whole_where_nobody_was_erased(origin, exported, target):
    """The third list was made after the erasure, so its hash is the saved one."""
    service, lists = origin
    read_in(target, exported)
    saved = target.store.recipes.get(lists[2])
    assert saved == service.store.recipes.get(lists[2])
    assert rebuild_ranking(target, CONSULENT, lists[2], WHOLE).result_hash == saved.result_hash


@both
def test_the_ledger_is_whole_and_says_who_was_erased(origin, exported, target):
    service, _ = origin
    said = read_in(target, exported)
    assert target.store.verify_ledger() == service.store.verify_ledger()
    assert target.store.verify_ledger().is_whole
    assert any("Het grootboek is heel" in sentence for sentence in said)
    with target.store.read() as reader, service.store.read() as before:
        assert reader.erased_people() == before.erased_people() == 1
        assert reader.candidates.cards() == before.candidates.cards()
        assert list(reader.people()) == list(before.people())


def test_the_chain_can_be_checked_by_what_the_description_says_without_passend(exported):
    page = (ROOT / "docs" / "reference" / "export-format.md").read_text(encoding="utf-8")
    [code] = re.findall(r"```python\n(.*?)```", page, re.DOTALL)
    subprocess.run([sys.executable, "-I", "-c", code], cwd=exported, check=True)


@both
def test_life_goes_on_where_it_stopped(exported, target):
    """The next number, position and line of the inzagelog are free; a source that is known is known."""
    read_in(target, exported)
    with target.store.read() as reader:
        first = reader.candidates.all()[0]
        assert reader.by_source(Kind.CANDIDATE, [first.source_key]) == {first.source_key: first.id}
        highest = max(one.number for one in reader.candidates.all())
        owner = first.owner_id
    [saved] = save(target.store, replace(candidate(source_key=SourceKey("test", "nieuw")), owner_id=owner))
    assert saved.number > highest
    target.identity.get(first.id, CONSULENT)
    assert target.store.looks.of(first.id)[-1].action == "identiteit_bekeken"
    assert target.store.verify_ledger().is_whole


@both
def test_an_export_is_one_moment_of_both_databases(exported, target, tmp_path):
    """Somebody who is enrolled while it is being written is in none of its files."""
    read_in(target, exported)
    with target.store.read() as reader:
        owner = reader.candidates.all()[0].owner_id
    late = replace(candidate(source_key=SourceKey("test", "te laat")), owner_id=owner)

    def enrol_once(*_):
        if not target.store.looks.of(late.id):
            target.store.looks.record(CONSULENT, "ingeschreven", "candidate", late.id)
            save(target.store, late)
            target.identity.register(identity(late.id))

    assert files_of(write_out(target, tmp_path / "weer", progress=enrol_once)) == files_of(exported)
    assert target.identity.get(late.id, CONSULENT)


def test_from_sqlite_to_postgresql_and_back(exported, tmp_path, postgres):
    server, folder = postgres.fresh_database(), exported
    for number, databases in enumerate(
        (Databases(server, server, tmp_path / "server"), Databases.in_folder(tmp_path / "terug"))
    ):
        service = empty_installation(databases)
        read_in(service, folder)
        folder = write_out(service, tmp_path / f"stap-{number}")
        service.close()
    assert files_of(folder) == files_of(exported)


def test_a_server_that_was_running_on_nothing_gives_the_lists_at_once(origin, exported, target):
    service, lists = origin
    epoch = target.store.epoch()
    with pytest.raises(NotFoundError):
        read_ranking(target, CONSULENT, lists[0], WHOLE)
    read_in(target, exported)
    assert bytes_of(read_ranking(target, CONSULENT, lists[0], WHOLE)) == bytes_of(
        read_ranking(service, CONSULENT, lists[0], WHOLE)
    )
    assert target.store.epoch() not in (epoch, service.store.epoch())


def test_who_people_are_comes_along_and_every_look_is_written_down(origin, exported, target):
    service, _ = origin
    read_in(target, exported)
    with service.identity.everyone() as everyone:
        ids = sorted(everyone.ids)
    assert len(ids) == 39
    assert target.identity.get(ids[0], CONSULENT) == service.identity.get(ids[0], CONSULENT)
    assert "identiteit_geexporteerd" in {look.action for look in service.store.looks.of(ids[0])}
    assert "identiteit_geexporteerd" not in {look.action for look in target.store.looks.of(ids[0])}


def test_without_identities_nobody_is_named_and_it_is_said(origin, target, tmp_path):
    service, _ = origin
    folder = write_out(service, tmp_path / "zonder", identities=False)
    with service.identity.everyone() as everyone:
        names = {who.name.encode() for who in everyone.seen_by(BEHEERDER, lambda *_: None)}
    assert not any(name in content for content in files_of(folder).values() for name in names)
    assert any("geen identiteiten" in sentence for sentence in read_in(target, folder))
    again = write_out(target, tmp_path / "weer", identities=False)
    assert files_of(again) == files_of(folder)


def test_the_folder_is_for_its_owner_only(exported):
    assert exported.stat().st_mode & 0o777 == 0o700
    assert "wie het is" in json.loads((exported / "manifest.json").read_text())["letOp"]


def test_a_folder_with_something_in_it_is_left_alone(origin, tmp_path):
    (tmp_path / "vol").mkdir()
    (tmp_path / "vol" / "brief.txt").write_text("van mij")
    with pytest.raises(InvalidInputError, match="niet leeg"):
        write_out(origin[0], tmp_path / "vol")
    assert [path.name for path in (tmp_path / "vol").iterdir()] == ["brief.txt"]


def test_an_export_that_fails_leaves_nothing_behind(origin, tmp_path):
    def fail(*_):
        raise StoreError("halverwege")

    with pytest.raises(StoreError):
        write_out(origin[0], tmp_path / "half", progress=fail)
    assert list(tmp_path.iterdir()) == []


def test_what_is_left_of_a_killed_export_is_named(origin, tmp_path):
    (tmp_path / "alles.onaf").mkdir()
    with pytest.raises(InvalidInputError, match=r"alles\.onaf.*namen van mensen"):
        write_out(origin[0], tmp_path / "alles")


@pytest.mark.parametrize("name", ["versies.jsonl", "identiteiten.jsonl", "inzagelog.jsonl"])
def test_a_changed_byte_is_found_and_named(copy, target, name):
    content = bytearray((copy / name).read_bytes())
    content[len(content) // 2] ^= 1
    (copy / name).write_bytes(bytes(content))
    with pytest.raises(InvalidInputError, match=f"{name}: dit bestand is veranderd"):
        read_in(target, copy)
    assert is_empty(target)


def test_every_missing_file_is_named_at_once(copy, target):
    for name in ("grootboek.jsonl", "plekken.jsonl"):
        (copy / name).unlink()
    shutil.rmtree(copy / "referentie")
    with pytest.raises(InvalidInputError) as refused:
        read_in(target, copy)
    assert {"grootboek.jsonl", "plekken.jsonl"} < {fault.where for fault in refused.value.faults}
    assert len(refused.value.faults) == 5
    assert is_empty(target)


@pytest.mark.parametrize(
    ("change", "says"),
    [
        (lambda manifest: manifest.update(formaatVersie=2), "formaat 2; deze passend leest tot en met 1"),
        (lambda manifest: manifest.update(formaat="iets"), "niet het manifest"),
        (lambda manifest: manifest.update(grootboek="heel"), "niet het manifest"),
        (lambda manifest: manifest["bestanden"].pop("scans.jsonl"), "scans.jsonl: dit bestand ontbreekt"),
        (lambda manifest: manifest["bestanden"].update({"../x.npz": _mark()}), "hoort niet in een export"),
        (lambda manifest: manifest["bestanden"].update({"referentie/../x.npz": _mark()}), "hoort niet in een export"),
        (lambda manifest: manifest["grootboek"].update(wijzigingen=1), "niet het grootboek"),
    ],
)
def test_a_manifest_that_does_not_fit_is_refused(copy, target, change, says):
    say_otherwise(copy, change)
    with pytest.raises((InvalidInputError, ConflictError), match=says):
        read_in(target, copy)
    assert is_empty(target)


def _mark():
    return {"regels": None, "bytes": 0, "sha256": ""}


@pytest.mark.parametrize("what", ["geen map", "een bestand", "een lege map", "half een manifest"])
def test_what_is_no_export_is_refused_in_a_sentence(target, tmp_path, what):
    path = tmp_path / "iets"
    if what == "een bestand":
        path.write_text("x")
    elif what != "geen map":
        path.mkdir()
    if what == "half een manifest":
        (path / "manifest.json").write_text('{"formaat": "passend-ex')
    with pytest.raises(InvalidInputError, match=r"manifest|deze map is er niet"):
        read_in(target, path)


def rewritten(folder, name, change):
    """Change a file and make the manifest agree, as somebody who makes an export by hand would."""
    lines = (folder / name).read_bytes().splitlines(keepends=True)
    lines[0] = change(lines[0])
    content = b"".join(lines)
    (folder / name).write_bytes(content)
    mark = {"regels": content.count(b"\n"), "bytes": len(content), "sha256": hashlib.sha256(content).hexdigest()}
    say_otherwise(folder, lambda manifest: manifest["bestanden"].update({name: mark}))


@pytest.mark.parametrize(
    ("name", "change", "says"),
    [
        (
            "kandidaten.jsonl",
            lambda line: line.replace(b'"number":', b'"nummer":'),
            "regel 1: het veld number ontbreekt",
        ),
        ("kandidaten.jsonl", lambda line: line.replace(b'"number":', b'"number":"x","n":'), "regel 1"),
        ("werkgevers.jsonl", lambda line: b"[1]\n", "regel 1: dit is geen JSON-object"),
        ("grootboek.jsonl", lambda line: line.replace(b'Z"', b'"'), "het veld at heeft een waarde"),
        (
            "grootboek.jsonl",
            lambda line: line.replace(b'"role":"', b'"role":"x'),
            "Bij wijziging 1: De regel is gewijzigd",
        ),
        ("versies.jsonl", lambda line: line.replace(b'"name":"', b'"name":"x'), "vastgelegde gegevens zijn gewijzigd"),
        ("identiteiten.jsonl", lambda line: b'{"name": "wie"}\n', "identiteiten.jsonl, regel 1"),
    ],
)
def test_an_export_made_by_hand_is_refused_where_it_is_wrong(copy, target, name, change, says):
    rewritten(copy, name, change)
    with pytest.raises((InvalidInputError, ConflictError), match=says):
        read_in(target, copy)
    assert is_empty(target) or name == "identiteiten.jsonl"
    assert target.store.position() == 0


@both
def test_rows_that_contradict_each_other_are_refused_on_both_databases(copy, target):
    rewritten(copy, "kandidaten.jsonl", lambda line: line + line)
    with pytest.raises(ConflictError, match="kandidaten spreken elkaar tegen"):
        read_in(target, copy)
    assert is_empty(target)


def test_only_an_empty_installation_is_filled(exported, target):
    read_in(target, exported)
    with pytest.raises(ConflictError, match=r"niet leeg.*kandidaten.*PASSEND_DATABASE_URL"):
        read_in(target, exported)


def test_identities_of_strangers_are_not_mixed_with_ours(exported, target):
    target.identity.register(identity(new_id()))
    with pytest.raises(ConflictError, match="1 andere mensen"):
        read_in(target, exported)


@pytest.mark.parametrize("step", ["versies lezen", "identiteiten lezen"])
def test_killed_halfway_it_is_empty_and_can_be_done_again(exported, tmp_path, step):
    databases = Databases.in_folder(tmp_path / "doel")
    process = PROCESSES.Process(target=fill_and_die, args=(databases, exported, step))
    process.start()
    process.join(timeout=60)
    assert process.exitcode == -9
    service = empty_installation(databases)
    assert service.store.position() == 0
    read_in(service, exported)
    assert files_of(write_out(service, tmp_path / "weer")) == files_of(exported)
    service.close()


def test_stopped_between_identities_and_store_it_can_be_done_again(exported, target, tmp_path, monkeypatch):
    with monkeypatch.context() as patched:
        patched.setattr(Restoration, "commit", _no_power)
        with pytest.raises(OSError, match="stroom weg"):
            read_in(target, exported)
    assert target.store.position() == 0
    read_in(target, exported)
    assert files_of(write_out(target, tmp_path / "weer")) == files_of(exported)


def _no_power(_):
    raise OSError("stroom weg")


def test_a_ledger_that_was_broken_arrives_broken_at_the_same_place(origin, home, tmp_path):
    """Somebody's data is not held hostage by a ledger that was tampered with; it is said loudly."""
    databases = Databases.in_folder(tmp_path / "geknoeid")
    shutil.copytree(home, tmp_path / "geknoeid", dirs_exist_ok=True)
    engine = open_engine(databases.url)
    with writing(engine).begin() as connection:
        connection.execute(text("UPDATE version SET document = ' {\"a\": 1.50}' WHERE position = 3"))
    engine.dispose()
    service = empty_installation(databases)
    folder = write_out(service, tmp_path / "export")
    other = empty_installation(Databases.in_folder(tmp_path / "doel"))
    said = read_in(other, folder)
    assert any("al niet heel. Bij wijziging 3" in sentence for sentence in said)
    assert files_of(write_out(other, tmp_path / "weer")) == files_of(folder)


def test_a_reference_file_that_was_gone_is_named_and_the_rest_comes(origin, target, tmp_path):
    service, _ = origin
    path = service.store.reference.active("travel_times").path
    content = path.read_bytes()
    path.unlink()
    try:
        folder = write_out(service, tmp_path / "export")
    finally:
        path.write_bytes(content)
    said = read_in(target, folder)
    assert any("referentie/travel_times/" in sentence for sentence in said)


def test_the_identity_store_keeps_its_name_and_belongs_to_the_store(origin, exported, target, tmp_path):
    """The name decides the id of who comes from a source, so that somebody erased is known when a file brings them."""
    service, _ = origin
    assert target.identity.vault() != service.identity.vault()
    read_in(target, exported)
    assert target.identity.vault() == service.identity.vault()
    empty_installation(Databases.in_folder(tmp_path / "doel")).close()


def test_after_a_refusal_the_two_databases_still_belong_together(copy, target, tmp_path):
    vault = target.identity.vault()
    rewritten(copy, "kandidaten.jsonl", lambda line: line + line)
    with pytest.raises(ConflictError):
        read_in(target, copy)
    assert target.identity.vault() == vault
    empty_installation(Databases.in_folder(tmp_path / "doel")).close()
