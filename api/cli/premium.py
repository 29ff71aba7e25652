"""`passend premiums` and `passend decide-premium`: where the premiums stand, and what a consulent decided."""

from enum import StrEnum
from typing import Annotated, Any

import orjson
from pydantic import Field
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.placing_typed import Candidate, Which, checked, consultant, placement_id_of
from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json
from matching.domain.dutch import day_text, euros_text
from matching.domain.placement import Placement
from matching.domain.premium import Premium
from matching.forms.form import Form
from matching.forms.values import OwnWords
from matching.usecases.decide_premium import decide_premium
from matching.usecases.view_premiums import view_premiums


class Decided(StrEnum):
    """What a consulent can decide."""

    TOEGEKEND = "toegekend"
    NIET_TOEGEKEND = "niet_toegekend"


class ReasonForm(Form):
    """Waarom."""

    reason: Annotated[OwnWords, Field(alias="reden", description="In eigen woorden.")] = ""


def add_to(app: Typer) -> None:
    """Add the commands."""
    app.command("premiums")(premiums)
    app.command("decide-premium")(decide)


def premiums(kandidaat: Candidate, json: AsJson = False) -> None:
    """Laat zien hoe de premies van een kandidaat ervoor staan."""
    found = view_premiums(service(), consultant(), kandidaat)
    if json:
        print_json(orjson.dumps({"premies": [_written(placement, one) for placement, one in found]}))
        return
    if not found:
        out.print(Text("Er is geen plaatsing met een premie."))
    for _, one in found:
        state = one.state.replace("_", " ")
        out.print(Text(f"Half jaar {one.half_year}, tot en met {day_text(one.end)}: {euros_text(one.cents)}, {state}."))
        if one.why:
            out.print(Text(f"  {one.why}"))


def decide(
    plaatsing: Which,
    halfjaar: Annotated[int, Argument(min=1, help="Het nummer van het half jaar.")],
    besluit: Annotated[Decided, Argument(help="Wat u beslist.")],
    reden: Annotated[str, Option(help="Waarom, in eigen woorden; verplicht als u niet toekent.")] = "",
) -> None:
    """Leg vast wat u over een premie beslist; passend beslist niet."""
    told: ReasonForm = checked(ReasonForm, {"reden": reden})
    opened, granted = service(), besluit is Decided.TOEGEKEND
    decide_premium(opened, consultant(), placement_id_of(opened, plaatsing), halfjaar, granted, told.reason)
    out.print(Text(f"Vastgelegd: half jaar {halfjaar}, {besluit.replace('_', ' ')}."))


def _written(placement: Placement, one: Premium) -> dict[str, Any]:
    return {
        "plaatsingId": str(placement.id),
        "halfjaar": one.half_year,
        "van": one.start.isoformat(),
        "totEnMet": one.end.isoformat(),
        "verschuldigdOp": one.due_on.isoformat(),
        "bedragCent": one.cents,
        "stand": one.state.value,
        "waarom": one.why,
    }
