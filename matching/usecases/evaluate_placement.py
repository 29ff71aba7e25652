"""Record a talk about how it goes on a place."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.dutch import day_text, listing
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Evaluation
from matching.errors import ConflictError, Fault, InvalidInputError, out_of_step, unknown
from matching.placing.life import Deed, deed_on
from matching.service import Service


def evaluate_placement(
    service: Service, actor: Actor, placement_id: UUID, evaluation: Evaluation, *, after: int | None = None
) -> Placement:
    """Add an evaluation; it does not decide anything.

    Raises:
        ConflictError: the placement has not begun, lapsed, or is closed.
        InvalidInputError: nobody was there on that day, it is still to come, or a learning goal is not in the plan.
    """
    with deed_on(service, actor, placement_id, Right.EVALUATE, after) as deed:
        _refuse_state(deed.placement)
        faults = (*_wrong_day(deed, evaluation), *_unknown_goals(deed.candidate, evaluation))
        if faults:
            raise InvalidInputError(faults)
        evaluations = sorted((*deed.placement.evaluations, evaluation), key=lambda one: one.on)
        return deed.save(replace(deed.placement, evaluations=tuple(evaluations)), "plaatsing_geevalueerd")


def _refuse_state(placement: Placement) -> None:
    if placement.state.is_future or not placement.counts:
        raise ConflictError(f"Deze plaatsing is '{placement.state}'; evalueren kan als iemand is begonnen.")
    if placement.state is PlacementStatus.GESLOTEN:
        raise ConflictError(
            "Deze plaatsing is gesloten; er komt geen gesprek meer bij. Een gesprek kan worden vastgelegd zolang een "
            "plaatsing loopt, en daarna totdat zij wordt gesloten."
        )


def _wrong_day(deed: Deed, evaluation: Evaluation) -> tuple[Fault, ...]:
    """Say why somebody cannot have talked about the place on that day, and on which days they can."""
    start, last = deed.placement.start, deed.placement.ended_on or deed.today
    passes = f"{start} tot en met {min(last, deed.today)}"
    if evaluation.on < start:
        return (out_of_step("/datum", f"dit is voor de start ({day_text(start)})", passes),)
    if evaluation.on > deed.today:
        return (out_of_step("/datum", "deze dag komt nog", passes),)
    if evaluation.on > last:
        return (out_of_step("/datum", f"dit is na de laatste dag ({day_text(last)})", passes),)
    return ()


def _unknown_goals(candidate: Candidate, evaluation: Evaluation) -> tuple[Fault, ...]:
    goals = [goal.skill.text for goal in candidate.plan.goals] if candidate.plan else []
    strange = [one.skill for one in evaluation.progress if one.skill not in goals]
    passes = f"een van: {listing(goals, 'of')}" if goals else "een leerdoel uit het ontwikkelplan; er is er nog geen"
    return tuple(unknown("/voortgang", f"'{skill}' is geen leerdoel van deze kandidaat", passes) for skill in strange)
