"""Set one number of one rule from a day on, and say beforehand what it changes."""

from dataclasses import dataclass, replace
from datetime import date, timedelta

from matching.daily.effect_of_numbers import NumberEffect, effect_of
from matching.domain.actor import Actor
from matching.domain.instrument import Instrument
from matching.domain.permissions import Right, must_have
from matching.errors import Fault, InvalidInputError, NotFoundError, StaleError
from matching.exchange.rule_settings import setting_faults
from matching.rules.ladder import LADDER
from matching.rules.law_bounds import law_around, months_of
from matching.rules.settings import RuleSetting, RuleSettings, Settable, number_of, settable
from matching.service import Service
from matching.usecases.turn_ranking import reason_given

_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class AskedNumber:
    """A number as somebody typed it.

    Attributes:
        since: the first day, as 2027-01-01.
    """

    rule: str
    number: str
    since: str
    reason: str


@dataclass(frozen=True, slots=True)
class RuleChange:
    """One number before and after.

    Attributes:
        before: the number that holds on the day before the first day.
        given_up: settings of this rule that were to begin later, and do not any more.
        effect: None for a rule that no placement and no task is judged by.
    """

    setting: RuleSetting
    before: int
    given_up: tuple[RuleSetting, ...]
    settings: RuleSettings
    effect: NumberEffect | None


def find_settable(code: str) -> Settable:
    """Give a rule of which the number can be set.

    Raises:
        NotFoundError: there is no such rule, or its number is of a law.
    """
    rule = settable().get(code)
    if rule is None:
        raise NotFoundError("regel met een getal dat u kunt instellen", code)
    return rule


def preview_rule(service: Service, actor: Actor, asked: AskedNumber) -> RuleChange:
    """Say what a number would change; changes nothing.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: every fault; a number beyond the law is one.
    """
    must_have(actor, Right.SET_NUMBERS)
    setting, now = _read(asked, service.today()), service.rule_settings()
    same = [one for one in now.settings if one.rule == setting.rule]
    given_up = tuple(one for one in same if one.since >= setting.since)
    after = RuleSettings((*(kept for one in now.settings if (kept := _until(one, setting))), setting))
    before = number_on(now, setting.rule, setting.since - _DAY)
    return RuleChange(setting, before, given_up, after, _effect(service, now, after, setting))


def number_on(settings: RuleSettings, code: str, day: date) -> int:
    """Give the number of a rule on a day: that of the municipality, else the one that passend comes with."""
    own = (one.number for one in settings.settings if one.rule == code and one.holds_on(day))
    return next(own, number_of(find_settable(code)))


def set_rule(service: Service, actor: Actor, asked: AskedNumber, seen: str) -> RuleChange:
    """Take one number into use from its first day on; what was decided before keeps the number it was decided on.

    Args:
        seen: the version of the settings that the actor saw.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: every fault.
        StaleError: somebody set a number in the meantime.
    """
    if seen != service.rule_settings().version:
        raise StaleError("De instellingen zijn intussen gewijzigd. Kijk hoe zij nu staan, en probeer het nog eens.")
    change = preview_rule(service, actor, asked)
    content, counts = change.settings.content(), {"instellingen": len(change.settings.settings)}
    service.store.reference.put("rule_settings", content, version=change.settings.version, counts=counts, actor=actor)
    return change


def _read(asked: AskedNumber, today: date) -> RuleSetting:
    found = setting_faults(asked.rule, asked.number, asked.since, "", asked.reason)
    faults = [Fault(f"/{column}", problem, passes) for column, problem, passes in found]
    if faults:
        raise InvalidInputError(tuple(faults))
    setting = RuleSetting(asked.rule, int(asked.number), date.fromisoformat(asked.since), None, asked.reason)
    if setting.since < today:
        faults.append(Fault("/vanaf", "deze dag is voorbij", f"{today} of later"))
    law = law_around(setting.rule)
    if law is not None and setting.number > months_of(law):
        problem = f"de wet laat ten hoogste {months_of(law)} maanden toe ({law.source})"
        faults.append(Fault("/waarde", problem, f"ten hoogste {months_of(law)}"))
    if faults:
        raise InvalidInputError(tuple(faults))
    return replace(setting, reason=reason_given("/reden", setting.reason))


def _until(one: RuleSetting, setting: RuleSetting) -> RuleSetting | None:
    """Let a setting of the same rule end the day before; None when it would begin later."""
    if one.rule != setting.rule or (one.until is not None and one.until < setting.since):
        return one
    return replace(one, until=setting.since - _DAY) if one.since < setting.since else None


def _effect(service: Service, now: RuleSettings, after: RuleSettings, setting: RuleSetting) -> NumberEffect | None:
    if setting.rule.startswith(("toezicht-", "bewaren-", "voordracht-")):
        return None
    with service.store.read() as reader:
        return effect_of(reader, now, after, setting.since, _instruments(setting.rule))


def _instruments(code: str) -> frozenset[Instrument] | None:
    """Give the instruments that a rule belongs to; None is a rule of every placement, or of the work of the day."""
    rows = [row for row in LADDER if code in {rule.code for rule in (*row.placing, *row.provisions)}]
    return frozenset(row.instrument for row in rows if row.instrument is not None) if rows else None
