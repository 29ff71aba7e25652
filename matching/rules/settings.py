"""Numbers of rules that a municipality lays down for itself, by date: never of a law.

A law has rules of its own, which are asked beside those of policy: however wide
a setting makes policy, the law stays the outer bound.
"""

from dataclasses import dataclass, replace
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any, Self, TypeVar

from matching.domain.dutch import day_text
from matching.domain.instrument import Instrument
from matching.rules.daily_numbers import NOTICES, Notice
from matching.rules.every_placement import EVERY_PLACEMENT
from matching.rules.following_up import FOLLOWING_UP
from matching.rules.instrument_rules import Provision
from matching.rules.ladder import LADDER, shipped_placing_rules
from matching.rules.placing import PlacementRule, Topic
from matching.rules.rule import RuleKind, Source
from scoring.archive import archived, packed, read_archive

UNITS = {"months": "maanden", "weeks": "weken", "working_days": "werkdagen"}
MOST = {"months": 120, "weeks": 104, "working_days": 60}
R = TypeVar("R", PlacementRule, Provision, Notice)
Settable = PlacementRule | Provision | Notice


@dataclass(frozen=True, slots=True)
class RuleSetting:
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

    def holds_on(self, day: date) -> bool:
        """Whether it is in force on a day."""
        return self.since <= day and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True)
class RuleSettings:
    """All settings of a municipality; of one rule no two hold on one day."""

    settings: tuple[RuleSetting, ...] = ()

    def of(self, rule: R, day: date) -> R:
        """Give a rule as it holds on a day in this municipality."""
        found = next((one for one in self.settings if one.rule == rule.code and one.holds_on(day)), None)
        return rule if found is None else _set(rule, found)

    @property
    def version(self) -> str:
        """A name that changes with any of them."""
        return f"instellingen-{sha256(packed({'settings': self._written()}).tobytes()).hexdigest()[:8]}"

    def content(self) -> bytes:
        """Give the bytes of a file that `load` reads."""
        return archived({"settings": self._written()}, {})

    @classmethod
    def load(cls, path: Path) -> Self:
        """Read saved settings.

        Raises:
            OSError: there is no such file.
            ValueError: the file is not ours.
        """
        texts, _ = read_archive(path)
        return cls(tuple(_read(*row) for row in texts["settings"]))

    def _written(self) -> list[list[Any]]:
        return [
            [one.rule, one.number, one.since.isoformat(), one.until.isoformat() if one.until else None, one.reason]
            for one in self.settings
        ]


AS_SHIPPED = RuleSettings()


def placing_rules(instrument: Instrument, day: date, settings: RuleSettings) -> tuple[PlacementRule, ...]:
    """Give the rules about placing somebody that are in force on a day, as the municipality set them."""
    return tuple(settings.of(rule, day) for rule in shipped_placing_rules(instrument, day))


def unit_of(rule: Settable) -> str | None:
    """Name the number of a rule that can be set, such as `months` or `weeks`; None when it has none, or is a law."""
    if rule.kind is RuleKind.WET or (
        not isinstance(rule, Notice) and rule.topic is Topic.PREMIE
    ):  # every half year is of the law
        return None
    return next((unit for unit in UNITS if isinstance(getattr(_value(rule), unit, None), int)), None)


def settable() -> dict[str, Settable]:
    """Give every rule with a number that a municipality may set, by code."""
    rules: list[Settable] = [*EVERY_PLACEMENT, *FOLLOWING_UP, *NOTICES]
    for row in LADDER:
        rules += [*row.placing, *row.provisions]
    return {rule.code: rule for rule in rules if unit_of(rule)}


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
    changed = number if isinstance(rule, Notice) else {_field(rule): replace(_value(rule), **number)}
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
    return rule if isinstance(rule, Notice) else getattr(rule, _field(rule))


def _read(rule: str, number: int, since: str, until: str | None, reason: str) -> RuleSetting:
    return RuleSetting(rule, number, date.fromisoformat(since), date.fromisoformat(until) if until else None, reason)
