"""Tell which instruments fit somebody who comes to a maximum, in the task that asks what comes next (A-10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from matching.domain.actor import Actor
from matching.domain.dutch import listing
from matching.domain.task import Task, TaskKind
from matching.errors import NotRankableError, TaxonomyMissingError
from matching.placing.assessment import Answer
from matching.service import Service
from matching.usecases.advise_places import Rung, advise_places


def with_fitting(service: Service, actor: Actor, tasks: Sequence[Task], day: date) -> dict[str, Task]:
    """Give those of these tasks that ask for a next form, by key, with what the ladder says of the person.

    Not inside a change: the ladder is slow.
    """
    asking = [task for task in tasks if task.kind is TaskKind.VERVOLGVORM_BEPALEN]
    return {task.key: replace(task, reason=f"{task.reason} {_fitting(service, actor, task, day)}") for task in asking}


def _fitting(service: Service, actor: Actor, task: Task, day: date) -> str:
    try:
        rungs = advise_places(service, actor, str(task.candidate_id), day).rungs
    except (NotRankableError, TaxonomyMissingError):
        return "Het plekadvies zegt wat er past."
    fits = _labels(rungs, Answer.MAG, Answer.MAG_NA_REDEN)
    asks = _labels(rungs, Answer.ONBEKEND)
    said = f"Volgens de regels past: {listing(fits)}." if fits else "Volgens de regels past nu niets zonder meer."
    return f"{said} Eerst navragen: {listing(asks)}." if asks else said


def _labels(rungs: Sequence[Rung], *answers: Answer) -> list[str]:
    """Name instruments; not those of which the answer tells what only the own consulent may see."""
    named = (one for one in rungs if one.rules.instrument is not None and one.answer in answers)
    return [one.rules.label.lower() for one in named if not any(ruling.rule.discreet for ruling in one.rulings)]
