"""The tables of points in the how-to are those of the code."""

import re
from pathlib import Path

from matching.domain import vacancy_resemblance
from matching.domain.double import Reason
from matching.identity import resemblance

PAGE = Path(__file__).parents[3] / "docs" / "how-to" / "merge-doubles.md"
ROW = re.compile(r"^\| ([^|]+) \| (\d+) \|$", re.MULTILINE)


def test_the_points_are_those_of_the_code():
    people, vacancies = PAGE.read_text(encoding="utf-8").split("### How the score of vacancies is made")
    assert {Reason(reason): int(points) for reason, points in ROW.findall(people)} == dict(resemblance.POINTS)
    told = {Reason(reason): int(points) for reason, points in ROW.findall(vacancies)}
    assert told | {Reason.AGENCY: 0} == dict(vacancy_resemblance.POINTS)
