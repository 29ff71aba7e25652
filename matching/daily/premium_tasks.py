"""A human decides on a premium that is due; before that somebody talks about the plan."""

from collections.abc import Iterator

from matching.daily.person import PersonOnDay, because
from matching.daily.premiums import premiums_of
from matching.domain.dutch import day_text, euros_text
from matching.domain.placement import Placement
from matching.domain.premium import Premium, PremiumState
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import BEFORE_PREMIUM, FOR_PREMIUM, TALK_IS_PAST
from matching.rules.instrument_rules import PremiumEvery, Provision

WORDS = "U werkte weer een half jaar aan uw plan. Hoe ging dat, en wat is de volgende stap?"
_WAITS = (PremiumState.KLAAR_VOOR_BESLUIT, PremiumState.TER_BEOORDELING, PremiumState.BEHOUDEN_BIJ_DOORSTROOM)


def premium_tasks(person: PersonOnDay) -> Iterator[Task]:
    """Give the premiums to decide on; each state is a task of its own, so that a change of state is told."""
    for placement in person.record.placements:
        rule = person.provision(placement.instrument, PremiumEvery)
        if rule is None:
            continue
        for premium in premiums_of(person, placement):
            if _asks(person, placement, premium):
                yield _task(person, placement, premium, rule)


def half_year_to_decide(task: Task) -> int:
    """Give the half-year that a task asks a decision about; 0 when it asks none."""
    if task.kind is not TaskKind.PREMIE_BESLUITEN:
        return 0
    _, number, state = task.occasion.split()
    return int(number) if state in _WAITS else 0


def _asks(person: PersonOnDay, placement: Placement, premium: Premium) -> bool:
    if premium.state in _WAITS:
        return True
    is_near = _is_near(person, premium)
    without_talk = all(not premium.start <= talk.on <= premium.end for talk in placement.evaluations)
    goes_on_to_its_end = placement.ended_on is None or placement.ended_on >= premium.end
    return premium.state is PremiumState.NOG_NIET and is_near and without_talk and goes_on_to_its_end


def _is_near(person: PersonOnDay, premium: Premium) -> bool:
    is_over = person.is_past(premium.end + person.notice(TALK_IS_PAST).time)
    return person.has_come(premium.end - person.notice(BEFORE_PREMIUM).time) and not is_over


def _task(person: PersonOnDay, placement: Placement, premium: Premium, rule: Provision) -> Task:
    number, state = premium.half_year, premium.state.replace("_", " ")
    head = (
        f"Premie van {euros_text(premium.cents)} over half jaar {number}, tot en met {day_text(premium.end)}: {state}."
    )
    todo = (
        "Houd het gesprek over het ontwikkelplan en leg het vast."
        if premium.state is PremiumState.NOG_NIET
        else _DECIDE
    )
    early = premium.state is PremiumState.NOG_NIET and not person.is_past(premium.end)
    return person.at(
        placement,
        TaskKind.PREMIE_BESLUITEN,
        premium.end if premium.state is PremiumState.NOG_NIET else premium.due_on + person.notice(FOR_PREMIUM).time,
        because(" ".join(filter(None, (head, "" if early else premium.why, todo))), rule),
        words=WORDS,
        occasion=f"premie {number} {premium.state}",
    )


_DECIDE = "Beslis of iemand genoeg meewerkte; passend beslist niet."
