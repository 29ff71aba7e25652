"""`passend taken`: what is to be done; `passend taken done` and `passend taken take-over`."""

from datetime import datetime
from typing import Annotated, Any

import orjson
from rich.text import Text
from typer import Argument, Context, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import consultant, service
from api.cli.tasks_text import bundled, heading
from api.cli.terminal import out, print_json
from api.cli.typed import DAY, checked
from api.schemas.task import Taak, TaskDoneForm, TaskTakenForm, task_json
from matching.domain.ranking_request import Page
from matching.domain.task import Task, TaskKind
from matching.service import Service
from matching.storage import Kind
from matching.usecases.close_task import close_task
from matching.usecases.select_objects import Asked, select_objects
from matching.usecases.take_over_task import take_over_task
from matching.usecases.view_objects import id_of, view_page, view_saved

commands = Typer(help="Laat zien wat er te doen is; handel een taak af, of neem die over.")
Which = Annotated[str, Argument(metavar="TAAK", help="Het id van een taak.")]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="taken")


@commands.callback(invoke_without_command=True)
def tasks(
    context: Context,
    van: Annotated[str, Option(metavar="COLLEGA", help="Van deze collega, en van wie die vandaag vervangt.")] = "",
    op: Annotated[datetime | None, Option(formats=DAY, help="Alleen wat uiterlijk op deze dag moet.")] = None,
    kandidaat: Annotated[str, Option(help="Nummer of id van een kandidaat.")] = "",
    soort: Annotated[TaskKind | None, Option(help="Alleen van deze soort.")] = None,
    limit: Annotated[int, Option(min=1, max=200, help="Zoveel taken.")] = 50,
    json: AsJson = False,
) -> None:
    """Laat zien wat er te doen is; wat het eerst af moet, staat bovenaan."""
    if context.invoked_subcommand:
        return
    opened = service()
    asked = Asked(
        task_owner=van, candidate=kandidaat, task_kind=soort, is_open=True, due_until=op.date() if op else None
    )
    found = view_page(opened, consultant(), Kind.TASK, select_objects(opened, asked), Page(1, limit))
    told = [task_json(row) for row in found.rows]
    if json:
        print_json(orjson.dumps({"taken": told, "aantal": found.total}))
        return
    out.print(Text("Er is niets te doen." if not found.total else f"{found.total} te doen."))
    for who, theirs in bundled(told):
        out.print(Text(heading(who, len(theirs))))
        for one in theirs:
            _show(one)


@commands.command()
def done(
    taak: Which,
    hoe: Annotated[str, Option(help="Wat u hebt gedaan, in eigen woorden.")],
    json: AsJson = False,
) -> None:
    """Leg vast wat er is gedaan; de taak is daarna gesloten."""
    asked: TaskDoneForm = checked(TaskDoneForm, {"hoe": hoe})
    opened = service()
    _tell(opened, close_task(opened, consultant(), id_of(opened.store, Kind.TASK, taak), asked.how), json)


@commands.command("take-over")
def take_over(
    taak: Which,
    door: Annotated[str, Option(metavar="COLLEGA", help="Wie de taak overneemt: naam of id.")],
    json: AsJson = False,
) -> None:
    """Leg vast wie de taak overneemt."""
    asked: TaskTakenForm = checked(TaskTakenForm, {"door": door})
    opened = service()
    _tell(opened, take_over_task(opened, consultant(), id_of(opened.store, Kind.TASK, taak), asked.by), json)


def _tell(opened: Service, saved: Task, as_json: bool) -> None:
    with opened.store.read() as reader:
        version = reader.tasks.version_of(saved.id)
    told = task_json(view_saved(opened, consultant(), saved, version))
    print_json(orjson.dumps(told)) if as_json else _show(told)


def _show(told: Taak) -> None:
    """Show a task in a few lines."""
    about: list[Any] = [told["kandidaat"], told["vacature"], told["plek"], told["werkgever"]]
    named = ", ".join(one for one in about if one)
    owner = told["eigenaar"] if told["bel"] == told["eigenaar"] else f"{told['eigenaar']} (nu: {told['bel']})"
    out.print(Text(f"{told['uiterlijk']}  {told['soort'].replace('_', ' ')}: {named} - {owner}, {told['stand']}"))
    out.print(Text(f"  {told['reden']}"))
    if told["woorden"]:
        out.print(Text(f"  Zeg: {told['woorden']}"))
    if told["gesloten"]:
        out.print(Text(f"  Gesloten op {told['gesloten']['op']}: {told['gesloten']['hoe']}"))
    out.print(Text(f"  Id {told['id']}, versie {told['versie']}."))
