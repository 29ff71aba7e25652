"""What the documentation names exists: pages, commands, targets, settings."""

import re
from pathlib import Path

import pytest
import typer
from typer.core import TyperGroup

from api.cli import app
from api.settings import Settings

ROOT = Path(__file__).parents[3]
PAGES = [*sorted(ROOT.glob("*.md")), *sorted((ROOT / "docs").rglob("*.md"))]
LINK = re.compile(r"\]\(([^)#\s]+)(?:#([^)\s]+))?\)")
CODE = re.compile(r"^```\w*\n(.*?)^```|`([^`\n]+)`", re.MULTILINE | re.DOTALL)
COMMAND = re.compile(r"(?:^|\$ |\bbin/)passend ([a-z]\S*)(?: ([a-z][a-z-]*))?", re.MULTILINE)
TARGET = re.compile(r"(?:^|\$ )make ([a-z]+)", re.MULTILINE)
SETTING = re.compile(r"PASSEND_([A-Z_]+)")
MADE_ELSEWHERE = {"CHROMIUM", "SHARED"}  # read by the tests themselves


def code_in(page):
    """Give everything a page sets as code."""
    return "\n".join(block or inline for block, inline in CODE.findall(page.read_text(encoding="utf-8")))


def headings_in(page):
    """Give the anchors of a page."""
    titles = re.findall(r"^#+ (.+)$", page.read_text(encoding="utf-8"), re.MULTILINE)
    return {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}


def find(group, names):
    """Find a command by its words; a word that is not a command is its argument."""
    for name in names:
        if not isinstance(group, TyperGroup):
            return True
        group = group.get_command(None, name)
        if group is None:
            return False
    return True


@pytest.fixture(params=PAGES, ids=lambda page: str(page.relative_to(ROOT)))
def page(request):
    return request.param


def test_every_relative_link_leads_somewhere(page):
    for target, heading in LINK.findall(page.read_text(encoding="utf-8")):
        if "://" in target:
            continue
        found = page.parent / target
        assert found.exists(), f"{target} is not there"
        assert not heading or heading in headings_in(found), f"{target} has no heading {heading}"


def test_every_command_exists(page):
    commands = typer.main.get_command(app)
    for words in COMMAND.findall(code_in(page)):
        names = [word for word in words if word]
        assert find(commands, names), f"there is no command: passend {' '.join(names)}"


def test_every_make_target_exists(page):
    targets = set(re.findall(r"^([a-z]+):", (ROOT / "Makefile").read_text(encoding="utf-8"), re.MULTILINE))
    assert set(TARGET.findall(code_in(page))) <= targets


def test_every_setting_exists(page):
    named = {name.lower() for name in SETTING.findall(code_in(page)) if name not in MADE_ELSEWHERE}
    assert named <= set(Settings.model_fields)


def test_the_finders_see_what_they_look_for():
    assert COMMAND.findall("passend taxonomy import MAP") == [("taxonomy", "import")]
    assert TARGET.findall("make demo SERVE=no") == ["demo"]
    assert not find(typer.main.get_command(app), ["verzonnen"])


def test_nothing_of_another_machine_is_named(page):
    assert not re.search(r"(?<!\w)/(work|home|root|tmp)/", page.read_text(encoding="utf-8"))


def identifiers_in_glossary():
    """Give every name that the glossary says is in the code, word by word."""
    rows = (ROOT / "docs" / "reference" / "glossary.md").read_text(encoding="utf-8").splitlines()
    cells = [row.split("|")[2] for row in rows if row.startswith("| ") and "`" in row]
    return sorted({word for cell in cells for name in re.findall(r"`([^`]+)`", cell) for word in name.split(".")})


@pytest.mark.parametrize("name", identifiers_in_glossary())
def test_every_name_of_the_glossary_is_in_the_code(name, all_code):
    assert re.search(rf"\b{name}\b", all_code)


@pytest.fixture(scope="module")
def all_code():
    files = (path for folder in ("api", "matching", "scoring") for path in (ROOT / folder).rglob("*.py"))
    return "\n".join(path.read_text(encoding="utf-8") for path in files)
