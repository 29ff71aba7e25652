"""Propose that somebody is placed, or several people at once: a seat is held from this moment."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from uuid import uuid4

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Deviation
from matching.domain.plek import PlekStatus
from matching.domain.term import Term
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.placing.assessment import Assessment, assess
from matching.placing.refusal import RuleRefusalError, refuse
from matching.placing.wish import Wish
from matching.service import Service
from matching.storage.moment import now
from matching.usecases.amend import refuse_merged
from matching.usecases.choose_seat import seat_deviation, without_seat_choice
from matching.usecases.placing_deed import Deed

MOST_AT_ONCE = 50


@dataclass(frozen=True, kw_only=True)
class Proposal:
    """One placing that is proposed.

    Attributes:
        may_wait: when there is no seat, go on the waiting list.
        deviations: the reason per code of a rule.
        agreements: what the parties answered already.
    """

    wish: Wish
    may_wait: bool = False
    deviations: Mapping[str, str] = field(default_factory=dict)
    agreements: tuple[Agreement, ...] = ()


def propose_placement(service: Service, actor: Actor, proposal: Proposal) -> Placement:
    """Propose one placement; see `propose_placements`."""
    return propose_placements(service, actor, [proposal])[0]


def propose_placements(service: Service, actor: Actor, proposals: Sequence[Proposal]) -> list[Placement]:
    """Propose placements in the order that is given, all or none.

    Raises:
        NotAllowedError: this role may not propose, or not deviate.
        NotFoundError: the candidate or the work is not known.
        InvalidInputError: there are none, or too many at once.
        RuleRefusalError: a rule or the seats stand in the way; nothing was saved.
        ConflictError: the candidate is closed, or the work is not open.
    """
    must_have(actor, Right.PROPOSE)
    if not 1 <= len(proposals) <= MOST_AT_ONCE:
        fault = Fault("/plaatsingen", f"dit zijn er {len(proposals)}", f"1 tot en met {MOST_AT_ONCE} tegelijk")
        raise InvalidInputError((fault,))
    service.knowledge()
    with service.store.change(actor) as change:
        deed = Deed(service, actor, change, "plaatsing_voorgesteld")
        saved = [_proposed(deed, one, place, len(proposals)) for place, one in enumerate(proposals, start=1)]
        change.commit()
    return saved


def _proposed(deed: Deed, proposal: Proposal, place: int, of: int) -> Placement:
    """Judge and save one of them; a refusal says which one of a group it is about."""
    try:
        return _propose(deed, proposal)
    except RuleRefusalError as error:
        if of > 1:
            number = deed.reader.candidates.get(proposal.wish.candidate_id).number
            error.args = (f"Er is niemand geplaatst. Het gaat om K-{number} ({place} van {of}). {error}",)
        raise


def _propose(deed: Deed, proposal: Proposal) -> Placement:
    wish, reader = proposal.wish, deed.reader
    person = reader.candidates.get(wish.candidate_id)
    refuse_merged(reader, person)
    refuse_absent(person)
    refuse_not_on_offer(reader.work(wish.work_kind).get(wish.work_id), may_wait=proposal.may_wait)
    chosen = seat_deviation(person, wish, proposal.deviations, deed)
    found = assess(deed.service, reader, wish)
    reasons = without_seat_choice(proposal.deviations)
    deviations = refuse(found, reasons, deed.actor, deed.today, may_wait=proposal.may_wait)
    waits = proposal.may_wait and must_wait(found, reasons)
    placement: Placement = deed.save(_placement(proposal, found, (*chosen, *deviations), waits))
    return placement


def must_wait(found: Assessment, reasons: Mapping[str, str]) -> bool:
    """Whether there is no seat yet, or somebody else waits longer and no reason was given to pass them."""
    queue = {ruling.rule.code for ruling in found.seating.rulings if ruling.stands_in_the_way}
    return found.seating.is_short or bool(queue - set(reasons))


def refuse_absent(person: Candidate) -> None:
    """Refuse to place somebody whose mediation is closed, or whose processing is restricted.

    Raises:
        ConflictError: the message says what to do first.
    """
    if person.status is CandidateStatus.AFGESLOTEN:
        raise ConflictError(f"Kandidaat K-{person.number} is afgesloten. Heropen de kandidaat eerst.")
    if person.restricted:
        raise ConflictError(f"Van kandidaat K-{person.number} is de verwerking beperkt. Hef de beperking eerst op.")


def refuse_not_on_offer(work: WorkOnOffer, *, may_wait: bool = False) -> None:
    """Refuse work where nobody comes now; on the waiting list of what is full somebody may come.

    Raises:
        ConflictError: it is not open.
    """
    if work.is_rankable or (may_wait and work.status is PlekStatus.VOL):
        return
    raise ConflictError(
        f"{work.kind.capitalize()} {short_number(work)} heeft de status '{work.status}'. "
        f"Plaatsen kan alleen op een {work.kind} die open is."
    )


def occupation_at(work: WorkOnOffer) -> Term:
    """Give the work that somebody does there; a plek names it in its title."""
    return work.occupation or Term(work.title)


def _placement(proposal: Proposal, found: Assessment, deviations: tuple[Deviation, ...], waits: bool) -> Placement:
    wish, move, work = proposal.wish, found.move, found.move.work
    on_plek = wish.work_kind is WorkKind.PLEK
    return Placement(
        id=uuid4(),
        candidate_id=wish.candidate_id,
        instrument=move.instrument,
        occupation=occupation_at(work),
        werksoort=work.werksoort,
        start=wish.start,
        planned_end=wish.end,
        plek_id=wish.work_id if on_plek else None,
        vacancy_id=None if on_plek else wish.work_id,
        status=PlacementStatus.VOORGESTELD,
        dagdelen=wish.dagdelen or work.dagdelen,
        hours=wish.hours,
        guide_id=wish.guide_id,
        consultant_id=wish.consultant_id,
        intended_vacancy_id=wish.intended_vacancy_id,
        seat=None if waits else found.seating.seat,
        waiting_since=now() if waits else None,
        agreements=proposal.agreements,
        deviations=deviations,
        rulebook=found.rulebook,
    )
