"""The numbers of the day's work that no letter and no law gives: how long before, and how long after. Eigen beleid."""

from dataclasses import dataclass
from datetime import date, timedelta

from matching.rules.rule import EIGEN_BELEID, DatedRule, RuleKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice(DatedRule):
    """How many weeks before or after a day something is on the list."""

    weeks: int

    @property
    def time(self) -> timedelta:
        """The same as a length of time."""
        return timedelta(weeks=self.weeks)


def _own(code: str, weeks: int, statement: str) -> Notice:
    return Notice(
        code=f"dagelijks-{code}",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=EIGEN_BELEID,
        valid_from=date(2026, 11, 26),
        weeks=weeks,
    )


BEFORE_TALK = _own("gesprek-vooraf", 1, "Een gesprek staat een week van tevoren op de lijst.")
AFTER_GOAL = _own("leerdoel-gesprek", 2, "Na een gehaald leerdoel is er binnen twee weken een gesprek.")
BEFORE_EXTENSION = _own(
    "verlenging-gesprek", 2, "Twee weken voor het einde is er een gesprek over hoe het verder gaat."
)
BEFORE_MAXIMUM = _own("maximum-vooraf", 8, "Acht weken voor het maximum kiest een consulent wat er daarna past.")
BEFORE_END = _own("einde-vooraf", 4, "Vier weken voor het einde beslist een consulent: verlengen of beëindigen.")
BEFORE_REVIEW = _own("beoordeling-vooraf", 4, "Een beoordeling van de wet staat vier weken van tevoren op de lijst.")
BEFORE_OFFER = _own("scholing-vooraf", 2, "Een aanbod voor scholing staat twee weken van tevoren op de lijst.")
NUMBERS = (
    BEFORE_TALK,
    AFTER_GOAL,
    BEFORE_EXTENSION,
    BEFORE_MAXIMUM,
    BEFORE_END,
    BEFORE_REVIEW,
    BEFORE_OFFER,
)
