"""Numbers of rules that a municipality lays down for itself, by date: never of a law.

A law has rules of its own, which are asked beside those of policy: however wide
a setting makes policy, the law stays the outer bound.
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Any, ClassVar, Self, TypeVar

from matching.domain.dated_table import DatedRow, DatedTable
from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.rules.daily_numbers import NOTICES, Notice
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.following_up import FOLLOWING_UP
from matching.rules.instrument_rules import Provision
from matching.rules.ladder import LADDER, shipped_placing_rules
from matching.rules.limit import Limit
from matching.rules.login_code_numbers import LOGIN_CODE_LIMITS
from matching.rules.oversight_numbers import LIMITS
from matching.rules.placing import PlacementRule, Topic
from matching.rules.retention import TERMS, Term
from matching.rules.rule import RuleKind, Source

UNITS = {"months": "maanden", "weeks": "weken", "working_days": "werkdagen", "hours": "uur", "times": "keer"}
MOST = {"months": 120, "weeks": 104, "working_days": 60, "hours": 168, "times": 1_000}
R = TypeVar("R", PlacementRule, Provision, Notice, Limit, Term)
Settable = PlacementRule | Provision | Notice | Limit | Term
_BARE = (Notice, Limit, Term)  # the number is of the rule itself


@dataclass(frozen=True, slots=True)
class RuleSetting(DatedRow):
    """One number of one rule, from a day on.

    Attributes:
        rule: code of the rule.
        number: in the unit of the rule, at least 1.
        until: last day on which it holds; None is open.
        reason: why, and who decided it; shown as the source.
    """

    rule: str
    number: int
    since: date
    until: date | None
    reason: str


@dataclass(frozen=True, slots=True)
class RuleSettings(DatedTable):
    """All settings of a municipality; of one rule no two hold on one day."""

    KEY: ClassVar[str] = "settings"
    NAME: ClassVar[str] = "instellingen"
    settings: tuple[RuleSetting, ...] = ()

    def of(self, rule: R, day: date) -> R:
        """Give a rule as it holds on a day in this municipality."""
        found = next((one for one in self.settings if one.rule == rule.code and one.holds_on(day)), None)
        return rule if found is None else _set(rule, found)

    def written(self) -> list[list[Any]]:
        """Give the settings as they stand in the file."""
        return [
            [one.rule, one.number, one.since.isoformat(), one.until.isoformat() if one.until else None, one.reason]
            for one in self.settings
        ]

    @classmethod
    def read(cls, rows: Iterable[Sequence[Any]]) -> Self:
        """Give the settings of a file."""
        return cls(tuple(_setting(*row) for row in rows))


AS_SHIPPED = RuleSettings()


def placing_rules(instrument: Instrument, day: date, settings: RuleSettings) -> tuple[PlacementRule, ...]:
    """Give the rules about placing somebody that are in force on a day, as the municipality set them."""
    return tuple(settings.of(rule, day) for rule in shipped_placing_rules(instrument, day))


def unit_of(rule: Settable) -> str | None:
    """Name the number of a rule that can be set, such as `months` or `weeks`; None when it has none, or is a law."""
    if rule.kind is RuleKind.WET or (
        not isinstance(rule, _BARE) and rule.topic is Topic.PREMIE
    ):  # every half year is of the law
        return None
    return next((unit for unit in UNITS if isinstance(getattr(_value(rule), unit, None), int)), None)


def settable() -> dict[str, Settable]:
    """Give every rule with a number that a municipality may set, by code."""
    rules: list[Settable] = [*EVERY_PLACEMENT, *FOLLOWING_UP, *NOTICES, *LIMITS, *LOGIN_CODE_LIMITS, *TERMS]
    for row in LADDER:
        rules += [*row.placing, *row.provisions]
    return {rule.code: rule for rule in rules if unit_of(rule)}


def least_of(rule: Settable) -> int:
    """Give the lowest number that a municipality may set."""
    return rule.least if isinstance(rule, Term) else 1


def number_of(rule: Settable) -> int:
    """Give the number of a rule that can be set, in its unit."""
    unit = unit_of(rule)
    if unit is None:
        raise ValueError(f"{rule.code} has no number that can be set")
    return int(getattr(_value(rule), unit))


def _set(rule: R, setting: RuleSetting) -> R:
    """Give a rule with another number, that says so."""
    unit = unit_of(rule)
    if unit is None:
        return rule
    number: dict[str, Any] = {unit: setting.number}
    said = f"Sinds {day_text(setting.since)} is het in deze gemeente {setting.number} {UNITS[unit]}."
    changed = number if isinstance(rule, _BARE) else {_field(rule): replace(_value(rule), **number)}
    return replace(
        rule,
        statement=f"{rule.statement} {said}",
        source=Source(f"instelling van de gemeente: {setting.reason}"),
        valid_from=setting.since,
        valid_until=setting.until,
        **changed,
    )


def _field(rule: PlacementRule | Provision) -> str:
    return "check" if isinstance(rule, PlacementRule) else "value"


def _value(rule: Settable) -> Any:  # noqa: ANN401
    return rule if isinstance(rule, _BARE) else getattr(rule, _field(rule))


def _setting(rule: str, number: int, since: str, until: str | None, reason: str) -> RuleSetting:
    return RuleSetting(rule, number, date.fromisoformat(since), date.fromisoformat(until) if until else None, reason)
