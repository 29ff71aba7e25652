"""`passend bewaartermijnen`: how long what is kept, what is past that, and wiping it."""

from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, progress
from matching.domain.dutch import day_text
from matching.usecases.apply_retention import Due, apply_retention, due_by_term

ELSEWHERE = (
    "Vanzelf weg: een kaart voor een werkgever na 28 dagen, een vraag via VUM na 24 uur, een antwoord aan een "
    "programma na een dag, wat iemand typte en niet verstuurde na 30 dagen. Het grootboek blijft: er staat niemand in."
)


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(bewaartermijnen)


def bewaartermijnen(
    wis: Annotated[bool, Option("--wis", help="Wis wat te oud is. Zonder dit verandert er niets.")] = False,
    json: AsJson = False,
) -> None:
    """Laat per soort gegevens zien hoe lang passend het bewaart, en hoeveel er te oud is."""
    opened, by = service(), actor("beheerder", "bewaartermijnen")
    if wis:
        with progress("Wissen") as report:
            due = apply_retention(opened, by, report)
    else:
        due = due_by_term(opened, by)
    if json:
        print_json(orjson.dumps([_json(one) for one in due]))
        return
    for one in due:
        out.print(Text(_sentence(one, wiped=wis)))
    out.print(Text(ELSEWHERE))


def _sentence(one: Due, *, wiped: bool) -> str:
    what = "gewist" if wiped else f"te oud (van voor {day_text(one.before)})"
    return f"{one.term.code}: {one.term.months} maanden. {one.count} {what}. {one.term.source}."


def _json(one: Due) -> dict[str, str | int]:
    return {
        "soort": one.term.code,
        "maanden": one.term.months,
        "bron": str(one.term.source),
        "vanVoor": one.before.isoformat(),
        "aantal": one.count,
    }
