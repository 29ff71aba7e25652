"""The figures in docs/explanation/ranking.md are those of the code."""

import re
from pathlib import Path

import pytest
from worked_example import scores_of_the_example

PAGE = Path(__file__).parents[3] / "docs" / "explanation" / "ranking.md"
FIGURE = re.compile(r"-?\d+\.\d")


def figures_in_row(name):
    """Read the points of one row of the table, in tenths."""
    row = next(line for line in PAGE.read_text(encoding="utf-8").splitlines() if line.startswith(f"| {name} |"))
    return [round(float(figure) * 10) for figure in FIGURE.findall(row)]


@pytest.fixture(scope="module")
def scores():
    return scores_of_the_example()


@pytest.mark.parametrize("code", ["vaardigheden", "beroep", "niveau", "interesse", "uren"])
def test_every_share_of_the_example_is_what_the_code_gives(scores, code):
    number = [criterion.code for criterion in scores.criteria].index(code)
    columns = (scores.maxima, scores.shares_low, scores.shares, scores.shares_high)
    assert figures_in_row(code) == [int(column[number, 0]) for column in columns]


def test_the_deduction_of_the_example_is_what_the_code_gives(scores):
    columns = (scores.deduction_low, scores.deduction, scores.deduction_high)
    assert figures_in_row("aftrek") == [int(column[0]) for column in columns]


def test_the_score_of_the_example_is_what_the_code_gives(scores):
    assert figures_in_row("score") == [1000, *(int(c[0]) for c in (scores.score_low, scores.score, scores.score_high))]


def test_the_coverage_of_the_example_is_what_the_code_gives(scores):
    assert f"dekking is **{int(scores.coverage[0])} %**" in PAGE.read_text(encoding="utf-8")
