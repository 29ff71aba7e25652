"""Who is erased is nowhere: not in a table, and not in a byte of a file; the chain and the lists say so."""

from pathlib import Path

import psycopg
import pytest
from cut_between import erase_and_die_after_the_commit
from known_person import TEXTS, WHO, somebody_known
from municipality import CONSULENT, Databases
from processes import PROCESSES
from proposing_town import HELDER, ProposingTown
from sqlalchemy import select

from matching.domain.actor import SYSTEM
from matching.domain.ranking_request import Page
from matching.errors import GoneError, NotFoundError
from matching.identity.tables import IdentityRow
from matching.storage import Kind
from matching.storage.engine import open_engine
from matching.storage.tables import StoredRow
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.rebuild_ranking import rebuild_ranking
from matching.usecases.run_day import run_day
from matching.usecases.show_card import show_card

SAID = [*TEXTS.values(), *WHO.values()]


@pytest.fixture
def databases(database_url, identity_url, tmp_path):
    return Databases(database_url, identity_url, tmp_path / "data")


@pytest.fixture
def town(databases):
    made = ProposingTown(databases)
    yield made
    made.service.close()


@pytest.fixture
def erased(town):
    kept = somebody_known(town)
    town.somebody()
    town.service.standing(town.service.knowledge())[0].keep()
    proposals = [one.id for one in proposals_of(town)]
    erase_candidate(town.service.store, town.service.identity, CONSULENT, kept.person.id)
    return kept, proposals


def proposals_of(town):
    with town.service.store.read() as reader:
        return reader.proposals.all()


def rows_of(databases):
    """Give every value of every table of both databases, as text and as bytes."""
    for url, rows in ((databases.url, StoredRow), (databases.identity_url, IdentityRow)):
        engine = open_engine(url)
        with engine.connect() as connection:
            for table in rows.metadata.tables.values():
                for row in connection.execute(select(table)):
                    yield table.name, " ".join(map(str, row))
        engine.dispose()


def test_no_row_of_either_database_says_anything_of_who_was_erased(town, databases, erased):
    left = [(name, said) for name, row in rows_of(databases) for said in SAID if said in row]
    assert left == []
    assert town.service.store.verify_ledger().is_whole


def test_killed_right_after_the_commit_no_row_is_left_and_the_days_work_wipes_the_files(town, databases):
    kept = somebody_known(town)
    store = town.service.store
    process = PROCESSES.Process(target=erase_and_die_after_the_commit, args=(databases, kept.person.id))
    process.start()
    process.join(timeout=60)
    assert process.exitcode == -9
    assert [(name, said) for name, row in rows_of(databases) for said in SAID if said in row] == []
    assert kept.person.id in store.erasures.people()
    town.service.standing(town.service.knowledge())[0].keep()
    run_day(town.service, SYSTEM)
    assert list(databases.data_dir.rglob("*.pool")) == []
    assert store.verify_ledger().is_whole


def test_a_person_who_was_not_erased_would_be_found_by_this_search(town, databases):
    somebody_known(town)
    found = {said for _, row in rows_of(databases) for said in TEXTS.values() if said in row}
    assert found == {*TEXTS.values()} - {TEXTS["vum"]}  # that one is sealed


def test_no_byte_of_a_sqlite_file_is_left(sqlite_url, tmp_path):
    town = ProposingTown(Databases(sqlite_url, f"sqlite:///{tmp_path}/identiteit.db", tmp_path / "data"))
    kept = somebody_known(town)
    assert TEXTS["motivation"].encode() in everything_in(tmp_path)
    erase_candidate(town.service.store, town.service.identity, CONSULENT, kept.person.id)
    town.service.store.wipe_traces()
    town.service.identity.upkeep.wipe_traces()
    bytes_left = everything_in(tmp_path)
    assert [said for said in SAID if said.encode() in bytes_left] == []
    town.service.close()


def test_no_byte_of_a_table_of_postgresql_is_left_after_what_the_handbook_says(postgres_url, tmp_path):
    town = ProposingTown(Databases(postgres_url, postgres_url, tmp_path / "data"))
    kept = somebody_known(town)
    assert [said for said in TEXTS.values() if said.encode() in heaps_of(postgres_url)]
    erase_candidate(town.service.store, town.service.identity, CONSULENT, kept.person.id)
    town.service.store.wipe_traces()
    bytes_left = heaps_of(postgres_url)
    assert [said for said in SAID if said.encode() in bytes_left] == []
    town.service.close()


def everything_in(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in folder.rglob("*") if path.is_file())


def heaps_of(url) -> bytes:
    """Give the files of every table of a database, as they are on disk, large values unpacked or not."""
    with psycopg.connect(url, autocommit=True) as connection:
        connection.execute("CHECKPOINT")
        asked = "SELECT pg_relation_filepath(oid) FROM pg_class WHERE relkind IN ('r', 't', 'i') AND oid > 16383"
        folder = connection.execute("SHOW data_directory").fetchone()[0]
        files = [Path(folder) / row[0] for row in connection.execute(asked) if row[0]]
    return b"".join(path.read_bytes() for path in files if path.is_file())


def test_the_card_is_gone_a_list_is_made_again_without_the_person_and_says_why_the_hash_differs(town, erased):
    kept, proposals = erased
    for made in proposals:
        with pytest.raises((GoneError, NotFoundError)):
            show_card(town.service, HELDER, str(made))
    told = rebuild_ranking(town.service, CONSULENT, kept.list_id, Page(1, 100))
    assert told.result_hash != town.service.store.recipes.get(kept.list_id).result_hash
    [why] = [notice for notice in told.notices if "gewist" in notice]
    assert "controlesom anders" in why
    with town.service.store.read() as reader:
        assert {entry.action for entry in reader.history(Kind.CANDIDATE, kept.person.id)} >= {"ingelezen", "gewist"}


def test_no_columns_of_people_lie_on_disk_for_the_next_start(town, databases, erased):
    assert list(databases.data_dir.rglob("*.pool")) == []
