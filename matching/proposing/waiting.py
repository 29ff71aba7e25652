"""How long one waits in this municipality before somebody is reminded or asked again."""

from datetime import date

from matching.domain.working_days import working_days_after
from matching.rules.following_up import ASKED_AGAIN
from matching.rules.instrument_rules import AnswerWithin, AskAgainAfter, Provision
from matching.service import Service


def due_after(service: Service, rule: Provision, since: date) -> date:
    """Give the day on which an answer is due that one waits for since a day, by the rule as it holds on that day."""
    value = service.rule_settings().of(rule, since).value
    assert isinstance(value, AnswerWithin)
    return working_days_after(since, value.working_days)


def weeks_to_wait(service: Service, day: date) -> int:
    """Give after how many weeks somebody who decides later is asked again."""
    value = service.rule_settings().of(ASKED_AGAIN, day).value
    assert isinstance(value, AskAgainAfter)
    return value.weeks
