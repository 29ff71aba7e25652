"""The ontwikkelplan as a form."""

from typing import Annotated, Self

from pydantic import Field, model_validator

from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal, PlanAim
from matching.domain.term import Term
from matching.forms.form import Form
from matching.forms.values import Code, Label, OptionalDay, OwnWords


class GoalForm(Form):
    """Een leerdoel: een vaardigheid om te leren."""

    text: Label = Field(alias="vaardigheid")
    code: Code = None
    status: GoalStatus = GoalStatus.OPEN
    achieved_on: OptionalDay = Field(default=None, alias="behaaldOp")

    @model_validator(mode="after")
    def _can_be(self) -> Self:
        self.goal()
        return self

    def goal(self) -> LearningGoal:
        """Give the learning goal."""
        return LearningGoal(Term(self.text, self.code), self.status, self.achieved_on)

    @classmethod
    def of(cls, goal: LearningGoal) -> "GoalForm":
        """Write a learning goal."""
        return cls.model_construct(
            text=goal.skill.text, code=goal.skill.code, status=goal.status, achieved_on=goal.achieved_on
        )


class PlanForm(Form):
    """Het ontwikkelplan van een kandidaat."""

    aim: PlanAim | None = Field(default=None, alias="doel")
    start_on: OptionalDay = Field(default=None, alias="startdatum")
    goals: Annotated[tuple[GoalForm, ...], Field(max_length=50)] = Field(default=(), alias="leerdoelen")
    next_step: OwnWords = Field(
        default="", alias="volgendeStap", description="Wat er daarna komt, in een paar woorden; nooit waarom."
    )


def plan_of(form: PlanForm) -> DevelopmentPlan:
    """Give the plan of a form."""
    return DevelopmentPlan(form.aim, form.start_on, tuple(goal.goal() for goal in form.goals), form.next_step)


def plan_form(plan: DevelopmentPlan) -> PlanForm:
    """Write a plan."""
    goals = tuple(GoalForm.of(goal) for goal in plan.goals)
    return PlanForm.model_construct(aim=plan.aim, start_on=plan.start_on, goals=goals, next_step=plan.next_step)
