"""`passend day`: the day's work."""

from datetime import date, datetime
from typing import Annotated

import orjson
from rich.text import Text
from typer import Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.cli.typed import DAY
from api.schemas.day import day_json
from matching.domain.dutch import day_text
from matching.usecases.run_day import run_day


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(day)


def day(
    on: Annotated[datetime | None, Option("--on", formats=DAY, help="De dag; leeg is vandaag.")] = None,
    json: AsJson = False,
) -> None:
    """Doe het werk van de dag: taken die er een reden voor hebben komen erbij, taken zonder reden gaan dicht."""
    opened, by = service(), actor("systeem", "dagelijks werk")
    done = run_day(opened, by, on.date() if on else None)
    told = day_json(opened, by, done)
    if json:
        print_json(orjson.dumps(told))
        return
    _show(done.on, len(done.opened), len(done.closed), done.overdue)
    for word, tasks in (("nieuw", told["nieuw"]), ("gesloten", told["gesloten"])):
        for task in tasks:
            how = task["gesloten"]["hoe"] if task["gesloten"] else task["reden"]
            kind = task["soort"].replace("_", " ")
            out.print(Text(f"{word}: {task['kandidaat']}, {kind}, uiterlijk {task['uiterlijk']} - {how}"))


def _show(on: date, new: int, closed: int, overdue: int) -> None:
    late = f", te laat {overdue}" if overdue else ""
    out.print(Text(f"Het werk van {day_text(on)}: nieuw {new}, gesloten {closed}{late}."))
