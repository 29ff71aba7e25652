"""Every migration up and down with a municipality in the tables, and killed on the way: nothing is lost."""

import random
import signal

import pytest
from migrating import contents, migrate_and_die, move, revisions
from moving import busy_municipality
from municipality import Databases
from processes import PROCESSES
from sqlalchemy import text
from sqlalchemy.exc import DBAPIError

from matching.identity.tables import IDENTITY
from matching.service import Service
from matching.storage import Store
from matching.storage.engine import open_engine
from matching.storage.migration import STORAGE, migrate

KILLS = 3


@pytest.fixture
def lived_in(database_url, identity_url, tmp_path):
    """Databases in which much happened."""
    databases = Databases(database_url, identity_url, tmp_path / "data")
    service, _ = busy_municipality(databases)
    service.close()
    return databases


@pytest.fixture(params=[STORAGE, IDENTITY], ids=["storage", "identity"])
def script(request):
    return request.param


@pytest.fixture
def engine(lived_in, script):
    opened = open_engine(lived_in.url if script is STORAGE else lived_in.identity_url)
    yield opened
    opened.dispose()


def test_every_step_down_and_up_keeps_every_row_that_both_versions_know(lived_in, script, engine):
    steps = revisions(engine, script)
    ways = [(revision, True) for revision in steps[-2::-1]] + [(revision, False) for revision in steps[1:]]
    before = contents(engine)
    assert sum(len(columns) for columns in before.values()) > 4
    for revision, down in ways:
        move(engine, script, revision, down=down)
        after = contents(engine)
        for name in before.keys() & after.keys():
            for column in before[name].keys() & after[name].keys():
                assert after[name][column] == before[name][column], (revision, down, name, column)
        before = after
    Service.open(lived_in.url, lived_in.identity_url, lived_in.data_dir).close()
    store = Store(lived_in.url, lived_in.data_dir)
    assert store.verify_ledger().is_whole
    store.close()
    with open_engine(lived_in.url).begin() as connection, pytest.raises(DBAPIError, match="nooit gewijzigd of gewist"):
        connection.execute(text("UPDATE ledger SET actor = 'x'"))


def test_a_migration_that_is_killed_anywhere_leaves_the_old_or_the_new_version_and_goes_on(script, engine):
    steps, chance = revisions(engine, script), random.Random(3)
    for _ in range(KILLS):
        first = chance.choice(steps[:-1])
        move(engine, script, first, down=True)
        old = contents(engine)
        url = engine.url.render_as_string(hide_password=False)
        process = PROCESSES.Process(target=migrate_and_die, args=(url, script, chance.randint(1, 40)))
        process.start()
        process.join(120)
        assert process.exitcode in (0, -signal.SIGKILL)
        if process.exitcode:
            assert contents(engine) == old
        migrate(engine, script)
        new = contents(engine)
        assert all(new[name][column] == old[name][column] for name in old for column in old[name])
