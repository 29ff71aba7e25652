"""Tell which instruments fit somebody who comes to a maximum, in the task that asks what comes next (A-10)."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta

from matching.domain.actor import Actor
from matching.domain.dutch import listing
from matching.domain.instrument import Instrument
from matching.domain.permissions import Right, has
from matching.domain.record import CandidateRecord
from matching.domain.task import Task, TaskKind
from matching.errors import TaxonomyMissingError
from matching.placing.assessment import Answer
from matching.placing.open_to import OpenTo, open_to
from matching.placing.person_asked import PersonAsked
from matching.rules.ladder import LADDER
from matching.service import Service
from matching.storage import Kind

_SAID = (
    (Answer.MAG, "Volgens de regels past"),
    (Answer.MAG_NA_REDEN, "Met een reden kan"),
    (Answer.ONBEKEND, "Eerst navragen"),
)


def with_fitting(service: Service, actor: Actor, tasks: Sequence[Task], day: date) -> dict[str, Task]:
    """Give those of these tasks that ask for a next form, by key, with what the ladder says of the person.

    The ladder is asked about the day after the maximum, when it is reached. Not inside a change: the ladder is slow.
    """
    asking = [one for one in tasks if one.kind is TaskKind.VERVOLGVORM_BEPALEN and one.candidate_id]
    people = [one.candidate_id for one in asking if one.candidate_id]
    with service.store.read() as reader:
        records = {record.candidate.id: record for record in reader.people(people)}
    if people:
        service.store.looks.record_many(actor, "plekadvies", Kind.CANDIDATE.value, people)
    discreet = not has(actor, Right.SEE_CONDITIONS)
    found = ((one, records[one.candidate_id]) for one in asking if one.candidate_id in records)
    return {
        one.key: replace(one, reason=f"{one.reason} {_fitting(service, record, one, day, discreet=discreet)}")
        for one, record in found
    }


def _fitting(service: Service, record: CandidateRecord, task: Task, day: date, *, discreet: bool) -> str:
    first, ends = max(day, task.due_on + timedelta(days=1), service.today()), _instrument_of(record, task)
    others = [rules for rules in LADDER if rules.instrument not in (None, ends)]
    try:
        ladder = open_to(PersonAsked.of(service, record), others, first, discreet=discreet)
    except TaxonomyMissingError:
        return "Het plekadvies zegt wat er past."
    told = [(words, _labels(ladder, answer)) for answer, words in _SAID]
    return " ".join(f"{words}: {listing(labels)}." for words, labels in told if labels)


def _instrument_of(record: CandidateRecord, task: Task) -> Instrument | None:
    """Give the instrument of which the maximum is reached: it is no answer to what comes next."""
    return next((one.instrument for one in record.placements if one.id == task.placement_id), None)


def _labels(ladder: Sequence[OpenTo], answer: Answer) -> list[str]:
    """Name instruments; not those of which the answer tells what only the own consulent may see."""
    named = (one for one in ladder if one.answer is answer)
    return [one.rules.label.lower() for one in named if not any(ruling.rule.discreet for ruling in one.rulings)]
