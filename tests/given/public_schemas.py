"""The public schemas of government standards: in a folder outside the project that the user names."""

import json
import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def public_schema(name):
    """Read one; skips with a reason where it is absent, fails in CI."""
    file = Path(os.environ.get("PASSEND_SHARED", ROOT.parent / "shared")) / "schemas" / name
    if not file.is_file():
        reason = f"not run: {file} is absent (set PASSEND_SHARED to the folder with the public schemas)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    return json.loads(file.read_text(encoding="utf-8"))
