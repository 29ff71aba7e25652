"""`passend regels`: which rules hold on a day, with their sources."""

from datetime import datetime
from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import service
from api.cli.terminal import out, print_json
from api.schemas.rules import KIND_WORDS, TOPIC_WORDS, rules_json
from matching.errors import Fault, InvalidInputError
from matching.rules.ladder import LADDER
from matching.rules.rule import RuleKind


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(regels)


def regels(
    peildatum: Annotated[datetime | None, Option(formats=["%Y-%m-%d"], help="De dag; leeg is vandaag.")] = None,
    instrument: Annotated[str | None, Option(help="Alleen dit instrument, zoals werkleerplek.")] = None,
    json: AsJson = False,
) -> None:
    """Laat zien welke regels er gelden, per instrument, met de bron."""
    codes = [row.code for row in LADDER]
    if instrument is not None and instrument not in codes:
        raise InvalidInputError(
            (Fault("--instrument", f"'{instrument}' is geen instrument; goed is: {', '.join(codes)}"),)
        )
    opened = service()
    found = rules_json(peildatum.date() if peildatum else opened.today(), opened.rule_settings(), instrument)
    if json:
        print_json(orjson.dumps(found))
        return
    for row in found["instrumenten"]:
        out.print(Text(f"\n{row['naam']}: {row['doel']}", style="bold"))
        for rule in row["regels"]:
            out.print(Text(f"  {TOPIC_WORDS[rule['onderwerp']]}: {rule['stelling']}"))
            out.print(Text(f"    {KIND_WORDS[RuleKind(rule['soort'])]}. {rule['bron']}", style="dim"))
