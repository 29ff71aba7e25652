"""The maximum of an instrument comes near: a consultant decides what fits after it; nothing follows by itself."""

from collections.abc import Iterator
from datetime import date

from matching.daily.moves import move_of_placement
from matching.daily.person import PersonOnDay, because
from matching.domain.candidate import CandidateStatus
from matching.domain.dutch import day_text
from matching.domain.placement import EndReason, Placement
from matching.domain.task import Task, TaskKind
from matching.domain.verdict import Outcome
from matching.rules.checks.placing.duration import TotalAtMost
from matching.rules.daily_numbers import BEFORE_MAXIMUM
from matching.rules.ladder import rules_of
from matching.rules.placing import PlacementRule

WORDS = "Uw tijd op deze plek zit er bijna op. Wat wilt u daarna, en wat past daarbij?"
_AT_WORK = (CandidateStatus.UITGESTROOMD, CandidateStatus.NAZORG)


def maxima(person: PersonOnDay) -> Iterator[Task]:
    """Give what has to be decided for who comes to the maximum, and for who came to it and has nothing after it."""
    for placement in person.record.placements:
        for rule, end in _maximum(person, placement):
            if _comes_near(person, placement, end) or _is_over(person, placement):
                due = placement.ended_on or end
                label = rules_of(placement.instrument).label.lower()
                sentence = f"Op {day_text(due)} is het maximum van de {label} bereikt. Bepaal wat er daarna past."
                yield person.at(
                    placement,
                    TaskKind.VERVOLGVORM_BEPALEN,
                    due,
                    because(sentence, rule),
                    words=WORDS,
                    occasion=due.isoformat(),
                    link=f"/v1/kandidaten/{person.record.candidate.id}/plekadvies",
                )


def maximum_end(person: PersonOnDay, placement: Placement) -> date | None:
    """Give the last day that the maximum of its own instrument allows; None when there is no maximum."""
    return min((end for _, end in _maximum(person, placement)), default=None)


def _maximum(person: PersonOnDay, placement: Placement) -> Iterator[tuple[PlacementRule, date]]:
    move = move_of_placement(person.record, placement, person.day)
    for rule in person.placing_rules(placement.instrument):
        if isinstance(rule.check, TotalAtMost) and rule.check.beyond is Outcome.VOLDOET_NIET:
            yield rule, rule.check.use(move).end_of(rule.check.months)


def _comes_near(person: PersonOnDay, placement: Placement, end: date) -> bool:
    reaches_it = placement.last_day is None or placement.last_day >= end
    return placement in person.running and reaches_it and person.has_come(end - person.notice(BEFORE_MAXIMUM).time)


def _is_over(person: PersonOnDay, placement: Placement) -> bool:
    if placement.end_reason is not EndReason.MAXIMUM_BEREIKT or person.record.candidate.status in _AT_WORK:
        return False
    return not any(later.counts and later.start > placement.start for later in person.record.placements)
