"""When a deed is refused: every rule that stands in the way, what would pass, and who may decide otherwise."""

from collections.abc import Mapping, Sequence
from datetime import date

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.placement_parts import Deviation
from matching.errors import ConflictError, Fault, InvalidInputError, unknown
from matching.placing.assessment import Assessment
from matching.placing.intended_job import job_rules
from matching.placing.own_seat import is_for_another_job, is_seated
from matching.placing.seating import Seating
from matching.rules.placing import Ruling


class RuleRefusalError(ConflictError):
    """A rule says no, or there is no seat; nothing was changed.

    Attributes:
        rulings: what stands in the way, as the one who asked may see it.
        seating: the answer of the seats, when they are short.
    """

    def __init__(self, rulings: Sequence[Ruling], seating: Seating | None = None) -> None:
        self.rulings = tuple(rulings)
        self.seating = seating
        super().__init__(_sentence(self.rulings, seating))


def refuse(
    assessment: Assessment,
    deviations: Mapping[str, str],
    actor: Actor,
    today: date,
    *,
    may_wait: bool = False,
) -> tuple[Deviation, ...]:
    """Refuse what the rules do not allow, unless a consultant gives a reason for each of them.

    Args:
        deviations: the reason per code of a rule.
        may_wait: no seat is needed now: somebody holds one already, or may go on the waiting list.

    Returns:
        The deviations that were needed, to keep with the placement; what was decided for these days before is not
        asked again.

    Raises:
        RuleRefusalError: a law says no, a reason is missing, or there is no seat.
        NotAllowedError: this role may not deviate.
        InvalidInputError: a reason is empty, or of a rule that was not asked.
    """
    _refuse_odd(deviations, assessment)
    if deviations:
        must_have(actor, Right.DEVIATE)
    settled = set(deviations) | decided_before(assessment)
    queue = assessment.seating.rulings if may_wait and not is_seated(assessment.move) else ()
    asked = [ruling for ruling in _in_the_way(assessment, actor) if ruling not in queue]
    left = [ruling for ruling in asked if not _is_settled(ruling, settled)]
    short = assessment.seating.is_short and not may_wait
    if left or short:
        raise RuleRefusalError(left, assessment.seats_seen_by(actor) if short else None)
    needed = dict.fromkeys(ruling.rule.code for ruling in assessment.in_the_way)
    until = assessment.move.period.end
    return tuple(
        Deviation(code, deviations[code].strip(), actor.id, today, until) for code in needed if code in deviations
    )


def refuse_unknown(assessment: Assessment, actor: Actor) -> None:
    """Refuse to start what may be planned only: a fact that a rule needs, or the seats, are not known (D-7).

    Raises:
        RuleRefusalError: something has to be known first.
    """
    open_ = set(map(id, assessment.unknown))
    seen = zip(assessment.rulings, assessment.seen_by(actor), strict=True)
    unknown = [shown for ruling, shown in seen if id(ruling) in open_]
    seating = None if assessment.seating.is_known else assessment.seats_seen_by(actor)
    if unknown or seating:
        raise RuleRefusalError(unknown, seating)


def _in_the_way(assessment: Assessment, actor: Actor) -> list[Ruling]:
    return [ruling for ruling in assessment.seen_by(actor) if ruling.stands_in_the_way]


def _is_settled(ruling: Ruling, settled: set[str]) -> bool:
    return ruling.may_be_deviated_from and ruling.rule.code in settled


def decided_before(assessment: Assessment) -> set[str]:
    """Give the rules from which it was decided before to deviate, for all the days and the job that are asked now."""
    move = assessment.move
    past = {rule.code for rule in job_rules(move)} if is_for_another_job(move) else set()
    own = (p for p in move.record.placements if p.id == move.placement_id)
    kept = {one.rule for placement in own for one in placement.deviations if _covers(one.until, move.period.end)}
    return kept - past


def _covers(until: date | None, end: date | None) -> bool:
    return until is None or (end is not None and end <= until)


def _refuse_odd(deviations: Mapping[str, str], assessment: Assessment) -> None:
    asked = {ruling.rule.code for ruling in assessment.rulings}
    faults = [fault for code, reason in deviations.items() if (fault := _fault(code, reason, asked))]
    if faults:
        raise InvalidInputError(tuple(faults))


def _fault(code: str, reason: str, asked: set[str]) -> Fault | None:
    if code not in asked:
        return unknown("/afwijkingen", f"de regel '{code}' is hier niet gevraagd", "de code van een regel uit de toets")
    if not reason.strip():
        return Fault("/afwijkingen", f"de reden om af te wijken van '{code}' ontbreekt", "een reden in eigen woorden")
    return None


def _sentence(rulings: Sequence[Ruling], seating: Seating | None) -> str:
    said = [_told(ruling) for ruling in rulings]
    if seating is not None:
        said.append(seating.sentence)
    return "Dit kan zo niet. " + " ".join(said)


def _told(ruling: Ruling) -> str:
    finding = ruling.finding
    passes = f" Wel: {finding.passes}." if finding.passes and finding.passes != finding.asked else ""
    asks = f" {finding.question}" if finding.question else ""
    return f"{ruling.rule.statement} Gevraagd: {finding.asked}; bekend: {finding.known}.{passes}{asks}"
