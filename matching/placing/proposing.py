"""From a wish that was judged to a placement that is proposed."""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from uuid import UUID, uuid4

from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.dagdelen import dagdelen_of
from matching.domain.dutch import day_text
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Decision, Deviation, Party
from matching.domain.plek import Plek, PlekStatus
from matching.domain.programme import Programme
from matching.domain.seats import GENERAL
from matching.domain.term import Term
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.placing.assessment import Assessment
from matching.placing.wish import Wish


@dataclass(frozen=True, slots=True)
class Proposal:
    """What somebody asks: a wish, with reasons to deviate, and answers that were given already.

    Attributes:
        deviations: the reason per code of a rule.
        may_wait: go on the waiting list when there is no seat.
        programmes: under which programmes it is counted, beside those of a vacancy.
    """

    wish: Wish
    deviations: Mapping[str, str] = field(default_factory=dict)
    may_wait: bool = False
    agreements: tuple[Agreement, ...] = ()
    programmes: tuple[Programme, ...] = ()


def proposed(
    assessment: Assessment,
    proposal: Proposal,
    deviations: tuple[Deviation, ...],
    at: datetime,
    follows: UUID | None = None,
) -> Placement:
    """Give the placement that a judged proposal is."""
    move, waits = assessment.move, proposal.may_wait and must_wait(assessment, proposal.deviations)
    return Placement(
        id=uuid4(),
        candidate_id=move.record.candidate.id,
        instrument=move.instrument,
        occupation=move.work.occupation or Term(move.work.title),
        werksoort=move.work.werksoort,
        start=move.period.start,
        planned_end=move.period.end,
        plek_id=move.work.id if move.plek else None,
        vacancy_id=None if move.plek else move.work.id,
        status=PlacementStatus.VOORGESTELD,
        dagdelen=tuple(dagdelen_of(move.dagdelen)),
        hours=move.hours,
        guide_id=move.guide_id,
        consultant_id=move.consultant_id,
        intended_vacancy_id=move.intended_vacancy.id if move.intended_vacancy else None,
        seat=None if waits else assessment.seating.seat or GENERAL,
        waiting_since=at if waits else None,
        agreements=proposal.agreements,
        deviations=deviations,
        follows=follows,
        rulebook=assessment.rulebook,
        programmes=proposal.programmes,
    )


def must_wait(assessment: Assessment, deviations: Mapping[str, str]) -> bool:
    """Whether there is no seat yet, or somebody waits longer and no reason was given to pass them."""
    ahead = {ruling.rule.code for ruling in assessment.seating.rulings if ruling.stands_in_the_way}
    return assessment.seating.is_short or bool(ahead - set(deviations))


def refuse_absent(person: Candidate) -> None:
    """Refuse to place somebody whose mediation is closed, or whose processing is restricted.

    Raises:
        ConflictError: the message says what to do first.
    """
    if person.status is CandidateStatus.AFGESLOTEN:
        raise ConflictError(f"Kandidaat K-{person.number} is afgesloten. Heropen de kandidaat eerst.")
    if person.restricted:
        raise ConflictError(f"Van kandidaat K-{person.number} is de verwerking beperkt. Hef de beperking eerst op.")


def refuse_past(wish: Wish, today: date) -> None:
    """Refuse to propose what is over: a proposal lies ahead or runs now; what was is recorded as it was.

    Raises:
        InvalidInputError: the last day has gone.
    """
    if wish.end is not None and wish.end < today:
        problem = (
            f"deze periode is voorbij ({day_text(wish.end)}). Een voorstel gaat over nu of later. Leg vast wat al is "
            "geweest als een plaatsing van de kandidaat"
        )
        raise InvalidInputError((Fault("/eindDatum", problem, f"{today} of later, of geen"),))


def refuse_closed(work: WorkOnOffer, today: date) -> None:
    """Refuse work on which nobody can be placed on this day.

    Raises:
        ConflictError: it is not open; a plek that was marked as full is decided by its seats.
    """
    work = work.as_on(today)
    if work.is_rankable or (isinstance(work, Plek) and work.status is PlekStatus.VOL):
        return
    refuse_unconfirmed(work)
    raise ConflictError(
        f"{short_number(work)} heeft de status '{work.status}'. Op een open {work.kind} kan iemand komen."
    )


def refuse_unconfirmed(work: WorkOnOffer) -> None:
    """Refuse a vacancy that was taken down by telephone, as long as the employer did not confirm it.

    Raises:
        ConflictError: the message says how to record it.
    """
    if isinstance(work, Vacancy) and work.awaits_employer:
        raise ConflictError(
            f"{short_number(work)} is telefonisch opgenomen en door de werkgever nog niet bevestigd. Leg eerst vast "
            "wie namens de werkgever bevestigde, wanneer en hoe."
        )


def refuse_unlookable(work: WorkOnOffer, today: date) -> None:
    """Refuse work of which there is no list, not even a voorlopig one.

    Raises:
        ConflictError: it is neither open nor a draft.
    """
    if not (isinstance(work, Vacancy) and work.may_be_looked_at):
        refuse_closed(work, today)


def decided(placement: Placement, decision: Decision) -> Placement:
    """Give a placement as it is after the decision: planned when it has a seat, else it waits for one."""
    status = PlacementStatus.GEPLAND if placement.seat else PlacementStatus.BESLOTEN
    return replace(placement, status=status, decision=decision)


def missing_agreements(placement: Placement) -> tuple[Party, ...]:
    """Give who has not said yes."""
    given = {party: placement.agreement_of(party) for party in Party}
    return tuple(party for party, answer in given.items() if answer is None or not answer.agrees)
