"""`passend vacatures`, `passend kandidaten`, `passend plekken`: what there is, with numbers."""

from collections.abc import Callable, Sequence
from typing import Any

import orjson
from rich.table import Table
from rich.text import Text
from typer import Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.schemas.listing import candidate_json, work_json
from matching.storage import Kind
from matching.usecases.browse import Listing, browse

Writer = Callable[[Listing], Any]


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.command()(vacatures)
    app.command()(kandidaten)
    app.command()(plekken)


def vacatures(json: AsJson = False) -> None:
    """Laat zien welke vacatures er zijn."""
    _list(Kind.VACANCY, work_json, json)


def kandidaten(json: AsJson = False) -> None:
    """Laat zien welke kandidaten er zijn: nummers, nooit namen."""
    _list(Kind.CANDIDATE, candidate_json, json)


def plekken(json: AsJson = False) -> None:
    """Laat zien welke plekken er zijn."""
    _list(Kind.PLEK, work_json, json)


def _list(kind: Kind, written: Writer, as_json: bool) -> None:
    """Show everything of one kind."""
    opened = service()
    listed = browse(opened.store, actor(), kind, today=opened.today())
    if as_json:
        print_json(orjson.dumps([written(one) for one in listed]))
    else:
        out.print(_table(listed))


def _table(listed: Sequence[Listing]) -> Table:
    """Show numbers, titles, statuses and whom to call."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    for title in ("Nummer", "Titel", "Status", "Bel", "Id"):
        table.add_column(title, no_wrap=title in ("Nummer", "Id"))
    for one in listed:
        call = f"{one.contact.name} {one.contact.phone}"
        table.add_row(one.number, Text(one.title), one.status.replace("_", " "), Text(call), str(one.id))
    return table
