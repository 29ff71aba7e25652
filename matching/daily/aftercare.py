"""Asking how it goes after somebody began to work, and whether the benefit came back (A-45, A-17)."""

from collections.abc import Iterator
from datetime import date, timedelta

from matching.daily.person import PersonOnDay, because
from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import counted, day_text
from matching.domain.instrument import Instrument
from matching.domain.period import last_day
from matching.domain.placement import EndReason, Placement
from matching.domain.task import Task, TaskKind
from matching.rules.daily_numbers import BEFORE_CALL, CALL_IS_PAST, RETURN_AFTER
from matching.rules.instrument_rules import Aftercare
from matching.rules.rule import DatedRule

_DAY = timedelta(days=1)
OUTFLOW = (
    EndReason.DOORSTROOM_REGULIER_WERK,
    EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE,
    EndReason.OPLEIDING,
)
_OUT = (CandidateStatus.UITGESTROOMD, CandidateStatus.NAZORG)
CALL_WORDS = "Hoe gaat het op uw werk? Is er iets waarbij wij kunnen helpen?"
RETURN_WORDS = "Lukt het om van uw werk te leven? Zo nee: wat hebt u nodig?"


def aftercare(person: PersonOnDay) -> Iterator[Task]:
    """Give the question of aftercare whose time it is; an earlier one that was not asked gives way to it."""
    for placement, since in _began(person):
        rule = person.provision(placement.instrument, Aftercare) or person.provision(
            Instrument.REGULIERE_BAAN, Aftercare
        )
        if rule is not None and isinstance(rule.value, Aftercare):
            words = (TaskKind.NAZORG_VRAGEN, CALL_WORDS, "vraag hoe het gaat")
            yield from _asked(person, placement, since, rule.value.months, rule, words)


def returns(person: PersonOnDay) -> Iterator[Task]:
    """Give the question whether somebody who flowed out has a benefit again."""
    if person.record.candidate.status in _OUT:
        words = (TaskKind.TERUGKEER_NAGAAN, RETURN_WORDS, "ga na of iemand weer een uitkering heeft")
        for placement, since in _began(person):
            yield from _asked(person, placement, since, RETURN_AFTER.months, RETURN_AFTER, words)


def _began(person: PersonOnDay) -> Iterator[tuple[Placement, date]]:
    """Give the work that somebody does, or the placement from which they went to work, and since when."""
    jobs = [one for one in person.running if person.provision(one.instrument, Aftercare)]
    if jobs:
        yield from ((one, one.start) for one in jobs)
        return
    latest = max((one for one in person.record.placements if one.counts), key=lambda one: one.start, default=None)
    if latest is not None and latest.ended_on is not None and latest.end_reason in OUTFLOW:
        yield latest, latest.ended_on + _DAY


def _asked(
    person: PersonOnDay,
    placement: Placement,
    since: date,
    moments: tuple[int, ...],
    rule: DatedRule,
    words: tuple[TaskKind, str, str],
) -> Iterator[Task]:
    """Give the last moment that came, as long as asking makes sense."""
    kind, say, todo = words
    came = [(last_day(since, months) + _DAY, months) for months in moments]
    came = [(due, months) for due, months in came if person.has_come(due - person.notice(BEFORE_CALL).time)]
    if came and not person.is_past(came[-1][0] + person.notice(CALL_IS_PAST).time):
        due, months = came[-1]
        sentence = f"{counted(months, 'maand', 'maanden')} na de start op {day_text(since)}: {todo}."
        yield person.at(placement, kind, due, because(sentence, rule), words=say, occasion=due.isoformat())
