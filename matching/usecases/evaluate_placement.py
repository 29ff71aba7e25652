"""Record a talk about how it goes on a place."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.dutch import day_text, listing
from matching.domain.permissions import Right
from matching.domain.placement import Placement
from matching.domain.placement_parts import Evaluation
from matching.errors import ConflictError, Fault, InvalidInputError, out_of_step, unknown
from matching.placing.life import Deed, deed_on
from matching.service import Service


def evaluate_placement(
    service: Service, actor: Actor, placement_id: UUID, evaluation: Evaluation, *, after: int | None = None
) -> Placement:
    """Add an evaluation; it does not decide anything.

    Raises:
        ConflictError: the placement has not begun, or lapsed.
        InvalidInputError: the day lies before the start or is still to come, or a learning goal is not in the plan.
    """
    with deed_on(service, actor, placement_id, Right.EVALUATE, after) as deed:
        if deed.placement.state.is_future or not deed.placement.counts:
            raise ConflictError(f"Deze plaatsing is '{deed.placement.state}'; evalueren kan als iemand is begonnen.")
        faults = (*_wrong_day(deed, evaluation), *_unknown_goals(deed.candidate, evaluation))
        if faults:
            raise InvalidInputError(faults)
        evaluations = sorted((*deed.placement.evaluations, evaluation), key=lambda one: one.on)
        return deed.save(replace(deed.placement, evaluations=tuple(evaluations)), "plaatsing_geevalueerd")


def _wrong_day(deed: Deed, evaluation: Evaluation) -> tuple[Fault, ...]:
    start, today = deed.placement.start, deed.today
    if evaluation.on < start:
        return (out_of_step("/datum", f"dit is voor de start ({day_text(start)})", f"{start} of later"),)
    return (out_of_step("/datum", "deze dag komt nog", f"{today} of eerder"),) if evaluation.on > today else ()


def _unknown_goals(candidate: Candidate, evaluation: Evaluation) -> tuple[Fault, ...]:
    goals = [goal.skill.text for goal in candidate.plan.goals] if candidate.plan else []
    strange = [one.skill for one in evaluation.progress if one.skill not in goals]
    passes = f"een van: {listing(goals, 'of')}" if goals else "een leerdoel uit het ontwikkelplan; er is er nog geen"
    return tuple(unknown("/voortgang", f"'{skill}' is geen leerdoel van deze kandidaat", passes) for skill in strange)
