"""Which law stands around a number of policy: the shortest total that a law allows at the same instrument."""

from matching.rules.checks.placing.duration import FirstPeriodAtMost, TotalAtMost
from matching.rules.ladder import LADDER
from matching.rules.placing import PlacementRule
from matching.rules.rule import RuleKind

_LENGTHS = (FirstPeriodAtMost, TotalAtMost)


def law_around(code: str) -> PlacementRule | None:
    """Give the law that a length of policy has to stay within; None when no law says how long.

    Args:
        code: of the rule of policy.
    """
    laws = []
    for row in LADDER:
        ours = [rule for rule in row.placing if rule.code == code and isinstance(rule.check, _LENGTHS)]
        if ours:
            laws += [one for one in row.placing if one.kind is RuleKind.WET and isinstance(one.check, TotalAtMost)]
    return min(laws, key=months_of, default=None)


def months_of(law: PlacementRule) -> int:
    """Give how many months a law allows in all."""
    if not isinstance(law.check, TotalAtMost):
        raise TypeError(f"{law.code} says nothing about a total")
    return law.check.months
