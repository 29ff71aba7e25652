"""The report of a mutation test: what was not tried, or survived without a reason, cannot be overlooked."""

import json
import runpy
from pathlib import Path

import pytest

TABLE = runpy.run_path(str(Path(__file__).parents[2] / "mutation" / "table.py"))
MUTANT = "matching.rules.checks.placing.duration.xǁTotalAtMostǁ_longest__mutmut_12"


@pytest.fixture
def results(tmp_path):
    def written(**codes):
        module = tmp_path / "matching" / "rules" / "duration.py.meta"
        module.parent.mkdir(parents=True, exist_ok=True)
        names = {MUTANT.replace("12", number.removeprefix("m")): code for number, code in codes.items()}
        module.write_text(json.dumps({"exit_code_by_key": names}))
        return tmp_path

    return written


def test_killed_and_hanging_mutants_are_well(results):
    lines, is_well = TABLE["report"](results(m1=1, m2=-24, m3=36), "")
    assert is_well
    assert "| matching/rules/duration.py | 3 | 3 | 0 | 0 |" in lines


@pytest.mark.parametrize("code", [None, 5, 33])
def test_what_no_test_was_tried_on_is_named(results, code):
    lines, is_well = TABLE["report"](results(m1=1, m12=code), "`duration.TotalAtMost._longest 12`")
    assert not is_well
    assert (lines[-1], "| all | 2 | 1 | 0 | 1 |" in lines) == (f"not tried: {MUTANT}", True)


def test_a_survivor_is_named_until_it_has_a_reason(results):
    made = results(m12=0)
    assert TABLE["report"](made, "")[0][-1] == f"survived: {MUTANT}"
    assert TABLE["report"](made, "- `duration.TotalAtMost._longest 12`: the same day")[1]


def test_nothing_tried_at_all_is_not_well(tmp_path):
    assert not TABLE["report"](tmp_path, "")[1]
