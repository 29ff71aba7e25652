"""`passend whatif`: whom a vacancy keeps out, and what a change would bring."""

from typing import Annotated

import orjson
from rich.table import Table
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json, waiting
from api.schemas.exploration import Aantal, Verkenning, WijzigingBrengt, exploration_json
from matching.domain.role import Role
from matching.service import Service
from matching.usecases.explore_vacancy import explore_vacancy


def add_to(app: Typer) -> None:
    """Add this command."""
    app.command()(whatif)


def whatif(
    vacature: Annotated[str, Argument(help="Het nummer (V-318) of het id van een vacature.")],
    wijziging: Annotated[
        list[str] | None, Option(help="Alleen deze wijziging, zoals eis-0 of begeleiding; ten hoogste twee keer.")
    ] = None,
    rol: Annotated[
        str, Option(help="In welke rol u vraagt; de werkgever van de vacature ziet tientallen.")
    ] = "jobhunter",
    json: AsJson = False,
) -> None:
    """Verken wat een andere vraag zou brengen: wie valt nu af, en wie komt er dan bij? Verandert niets."""
    opened = service()
    asker = actor(rol, organisation=_employer_of(opened, vacature)) if rol == Role.WERKGEVER else actor(rol)
    with waiting("Verkennen"):
        found = exploration_json(explore_vacancy(opened, asker, vacature, wijziging or ()))
    print_json(orjson.dumps(found)) if json else _show(found)


def _employer_of(opened: Service, vacancy: str) -> str:
    """Give for which employer one looks: the one of the vacancy."""
    with opened.store.read() as reader:
        return str(reader.vacancies.find(vacancy).employer_id)


def _show(found: Verkenning) -> None:
    now = found["nu"]
    lists = ", ".join(f"{name} {now[name]['tekst']}" for name in ("gerangschikt", "uitvragen", "uitgesloten"))
    out.print(Text(f"{found['vacature']}, nu: {lists}."))
    _table("Nu valt af door", [(one["stelling"], one["houdtTegen"], one["alleenHierdoor"]) for one in found["regels"]])
    _brings("Met een wijziging", found["wijzigingen"])
    _brings("Met twee samen", found["samen"])
    out.print(Text(found["uitleg"]))
    if found["nogTeVragen"] is not None:
        out.print(Text(f"U kunt dit vandaag nog {found['nogTeVragen']} keer vragen."))


def _brings(title: str, changes: list[WijzigingBrengt]) -> None:
    rows = [
        (f"{one['wijziging']} ({' + '.join(one['codes'])})", one["houdtTegen"], one["komtInBereik"]) for one in changes
    ]
    _table(title, rows, "komt erbij")


def _table(title: str, rows: list[tuple[str, Aantal, Aantal]], last: str = "alleen hierdoor") -> None:
    if not rows:
        return
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    table.add_column(title)
    table.add_column("mensen", justify="right", no_wrap=True)
    table.add_column(last, justify="right", no_wrap=True)
    for text, people, other in rows:
        table.add_row(Text(text), people["tekst"], other["tekst"])
    out.print()
    out.print(table)
