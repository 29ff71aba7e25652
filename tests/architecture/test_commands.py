"""Every command stands in one table, and is loaded when it is asked for."""

from pathlib import Path

import pytest

from api.cli.main import BROUGHT_BY
from api.cli.on_demand import commands_of

FOLDER = Path(__file__).parents[2] / "api" / "cli"


@pytest.mark.parametrize("module", BROUGHT_BY)
def test_a_module_brings_the_commands_that_the_table_says(module):
    assert tuple(commands_of(f"api.cli.{module}")) == BROUGHT_BY[module]


def test_no_name_stands_twice_and_every_module_that_brings_commands_is_in_the_table():
    names = [name for brought in BROUGHT_BY.values() for name in brought]
    assert len(names) == len(set(names))
    told = {path.stem: path.read_text(encoding="utf-8") for path in FOLDER.glob("*.py")}
    bringing = {module for module, text in told.items() if "\ndef add_to(" in text}
    within_a_group = {
        module for module in bringing if any(f"{module}.add_to(commands)" in text for text in told.values())
    }
    assert bringing - within_a_group == set(BROUGHT_BY)
