"""The full data, for the tests that want it."""

import os
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of the full data; skips with a reason where it is absent, fails in CI."""
    directory = Path(os.environ.get("PASSEND_SHARED", ROOT.parent / "shared")) / "data"
    if not directory.is_dir():
        reason = f"not run: {directory} is absent (set PASSEND_SHARED to the folder of the full data)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    return directory
