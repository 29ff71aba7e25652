"""Talks about how it goes: when the next one is due, per instrument as its rules say (A-07)."""

from collections.abc import Iterator
from datetime import date, timedelta
from itertools import count

from matching.daily.person import PersonOnDay, because
from matching.domain.dutch import day_text
from matching.domain.placement import Placement
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import AFTER_GOAL, BEFORE_EXTENSION, BEFORE_TALK
from matching.rules.instrument_rules import EvaluateBeforeExtension, EvaluateEvery, EvaluatePerGoal, Provision

WORDS = "Hoe gaat het op uw plek? Wat leert u, en wat hebt u nog nodig?"
KIND = TaskKind.EVALUATIE_HOUDEN


def evaluations(person: PersonOnDay) -> Iterator[Task]:
    """Give the talk that is due of every place where somebody is; of one place never two at a time."""
    for placement in person.running:
        rule = person.provision(placement.instrument, EvaluateEvery, EvaluatePerGoal, EvaluateBeforeExtension)
        if rule is not None:
            yield from person.first_open(_of_rule(person, placement, rule))


def _of_rule(person: PersonOnDay, placement: Placement, rule: Provision) -> Iterator[Task]:
    if isinstance(rule.value, EvaluateEvery):
        yield from _every(person, placement, rule, rule.value.weeks)
    elif isinstance(rule.value, EvaluateBeforeExtension):
        yield from _after_weeks(person, placement, rule, rule.value.weeks)
        yield from _before_end(person, placement, rule)
    else:
        yield from _per_goal(person, placement, rule)


def _every(person: PersonOnDay, placement: Placement, rule: Provision, weeks: int) -> Iterator[Task]:
    """Give every talk that has been due since the last one; a talk that was forgotten stays the first."""
    last = max((one.on for one in placement.evaluations), default=None)
    for number in count(1):
        due = (last or placement.start) + number * timedelta(weeks=weeks)
        if not person.has_come(due - person.notice(BEFORE_TALK).time) or due > (placement.planned_end or due):
            return
        before = f"Het vorige gesprek was op {day_text(last)}." if last else f"Gestart op {day_text(placement.start)}."
        yield _talk(person, placement, due, f"Elke {weeks} weken is er een gesprek over hoe het gaat. {before}", rule)


def _after_weeks(person: PersonOnDay, placement: Placement, rule: Provision, weeks: int) -> Iterator[Task]:
    due = placement.start + timedelta(weeks=weeks)
    if person.has_come(due - person.notice(BEFORE_TALK).time) and not placement.evaluations:
        yield _talk(person, placement, due, f"Na {weeks} weken is er een gesprek over hoe het gaat.", rule)


def _before_end(person: PersonOnDay, placement: Placement, rule: Provision) -> Iterator[Task]:
    """Ask for a talk before it could be made longer; one in the last weeks is that talk."""
    if placement.planned_end is None:
        return
    due = placement.planned_end - person.notice(BEFORE_EXTENSION).time
    since = due - person.notice(BEFORE_TALK).time
    if person.has_come(since) and all(one.on < since for one in placement.evaluations):
        ends = f"De plaatsing eindigt op {day_text(placement.planned_end)}."
        yield _talk(person, placement, due, f"Voor een verlenging is er een gesprek over hoe het gaat. {ends}", rule)


def _per_goal(person: PersonOnDay, placement: Placement, rule: Provision) -> Iterator[Task]:
    plan = person.record.candidate.plan
    achieved = sorted({goal.achieved_on for goal in plan.goals if goal.achieved_on} if plan else set())
    for on in achieved:
        is_here, is_told = on >= placement.start, any(one.on >= on for one in placement.evaluations)
        if is_here and person.has_come(on) and not is_told:
            reason = f"Op {day_text(on)} is een leerdoel gehaald; daarover is nog niet gesproken."
            yield _talk(person, placement, on + person.notice(AFTER_GOAL).time, reason, rule)


def _talk(person: PersonOnDay, placement: Placement, due: date, reason: str, rule: Provision) -> Task:
    return person.at(placement, KIND, due, because(reason, rule), words=WORDS, occasion=due.isoformat())
