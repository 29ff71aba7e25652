"""Record a talk about how it goes on a placement (A-07)."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Evaluation
from matching.errors import Fault, InvalidInputError
from matching.service import Service
from matching.usecases.placing_deed import Deed, must_be, on_placement, refuse_to_come

SEEN = (
    PlacementStatus.ACTIEF,
    PlacementStatus.AFGEROND,
    PlacementStatus.VOORTIJDIG_BEEINDIGD,
    PlacementStatus.NAZORG,
)


def evaluate_placement(
    service: Service, actor: Actor, placement_id: UUID, evaluation: Evaluation, *, after: int | None = None
) -> Placement:
    """Keep an evaluation; nothing follows from it by itself.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError, NotFoundError, StaleError: see `on_placement`.
        InvalidInputError: the day is not within the placement, or a learning goal is not in the plan.
        ConflictError: the placement has not begun.
    """

    def evaluated(deed: Deed, placement: Placement) -> Placement:
        must_be(placement, SEEN, "Evalueren")
        refuse_to_come(evaluation.on, deed.today)
        _refuse_before(placement, evaluation)
        _refuse_unknown_goals(deed, placement, evaluation)
        saved: Placement = deed.save(replace(placement, evaluations=(*placement.evaluations, evaluation)))
        return saved

    return on_placement(
        service, actor, placement_id, evaluated, action="plaatsing_geevalueerd", right=Right.EVALUATE, after=after
    )


def _refuse_before(placement: Placement, evaluation: Evaluation) -> None:
    if evaluation.on < placement.start:
        fault = Fault("/datum", f"dit is voor de eerste dag ({placement.start})", f"{placement.start} of later")
        raise InvalidInputError((fault,))


def _refuse_unknown_goals(deed: Deed, placement: Placement, evaluation: Evaluation) -> None:
    plan = deed.candidate(placement).plan
    known = [goal.skill.text for goal in plan.goals] if plan else []
    passes = f"een van: {', '.join(known)}" if known else "eerst een leerdoel in het ontwikkelplan"
    faults = tuple(
        Fault(f"/voortgang/{place}/leerdoel", f"'{one.skill}' is geen leerdoel van het ontwikkelplan", passes)
        for place, one in enumerate(evaluation.progress)
        if one.skill not in known
    )
    if faults:
        raise InvalidInputError(faults)
