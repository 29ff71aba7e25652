"""The full ESCO, postcodes and titles: a folder outside the project that the user names."""

import os
from functools import cache
from pathlib import Path

import pytest

from matching.exchange.esco import read_esco
from scoring.taxonomy import Taxonomy

ROOT = Path(__file__).parents[2]


def full_data(name: str = "") -> Path:
    """Find a folder of the full data; skips with a reason where it is absent, fails in CI."""
    directory = Path(os.environ.get("PASSEND_SHARED", ROOT.parent / "shared")) / "data" / name
    if not directory.is_dir():
        reason = f"not run: {directory} is absent (set PASSEND_SHARED to the folder of the full data)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    return directory


@cache
def full_taxonomy() -> Taxonomy:
    return read_esco(full_data("esco-nl")).taxonomy
