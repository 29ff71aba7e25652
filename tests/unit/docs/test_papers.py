"""What the papers say is so: tests they name are there, figures stand where they say, and programs can read them."""

import re
import runpy
import tomllib
from datetime import date
from pathlib import Path

import jsonschema
import pytest
import yaml
from public_schemas import public_schema

ROOT = Path(__file__).parents[3]
PAPERS = ROOT / "docs" / "papers"
PAGES = sorted(PAPERS.glob("*.md"))
MAKER = runpy.run_path(str(ROOT / "docs" / "generate_papers.py"))
TEST = re.compile(r"`(test_[a-z0-9_]+)`")
MEASURED = re.compile(r"^\| [^|]+ \| ([\d.]+) \| \[[^]]+\]\(([^)]+)\) \|", re.MULTILINE)


def every_test():
    return {
        name
        for file in (ROOT / "tests").rglob("test_*.py")
        for name in re.findall(r"^def (test_\w+)\(", file.read_text(encoding="utf-8"), re.MULTILINE)
    }


def risks():
    text = (PAPERS / "risicos.md").read_text(encoding="utf-8")
    return [row.split(" | ") for row in re.findall(r"^\| (.+ \| [123] \| [123] \| .+) \|$", text, re.MULTILINE)]


def test_every_risk_says_who_is_hurt_and_names_a_test_that_is_there():
    there = every_test()
    assert len(risks()) > 30
    for what, who, _, _, measure, test in risks():
        assert who, what
        assert measure, what
        assert set(TEST.findall(test)) & there, f"{what}: {test}"
    named = set(TEST.findall((PAPERS / "risicos.md").read_text(encoding="utf-8")))
    assert named - there == set()


def test_every_figure_stands_on_the_page_that_it_names():
    found = MEASURED.findall((PAPERS / "modelkaart.md").read_text(encoding="utf-8"))
    assert len(found) > 5
    for figure, page in found:
        assert re.search(rf"(?<![\d.]){re.escape(figure)}(?!\d)", (PAPERS / page).read_text(encoding="utf-8")), (
            figure,
            page,
        )


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_every_paper_says_what_is_open(page):
    text = page.read_text(encoding="utf-8")
    assert re.search(r"[Nn]og open|Wat overblijft", text)


def test_a_part_is_written_between_its_marks_and_nowhere_else():
    filled = MAKER["fill"]("voor\n<!-- gemaakt: gewichten -->\noud\n<!-- einde -->\nna\n")
    assert filled.startswith("voor\n<!-- gemaakt: gewichten -->\n")
    assert filled.endswith("\n<!-- einde -->\nna\n")
    assert "oud" not in filled
    assert "| Vaardigheden |" in filled
    assert MAKER["fill"](filled) == filled


def test_every_part_that_can_be_made_stands_in_a_paper():
    marked = {
        name for page in PAGES for name in re.findall(r"<!-- gemaakt: (\w+) -->", page.read_text(encoding="utf-8"))
    }
    assert marked == set(MAKER["PARTS"])


def test_publiccode_is_what_catalogues_read_and_is_of_this_version():
    told = yaml.safe_load((ROOT / "publiccode.yml").read_text(encoding="utf-8"))
    jsonschema.validate(told, public_schema("publiccode_schema.json"), format_checker=jsonschema.FormatChecker())
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    assert (told["softwareVersion"], told["legal"]["license"]) == (project["version"], project["license"])
    released = f"## [{told['softwareVersion']}] - {told['releaseDate']}"
    assert released in (ROOT / "CHANGELOG.md").read_text(encoding="utf-8").splitlines()
    assert date.fromisoformat(told["releaseDate"])
