"""`passend kansen`: in which occupations a candidate stands a chance."""

from datetime import datetime
from typing import Annotated

from typer import Argument, Option, Typer

from api.cli.chances_text import show_chances
from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.schemas.chances import chances_bytes
from matching.usecases.find_chances import MOST, USUAL_NUMBER, find_chances

Candidate = Annotated[str, Argument(help="Het nummer (K-2041) of het id van een kandidaat.")]
Day = Annotated[
    datetime | None,
    Option("--peildatum", formats=["%Y-%m-%d"], help="De dag waarop de kansen gelden; leeg is vandaag."),
]
Number = Annotated[int, Option("--aantal", min=1, max=MOST, help="Zoveel beroepen, met de beste vooraan.")]


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command("kansen")(chances)


def chances(kandidaat: Candidate, peildatum: Day = None, aantal: Number = USUAL_NUMBER, json: AsJson = False) -> None:
    """Zoek beroepen waarin een kandidaat kans maakt: wat past, wat er is, wat ontbreekt en wat u kunt vragen."""
    opened, day = service(), peildatum.date() if peildatum else None
    with waiting("Kansen zoeken"):
        found = find_chances(opened, actor(), kandidaat, day, aantal)
    print_json(chances_bytes(found)) if json else show_chances(out, found)
