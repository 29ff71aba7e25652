"""`passend plan`: what a person wants to learn, the trainings and talks that belong to it, and the next talk."""

from collections.abc import Iterator
from datetime import datetime
from typing import Annotated, Any

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json
from api.cli.typed import DAY, Candidate, checked
from api.schemas.plan import plan_json
from matching.domain.development_plan import DevelopmentPlan, LearningGoal, PlanAim
from matching.domain.dutch import day_text
from matching.domain.placement import Placement
from matching.forms.plan import PlanForm, plan_form, plan_of
from matching.service import Service
from matching.storage import Kind
from matching.usecases.begin_plan import begin_plan
from matching.usecases.plan_development import plan_development
from matching.usecases.view_objects import id_of
from matching.usecases.view_plan import PlanView, view_plan


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(plan)


def plan(
    kandidaat: Candidate,
    leerdoel: Annotated[list[str] | None, Option("--leerdoel", help="Wat erbij komt om te leren; mag vaker.")] = None,
    volgende_stap: Annotated[str, Option("--volgende-stap", help="Wat er daarna komt; leeg laat wat er stond.")] = "",
    doel: Annotated[PlanAim | None, Option(help="Waar het plan heen leidt; leeg laat wat er stond.")] = None,
    start: Annotated[datetime | None, Option(formats=DAY, help="De eerste dag; leeg laat wat er stond.")] = None,
    nieuw: Annotated[bool, Option("--nieuw", help="Begin een nieuw plan; het vorige moet klaar zijn.")] = False,
    json: AsJson = False,
) -> None:
    """Laat het ontwikkelplan zien, of zet er iets in; wat er al staat, blijft."""
    opened = service()
    said = {"doel": doel, "startdatum": start.date().isoformat() if start else None, "volgendeStap": volgende_stap}
    if nieuw or leerdoel or any(said.values()):
        _write(opened, kandidaat, leerdoel or [], {key: value for key, value in said.items() if value}, begins=nieuw)
    view = view_plan(opened, consultant(), kandidaat)
    if json:
        print_json(orjson.dumps(plan_json(view)))
        return
    for line in _lines(view):
        out.print(Text(line), soft_wrap=True)


def _write(opened: Service, who: str, goals: list[str], said: dict[str, Any], *, begins: bool) -> None:
    """Save what was typed: added to the plan that is there, or as a new one."""
    candidate_id = id_of(opened.store, Kind.CANDIDATE, who)
    with opened.store.read() as reader:
        before = reader.candidates.get(candidate_id).plan
        version = reader.candidates.version_of(candidate_id)
    given = _longer(DevelopmentPlan() if begins or before is None else before, goals) | said
    written = plan_of(checked(PlanForm, given))
    (begin_plan if begins else plan_development)(opened.store, consultant(), candidate_id, written, after=version)


def _longer(before: DevelopmentPlan, goals: list[str]) -> dict[str, Any]:
    """Give the plan with what is new; a goal that is there already is not written twice."""
    given: dict[str, Any] = plan_form(before).model_dump(mode="json", by_alias=True)
    there = {goal.skill.text for goal in before.goals}
    given["leerdoelen"] += [{"vaardigheid": goal} for goal in dict.fromkeys(goals) if goal not in there]
    return given


def _lines(view: PlanView) -> Iterator[str]:
    """Tell a plan in sentences."""
    plan, who = view.plan, f"K-{view.candidate.number}"
    aim = plan.aim.value.replace("_", " ") if plan.aim else "nog niet bekend"
    since = day_text(plan.start_on) if plan.start_on else "nog niet bekend"
    yield f"{who}: ontwikkelplan, doel: {aim}, start: {since}{'' if plan.is_active else ', klaar'}."
    yield f"Leerdoelen: {', '.join(map(_goal, plan.goals)) or 'geen'}. Volgende stap: {_step(plan)}."
    for one in view.trainings:
        hours = f", {one.hours:g} uur" if one.hours is not None else ""
        until = f" tot en met {day_text(one.end)}" if one.end else ""
        yield f"Training vanaf {day_text(one.start)}{until}{hours}{f', {one.given_by}' if one.given_by else ''}."
    for placement, held in view.evaluations:
        progress = "".join(f"; {each.skill} {each.progress} van 3" for each in held.progress)
        advice = held.advice.value.replace("_", " ")
        yield f"Evaluatie op {day_text(held.on)}, {_name(placement)}: advies {advice}{progress}."
    yield from _next(view)


def _next(view: PlanView) -> Iterator[str]:
    for placement, due in view.next_talks:
        late = " Die dag is voorbij." if due < view.on else ""
        yield f"Volgende evaluatie: uiterlijk {day_text(due)}, {_name(placement)}.{late}"
    if not view.next_talks:
        yield "Volgende evaluatie: geen, want er loopt geen plaatsing waarvoor een regel een gesprek vraagt."


def _goal(goal: LearningGoal) -> str:
    when = f" op {day_text(goal.achieved_on)}" if goal.achieved_on else ""
    return f"{goal.skill.text} ({goal.status.value.replace('_', ' ')}{when})"


def _step(plan: DevelopmentPlan) -> str:
    return plan.next_step or "nog niet bekend"


def _name(placement: Placement) -> str:
    return placement.instrument.value.replace("_", " ")
