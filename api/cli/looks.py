"""`passend inzagen`: the weekly review of looks."""

from datetime import datetime
from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.cli.typed import DAY
from api.schemas.look_review import looks_json
from matching.domain.dutch import day_text
from matching.usecases.list_looks import list_looks


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(inzagen)


def inzagen(
    van: Annotated[datetime | None, Option(formats=DAY, help="De eerste dag; zonder dagen de vorige week.")] = None,
    tot: Annotated[datetime | None, Option(formats=DAY, help="De laatste dag, die meetelt.")] = None,
    json: AsJson = False,
) -> None:
    """Laat zien wie er naar wie keek, en wat u daarvan kunt nagaan; het oordeelt niet."""
    days = (one.date() if one else None for one in (van, tot))
    found = list_looks(service(), actor("beheerder", "toezicht"), *days)
    if json:
        print_json(orjson.dumps(looks_json(found)))
        return
    out.print(Text(f"Inzagen van {day_text(found.first)} tot en met {day_text(found.last)}.", "bold"))
    for line in found.lines:
        purposes = f" Doel: {', '.join(line.purposes)}." if line.purposes else ""
        out.print(Text(f"{line.who} ({line.kind.replace('_', ' ')}): {line.why}{purposes}"))
    if not found.lines:
        out.print(Text("Niemand heeft iemand bekeken."))
    out.print(Text(f"Al gecontroleerd: {len(found.reviews)} keer.", style="dim"))
