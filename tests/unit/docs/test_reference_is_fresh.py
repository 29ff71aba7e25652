"""The generated pages say what the code says now."""

import runpy
from pathlib import Path

import pytest

SCRIPT = Path(__file__).parents[3] / "docs" / "generate_reference.py"
PAGES = runpy.run_path(str(SCRIPT))["pages"]()


@pytest.mark.parametrize("page", PAGES, ids=lambda page: page.name)
def test_generated_page_is_fresh(page):
    assert page.read_text(encoding="utf-8") == PAGES[page], "run: python docs/generate_reference.py"
