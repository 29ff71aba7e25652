"""The command line: in this process, which is quick, or as a process of its own, as a user meets it."""

import os
import subprocess
import sys
from dataclasses import dataclass

from typer.testing import CliRunner

from api.cli import app

PASSEND = (sys.executable, "-c", "from api.cli import app; app()")


@dataclass(frozen=True)
class Done:
    """How a command ended, and what it said."""

    returncode: int
    stdout: str
    stderr: str


def run(directory, *words, **environment):
    """Run a command over a data directory, with no settings but those given."""
    nothing = dict.fromkeys(name for name in os.environ if name.startswith("PASSEND_"))
    done = CliRunner(env=nothing | _given(directory, environment)).invoke(app, list(map(str, words)))
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Done(done.exit_code, done.stdout, done.stderr)


def run_process(directory, *words, **environment):
    """The same in a process of its own."""
    own = {name: value for name, value in os.environ.items() if not name.startswith("PASSEND_")}
    command, env = [*PASSEND, *words], own | _given(directory, environment)
    done = subprocess.run(command, env=env, capture_output=True, text=True, timeout=120, check=False)
    return Done(done.returncode, done.stdout, done.stderr)


def _given(directory, environment):
    return {"PASSEND_DATA_DIR": str(directory), "COLUMNS": "140"} | environment


def sentence(done, code):
    """The one Dutch sentence with which a command failed; where lines are for machines there is one of those too."""
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip() and not line.startswith('{"time"')]
    assert len(lines) == 1, lines
    return lines[0]
