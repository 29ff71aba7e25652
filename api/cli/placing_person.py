"""`passend plaatsingen` and `plan`: where a person is or was, and what that person wants to learn."""

from typing import Annotated, Any

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.placing_text import show_placement
from api.cli.placing_typed import Candidate, checked, consultant
from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json
from api.schemas.placement import placement_json
from matching.domain.development_plan import DevelopmentPlan
from matching.domain.ranking_request import Page
from matching.forms.plan import PlanForm, plan_form, plan_of
from matching.storage import Kind
from matching.storage.selection import Selection
from matching.usecases.plan_development import plan_development
from matching.usecases.view_objects import id_of, view_page

MOST = 100


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(plaatsingen)
    app.command()(plan)


def plaatsingen(kandidaat: Candidate, json: AsJson = False) -> None:
    """Laat zien waar een kandidaat is, was of komt, de oudste eerst, met het id van elke plaatsing."""
    opened = service()
    asked = Selection(candidate_id=id_of(opened.store, Kind.CANDIDATE, kandidaat))
    found = view_page(opened, consultant(), Kind.PLACEMENT, asked, Page(1, MOST))
    rows = [placement_json(view) for view in found.rows]
    if json:
        print_json(orjson.dumps(rows))
        return
    for row in rows:
        show_placement(out, row)
    if not rows:
        out.print("Er zijn geen plaatsingen.")
    if found.total > len(rows):
        out.print(f"Dit zijn er {len(rows)} van {found.total}.")


def plan(
    kandidaat: Candidate,
    leerdoel: Annotated[list[str] | None, Option("--leerdoel", help="Wat erbij komt om te leren; mag vaker.")] = None,
    volgende_stap: Annotated[str, Option("--volgende-stap", help="Wat er daarna komt; leeg laat wat er stond.")] = "",
) -> None:
    """Zet leerdoelen of een volgende stap in het ontwikkelplan; wat er al staat, blijft."""
    opened = service()
    candidate_id = id_of(opened.store, Kind.CANDIDATE, kandidaat)
    with opened.store.read() as reader:
        before = reader.candidates.get(candidate_id)
        version = reader.candidates.version_of(candidate_id)
    given = _longer(before.plan or DevelopmentPlan(), leerdoel or [], volgende_stap)
    form: PlanForm = checked(PlanForm, given)
    saved = plan_development(opened.store, consultant(), candidate_id, plan_of(form), after=version)
    goals = ", ".join(goal.text for goal in form.goals) or "geen"
    out.print(Text(f"K-{saved.number}: leerdoelen: {goals}. Volgende stap: {form.next_step or 'nog niet bekend'}."))


def _longer(before: DevelopmentPlan, goals: list[str], next_step: str) -> dict[str, Any]:
    """Give the plan with what is new; a goal that is there already is not written twice."""
    given: dict[str, Any] = plan_form(before).model_dump(mode="json", by_alias=True)
    there = {goal.skill.text for goal in before.goals}
    given["leerdoelen"] += [{"vaardigheid": goal} for goal in dict.fromkeys(goals) if goal not in there]
    return given | ({"volgendeStap": next_step} if next_step else {})
