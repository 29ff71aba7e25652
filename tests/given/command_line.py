"""The command line, as a process of its own."""

import os
import subprocess
import sys

PASSEND = (sys.executable, "-c", "from api.cli import app; app()")


def run(directory, *words, **environment):
    own = {name: value for name, value in os.environ.items() if not name.startswith("PASSEND_")}
    given = own | {"PASSEND_DATA_DIR": str(directory), "COLUMNS": "140"} | environment
    return subprocess.run([*PASSEND, *words], env=given, capture_output=True, text=True, timeout=120, check=False)


def sentence(done, code):
    """The one Dutch sentence with which a command failed."""
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr
    lines = [line for line in done.stderr.splitlines() if line.strip()]
    assert len(lines) == 1, lines
    return lines[0]
