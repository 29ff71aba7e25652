"""A number of own policy that a municipality may set: so many hours, or so many times."""

from dataclasses import dataclass
from datetime import date

from matching.rules.rule import EIGEN_BELEID, DatedRule, RuleKind

SINCE = date(2026, 11, 27)


@dataclass(frozen=True, slots=True, kw_only=True)
class Limit(DatedRule):
    """A number that a municipality may set: hours, or how often something has to happen to be seen; 0 is not used."""

    hours: int | None = None
    times: int | None = None

    @property
    def number(self) -> int:
        """The number, whatever it counts."""
        return self.hours or self.times or 0


def own_limit(code: str, statement: str, *, hours: int | None = None, times: int | None = None) -> Limit:
    """Make a limit of own policy, in force since passend has it."""
    return Limit(
        code=code,
        statement=statement,
        kind=RuleKind.EIGEN,
        source=EIGEN_BELEID,
        valid_from=SINCE,
        hours=hours,
        times=times,
    )
