"""`passend premiums` and `passend decide-premium`: where the premiums stand, and what a consulent decided."""

from typing import Annotated

import orjson
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.placing_typed import Which, placement_id_of
from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.terminal import out, print_json
from api.cli.typed import Candidate, checked
from api.schemas.day import PremiumDecisionForm, premiums_json
from matching.domain.dutch import day_text, euros_text
from matching.domain.premium import PremiumOutcome
from matching.usecases.decide_premium import decide_premium
from matching.usecases.view_premiums import view_premiums


def add_to(app: Typer) -> None:
    """Add the commands."""
    app.command("premiums")(premiums)
    app.command("decide-premium")(decide)


def premiums(kandidaat: Candidate, json: AsJson = False) -> None:
    """Laat zien hoe de premies van een kandidaat ervoor staan."""
    found = view_premiums(service(), consultant(), kandidaat)
    if json:
        print_json(orjson.dumps(premiums_json(found)))
        return
    if not found:
        out.print(Text("Er is geen plaatsing met een premie."))
    for one in (standing.premium for standing in found):
        state = one.state.replace("_", " ")
        out.print(Text(f"Half jaar {one.half_year}, tot en met {day_text(one.end)}: {euros_text(one.cents)}, {state}."))
        if one.why:
            out.print(Text(f"  {one.why}"))


def decide(
    plaatsing: Which,
    halfjaar: Annotated[int, Argument(min=1, help="Het nummer van het half jaar.")],
    besluit: Annotated[PremiumOutcome, Argument(help="Wat u beslist.")],
    reden: Annotated[str, Option(help="Waarom, in eigen woorden; verplicht als u niet toekent.")] = "",
) -> None:
    """Leg vast wat u over een premie beslist; passend beslist niet."""
    given = {"halfjaar": halfjaar, "besluit": besluit, "reden": reden}
    told: PremiumDecisionForm = checked(PremiumDecisionForm, given)
    opened, granted = service(), told.decision is PremiumOutcome.TOEGEKEND
    decide_premium(opened, consultant(), placement_id_of(opened, plaatsing), halfjaar, granted, told.reason)
    out.print(Text(f"Vastgelegd: half jaar {halfjaar}, {besluit.replace('_', ' ')}."))
