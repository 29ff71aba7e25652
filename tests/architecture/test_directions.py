"""Who may know whom: identity stays behind its door, SQL in storage, HTTP in api. Design.md 1 and 2."""

import ast
import json
import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
BLIND = [
    "matching.ranking",
    "matching.profiles.people",
    "matching.profiles.places",
    "matching.rules.rulebook",
    "matching.explanation.explainer",
    "matching.forms.sheets",
    "matching.in_memory.live_pool",
    "matching.in_memory.live_offer",
    "matching.lists.saved_list",
    "matching.lists.work_list",
    "matching.domain.ranked_list",
    "matching.fairness.comparing",
    "scoring.model",
    "scoring.titles",
]


def loaded_by(module: str) -> set[str]:
    """Give every module that importing one module brings in, in a process of its own."""
    code = f"import sys, {module}; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=ROOT)
    return set(done.stdout.split())


def imports_of(path: Path) -> set[str]:
    """Give what a file imports, as absolute names."""
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module and not node.level:
            names |= {f"{node.module}.{alias.name}" for alias in node.names} | {node.module}
    return names


def files_of(package: str) -> list[Path]:
    found = sorted((ROOT / package).rglob("*.py"))
    assert found, f"{package} has no files"
    return found


def users_of(packages: list[str], wanted: set[str], allowed: tuple[str, ...] = ()) -> list[str]:
    """Give the files that import one of these packages, outside the allowed folders."""
    return [
        str(path.relative_to(ROOT))
        for package in packages
        for path in files_of(package)
        if {name.split(".")[0] for name in imports_of(path)} & wanted
        and not str(path.relative_to(ROOT)).startswith(allowed or ("-",))
    ]


@pytest.mark.parametrize("module", BLIND)
def test_what_ranks_never_loads_identity_not_even_by_way_of_another_module(module):
    assert {name for name in loaded_by(module) if name.startswith("matching.identity")} == set()


def test_the_check_would_see_identity_if_it_were_loaded():
    assert any(name.startswith("matching.identity") for name in loaded_by("matching.service"))


BLIND_TO_IDENTITY = "Ranking cannot reach identity"


@pytest.fixture(scope="module")
def copied(tmp_path_factory):
    """The code with only this one contract, to break it."""
    folder = tmp_path_factory.mktemp("broken")
    for package in ("api", "fixtures", "matching", "scoring"):
        shutil.copytree(ROOT / package, folder / package, ignore=shutil.ignore_patterns("__pycache__", "npm", "static"))
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]["contracts"]
    (contract,) = (one for one in contracts if one["name"] == BLIND_TO_IDENTITY)
    told = "\n".join(f"{name} = {json.dumps(said)}" for name, said in contract.items())
    text = f'[tool.importlinter]\nroot_packages = ["matching", "scoring"]\n[[tool.importlinter.contracts]]\n{told}\n'
    (folder / "pyproject.toml").write_text(text)
    return folder


def linted(folder: Path) -> subprocess.CompletedProcess[str]:
    linter = Path(sys.executable).parent / "lint-imports"
    place = os.environ | {"PYTHONPATH": str(folder)}
    return subprocess.run(
        [linter, "--no-cache"], capture_output=True, text=True, check=False, cwd=folder, env=place, timeout=120
    )


@pytest.mark.parametrize(
    ("broken", "line"),
    [
        (None, ""),
        ("matching/ranking/lot.py", "from matching.identity.audit import age_band"),
        ("matching/fairness/measure.py", "from matching.identity.door import IdentityDoor"),
        ("scoring/exposure.py", "import matching.identity.person"),
    ],
)
def test_the_contract_holds_and_fails_for_every_way_in(copied, broken, line):
    if broken is None:
        assert linted(copied).returncode == 0, linted(copied).stdout
        return
    whole = (copied / broken).read_text()
    (copied / broken).write_text(f"{whole}\n{line}\n")
    found = linted(copied)
    (copied / broken).write_text(whole)
    assert found.returncode == 1, found.stdout
    assert f"{BLIND_TO_IDENTITY} BROKEN" in found.stdout


@pytest.mark.parametrize("module", ["matching.ranking", "matching.profiles.people", "matching.explanation.explainer"])
def test_what_ranks_loads_no_database(module):
    assert {name for name in loaded_by(module) if name.split(".")[0] in ("sqlalchemy", "sqlmodel")} == set()


def test_scoring_imports_nothing_of_ours():
    assert users_of(["scoring"], {"matching", "api", "fixtures"}) == []
    loaded = loaded_by("scoring.model")
    assert {name for name in loaded if name.split(".")[0] in ("matching", "api", "fixtures")} == set()


def test_only_storage_and_identity_know_sql():
    sql = {"sqlalchemy", "sqlmodel", "alembic", "psycopg", "sqlite3"}
    assert users_of(["matching", "scoring"], sql, ("matching/storage/", "matching/identity/")) == []


def test_matching_knows_no_http():
    http = {"fastapi", "starlette", "uvicorn", "jinja2", "typer", "rich"}
    assert users_of(["matching", "scoring"], http) == []


def test_only_the_command_line_loads_fixtures():
    assert users_of(["matching", "scoring", "api"], {"fixtures"}, ("api/cli/",)) == []


@pytest.mark.parametrize("path", files_of("scoring") + files_of("matching/rules"), ids=lambda path: path.name)
def test_what_judges_has_no_word_for_who_somebody_is(path):
    """Identifiers only: a comment may say what is not there."""
    tree = ast.parse(path.read_text(encoding="utf-8"))
    names = {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}
    names |= {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    names |= {node.arg for node in ast.walk(tree) if isinstance(node, ast.arg)}
    forbidden = {"birth_date", "sex", "nationality", "address_line", "uitkeringssituatie", "benefit_since", "phone"}
    if path.name == "eligibility.py":  # which benefit opens an instrument; since when is asked of nobody
        forbidden -= {"uitkeringssituatie"}
    assert names & forbidden == set()


def test_numba_is_known_by_one_file_and_loaded_by_who_ranks():
    known = users_of(["api", "fixtures", "matching", "scoring"], {"numba"})
    assert known == ["scoring/compiled.py"]
    assert "numba" not in loaded_by("api.cli.rank")


def test_who_asks_for_one_command_does_not_wait_for_the_pages_and_the_api():
    assert not {"api.app", "api.web.app", "scipy.stats"} & loaded_by("api.cli.rank")
    assert not {name for name in loaded_by("api.cli.main") if name.startswith("matching.usecases")}
