"""The ontwikkelplan: what somebody wants to learn, and on the way to what (A-57)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.domain.term import Term


class PlanAim(StrEnum):
    """Where a plan leads. Source: model.md C.2."""

    BETAALDE_ARBEID = "betaalde_arbeid"
    SCHOOL_OPLEIDING = "school_opleiding"
    PARTICIPATIE = "participatie"


class GoalStatus(StrEnum):
    """The life of a learning goal. Source: model.md C.2."""

    OPEN = "open"
    IN_ONTWIKKELING = "in_ontwikkeling"
    BEHAALD = "behaald"
    VERVALLEN = "vervallen"

    @property
    def is_open(self) -> bool:
        """Whether there is still something to learn."""
        return self in (GoalStatus.OPEN, GoalStatus.IN_ONTWIKKELING)


@dataclass(frozen=True, slots=True)
class LearningGoal:
    """One leerdoel: a skill to learn.

    Attributes:
        skill: what is to be learned.
        achieved_on: the day it was achieved; only with status behaald.
    """

    skill: Term
    status: GoalStatus = GoalStatus.OPEN
    achieved_on: date | None = None

    def __post_init__(self) -> None:
        if self.achieved_on is not None and self.status is not GoalStatus.BEHAALD:
            raise ValueError(f"een leerdoel met status {self.status} heeft geen dag waarop het is behaald")


@dataclass(frozen=True, slots=True)
class DevelopmentPlan:
    """The one active plan of a candidate; earlier plans are in earlier versions of the candidate.

    Attributes:
        start_on: first day; None is unknown.
        next_step: what comes after it, in a few words; never why.
    """

    aim: PlanAim | None = None
    start_on: date | None = None
    goals: tuple[LearningGoal, ...] = ()
    next_step: str = ""

    @property
    def is_active(self) -> bool:
        """Whether there is something to do under it: a goal is open, or there are no goals yet."""
        return not self.goals or bool(self.open_goals)

    @property
    def open_goals(self) -> tuple[LearningGoal, ...]:
        """The goals that are still to be achieved."""
        return tuple(goal for goal in self.goals if goal.status.is_open)
