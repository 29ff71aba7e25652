"""Where somebody worked and works, and how much of every maximum is used; the look is kept."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from matching.domain.actor import Actor
from matching.domain.instrument import Instrument
from matching.domain.period import Period
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement
from matching.domain.record import CandidateRecord
from matching.domain.use_of_time import UseOfTime, ended_by
from matching.placing.bare_move import bare_move
from matching.rules.checks.placing.duration import TotalAtMost
from matching.rules.placing import PlacementRule
from matching.rules.settings import placing_rules
from matching.service import Service
from matching.storage import Kind


@dataclass(frozen=True, slots=True)
class MaximumUsed:
    """How much of one maximum is used.

    Attributes:
        most: months.
        use: until today, in this traject.
        last: the last day on which the maximum is not passed, with what is planned.
    """

    rule: PlacementRule
    instruments: tuple[Instrument, ...]
    most: int
    use: UseOfTime
    last: date


@dataclass(frozen=True, slots=True)
class WorkHistory:
    """The placements of one person, the first one first, and what they use of every maximum."""

    placements: tuple[Placement, ...]
    maxima: tuple[MaximumUsed, ...]


def view_time_used(service: Service, actor: Actor, reference: str) -> WorkHistory:
    """Give the placements of a candidate with the use of every maximum that they count for.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the candidate is not known.
    """
    must_have(actor, Right.SEE_PLACEMENTS)
    with service.store.read() as reader:
        candidate_id = reader.candidates.find(reference).id
        (record,) = reader.people([candidate_id])
    service.store.looks.record(actor, "plaatsingen_bekeken", Kind.CANDIDATE.value, candidate_id)
    placements = tuple(sorted((one for one in record.placements if one.counts), key=lambda one: one.start))
    return WorkHistory(placements, tuple(_maxima(service, record, placements)))


def _maxima(service: Service, record: CandidateRecord, placements: tuple[Placement, ...]) -> Iterator[MaximumUsed]:
    today, told = service.today(), set()
    for instrument in dict.fromkeys(one.instrument for one in placements):
        move = bare_move(record, instrument, Period(today, today), today)
        for rule in placing_rules(instrument, today, service.rule_settings()):
            if not isinstance(rule.check, TotalAtMost) or rule.code in told:
                continue
            counted = [one for one in move.of_traject if one.counts and one.instrument in rule.check.group]
            found = _used(rule, rule.check, counted, today)
            if found is not None:
                told.add(rule.code)
                yield found


def _used(rule: PlacementRule, check: TotalAtMost, counted: list[Placement], today: date) -> MaximumUsed | None:
    """Say how much is used of one maximum; None when nothing of it has begun."""
    begun = [one.period for one in counted if one.start <= today]
    if not begun:
        return None
    so_far = [Period(one.start, min(one.end or today, today)) for one in begun]
    planned = UseOfTime.of(ended_by((one.period for one in counted), today))
    return MaximumUsed(rule, check.group, check.months, UseOfTime.of(so_far), planned.end_of(check.months))
