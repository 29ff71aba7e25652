"""Tell which instruments fit somebody who comes to a maximum, in the task that asks what comes next (A-10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from matching.domain.actor import Actor
from matching.domain.dutch import listing
from matching.domain.instrument import Instrument
from matching.domain.task import Task, TaskKind
from matching.errors import NotRankableError, TaxonomyMissingError
from matching.placing.assessment import Answer
from matching.service import Service
from matching.usecases.advise_places import Rung, advise_places

_SAID = (
    (Answer.MAG, "Volgens de regels past"),
    (Answer.MAG_NA_REDEN, "Met een reden kan"),
    (Answer.ONBEKEND, "Eerst navragen"),
)


def with_fitting(service: Service, actor: Actor, tasks: Sequence[Task], day: date) -> dict[str, Task]:
    """Give those of these tasks that ask for a next form, by key, with what the ladder says of the person.

    The ladder is asked about the day after the maximum, when it is reached. Not inside a change: the ladder is slow.
    """
    asking = [task for task in tasks if task.kind is TaskKind.VERVOLGVORM_BEPALEN]
    return {task.key: replace(task, reason=f"{task.reason} {_fitting(service, actor, task, day)}") for task in asking}


def _fitting(service: Service, actor: Actor, task: Task, day: date) -> str:
    first, ends = max(day, task.due_on + timedelta(days=1)), _instrument_of(service, task)
    try:
        rungs = advise_places(service, actor, str(task.candidate_id), first).rungs
    except (NotRankableError, TaxonomyMissingError):
        return "Het plekadvies zegt wat er past."
    told = [
        (words, _labels([rung for rung in rungs if rung.rules.instrument is not ends], answer))
        for answer, words in _SAID
    ]
    return " ".join(f"{words}: {listing(labels)}." for words, labels in told if labels)


def _instrument_of(service: Service, task: Task) -> Instrument | None:
    """Give the instrument of which the maximum is reached: it is no answer to what comes next."""
    if task.placement_id is None:
        return None
    with service.store.read() as reader:
        return reader.placements.get(task.placement_id).instrument


def _labels(rungs: Sequence[Rung], answer: Answer) -> list[str]:
    """Name instruments; not those of which the answer tells what only the own consulent may see."""
    named = (one for one in rungs if one.rules.instrument is not None and one.answer is answer)
    return [one.rules.label.lower() for one in named if not any(ruling.rule.discreet for ruling in one.rulings)]
