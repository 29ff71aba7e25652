"""What passend is made with: every locked part is on the list for programs, and no licence stands in the way."""

import json
import re
import runpy
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[3]
LICENCES = runpy.run_path(str(ROOT / "docs" / "generate_licences.py"))
LOCK = (ROOT / "requirements.lock").read_text(encoding="utf-8")


def test_every_locked_part_is_on_the_list_for_programs_with_its_version(tmp_path):
    recipe = re.search(r"cyclonedx-py (.+) -o build/sbom.json", (ROOT / "Makefile").read_text(encoding="utf-8"))[1]
    file = tmp_path / "sbom.json"
    words = [sys.executable, "-m", "cyclonedx_py", *recipe.split(), "-o", str(file)]
    subprocess.run(words, cwd=ROOT, check=True, capture_output=True, timeout=120)
    told = json.loads(file.read_text(encoding="utf-8"))
    pinned = re.findall(r"^([a-z0-9][\w.-]*)(?:\[[^\]]*\])?==(\S+)", LOCK, re.MULTILINE | re.IGNORECASE)
    assert len(pinned) > 40
    assert {(one["name"], one["version"]) for one in told["components"]} == set(pinned)
    assert told["metadata"]["component"]["name"] == "passend"


def test_the_list_is_not_under_version_control():
    assert "build/" in (ROOT / ".gitignore").read_text(encoding="utf-8").splitlines()


@pytest.mark.parametrize(
    "licence",
    ["MIT", "BSD-3-Clause AND Zlib", "GPL-3.0-only OR MIT", "MPL-2.0", "LGPL-3.0-only", "Apache Software License"],
)
def test_a_licence_that_fits_passes(licence):
    assert LICENCES["permits"](licence)


@pytest.mark.parametrize("licence", ["", "UNKNOWN", "SSPL-1.0", "MIT AND Proprietary", "GPL-2.0-only", "CC-BY-NC-4.0"])
def test_what_does_not_fit_or_is_not_named_is_refused(licence):
    assert not LICENCES["permits"](licence)


def test_the_licences_that_stay_with_their_files_are_those_the_eupl_names():
    annex = (ROOT / "LICENSE").read_text(encoding="utf-8")
    assert "Mozilla Public Licence (MPL)" in annex
    assert "GNU Lesser General Public Licence (LGPL)" in annex
