"""Every storage test runs on SQLite and on PostgreSQL; see tests/conftest.py."""

import pytest
from people_and_work import furnish
from sqlalchemy import text

from matching.storage.engine import open_engine, writing


@pytest.fixture
def house(store):
    """A store that knows one colleague and one employer."""
    furnish(store)
    return store


@pytest.fixture
def raw(database_url):
    """Run SQL behind the back of the store, as a burglar would."""
    engine = open_engine(database_url)

    def run(*statements: str):
        with writing(engine).begin() as connection:
            results = [connection.execute(text(statement)) for statement in statements]
            return results[-1].all() if results[-1].returns_rows else None

    yield run
    engine.dispose()


@pytest.fixture
def unguarded(raw, database_url):
    """Take the triggers off the grootboek first."""
    on_table = " ON ledger" if database_url.startswith("postgresql") else ""
    raw(*(f"DROP TRIGGER ledger_refuses_{deed}{on_table}" for deed in ("update", "delete")))
    return raw
