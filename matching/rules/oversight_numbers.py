"""The numbers of watching over passend: how long access in need lasts, and what stands in the weekly review."""

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


def _own(code: str, statement: str, *, hours: int | None = None, times: int | None = None) -> Limit:
    return Limit(
        code=f"toezicht-{code}",
        statement=statement,
        kind=RuleKind.EIGEN,
        source=EIGEN_BELEID,
        valid_from=SINCE,
        hours=hours,
        times=times,
    )


ACCESS_LASTS = _own("noodtoegang", "Noodtoegang duurt 24 uur en gaat daarna vanzelf dicht.", hours=24)
MANY_LOOKS = _own("veel-mensen", "Wie in een week 50 mensen of meer bekijkt, staat op de lijst.", times=50)
NOT_OWN = _own("niet-eigen", "Wie in een week 10 mensen of meer bekijkt die niet bij hem horen, staat erop.", times=10)
SAME_PERSON = _own("zelfde-mens", "Wie door 5 collega's of meer is bekeken, staat op de lijst.", times=5)
NIGHT_FROM = _own("nacht-vanaf", "Vanaf 20 uur telt een inzage als 's avonds of 's nachts.", hours=20)
NIGHT_UNTIL = _own("nacht-tot", "Tot 7 uur telt een inzage als 's nachts.", hours=7)
LIMITS = (ACCESS_LASTS, MANY_LOOKS, NOT_OWN, SAME_PERSON, NIGHT_FROM, NIGHT_UNTIL)
