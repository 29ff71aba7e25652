"""An installation in a folder of its own, on SQLite or on PostgreSQL, with the small reference data and nobody."""

import json
from dataclasses import dataclass
from pathlib import Path

from command_line import run
from running_server import furnish_with_reference_data, running, settings_in

from api.bootstrap import open_service

BOTH = ("sqlite", "postgresql")
"""For `params` of a fixture that asks for an installation."""


@dataclass(frozen=True)
class Installation:
    """Where it lives; database_url is "" for the files of SQLite in the folder."""

    folder: Path
    database_url: str

    def settings(self, **given):
        return settings_in(self.folder, database_url=self.database_url, **given)

    def running(self, **given):
        return running(self.folder, database_url=self.database_url, **given)

    def service(self):
        return open_service(self.settings())

    def passend(self, *words, code=0):
        """Run a command, and give what it said."""
        done = run(self.folder, *words, **({"PASSEND_DATABASE_URL": self.database_url} if self.database_url else {}))
        assert done.returncode == code, done
        return done.stdout or done.stderr

    def written(self, name, content):
        """Write a file beside the data: text as it is, anything else as JSON."""
        file = self.folder / name
        file.write_text(content if isinstance(content, str) else json.dumps(content))
        return file


def installed(request, folder):
    """Make one, on the database that the parameter of the fixture names."""
    is_sqlite = request.param == "sqlite"
    url = "" if is_sqlite else request.getfixturevalue("postgres").fresh_database()
    furnish_with_reference_data(folder, database_url=url)
    return Installation(folder, url)
