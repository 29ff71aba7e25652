"""`passend export kandidaten` and of every other sheet: a whole table as a file."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Annotated, Any
from uuid import UUID

from typer import Option, Typer

from api.cli.export_ranking import ToFile
from api.cli.session import actor, service
from api.cli.terminal import err, out, progress
from api.schemas.purpose import Purpose
from matching.errors import Fault, InvalidInputError
from matching.exchange.progress import told
from matching.exchange.writing.fresh_file import fresh_file
from matching.exchange.writing.json_file import write_json
from matching.exchange.writing.table_file import FileFormat, format_of, write_table
from matching.forms.sheets import SHEETS, Row, Sheet
from matching.identity.form import IdentityForm
from matching.usecases.export_table import OpenTable, export_table

WithIdentity = Annotated[bool, Option("--met-identiteit", help="Zet erbij wie de mensen zijn; noem dan ook een doel.")]
Doel = Annotated[Purpose | None, Option(help="Waarvoor u het bestand gebruikt.")]
PEOPLE = "kandidaten"


def add_to(commands: Typer) -> None:
    """Add these commands."""
    commands.command()(kandidaten)
    for name in SHEETS:
        if name != PEOPLE:
            commands.command(name=name, help=f"Schrijf alle {name} naar een bestand.")(_command(name))


def kandidaten(bestand: ToFile, met_identiteit: WithIdentity = False, doel: Doel = None) -> None:
    """Schrijf alle kandidaten naar een bestand: zonder naam, tenzij u daarom vraagt en zegt waarvoor."""
    if met_identiteit and doel is None:
        problem = "wie mensen zijn, geven we alleen voor een doel"
        raise InvalidInputError((Fault("--doel", problem, f"een van {', '.join(Purpose)}"),))
    _write(PEOPLE, bestand, doel or Purpose.BEMIDDELING, identities=met_identiteit)


def _command(name: str) -> Callable[[Path, Purpose | None], None]:
    def write(bestand: ToFile, doel: Doel = None) -> None:
        _write(name, bestand, doel or Purpose.BEMIDDELING)

    return write


def _write(name: str, path: Path, purpose: Purpose, *, identities: bool = False) -> None:
    """Write a table, and say how much is in it and how much is not."""
    written_as = format_of(path)
    opened, who = service(), actor("consulent", purpose.value)
    with (
        progress(f"{name} schrijven") as report,
        fresh_file(path) as unfinished,
        export_table(opened, who, name, written_as.value, identities=identities) as table,
    ):
        lines = told(table.lines(), f"{name} schrijven", table.total, report)
        if written_as is FileFormat.JSON:
            write_json(unfinished, (document_of(thing_id, row) for thing_id, row in lines))
        else:
            columns = columns_of(SHEETS[name], identities=identities)
            write_table(unfinished, written_as, name, columns, cells_of(SHEETS[name], columns, lines))
    _say(name, path, table, identities)


def columns_of(sheet: Sheet, *, identities: bool) -> tuple[str, ...]:
    """Give the columns of a file; those that say who somebody is only when they are filled."""
    telling = {column.name for column, _, _ in sheet.identity}
    return tuple(column.name for column in sheet.columns if identities or column.name not in telling)


def cells_of(sheet: Sheet, columns: tuple[str, ...], lines: Iterator[tuple[UUID, Row]]) -> Iterator[list[str]]:
    """Write every row as cells."""
    for _, row in lines:
        cells = sheet.write(row)
        yield [cells[name] for name in columns]


def document_of(thing_id: UUID, row: Row) -> dict[str, Any]:
    """Write a row as one JSON object: where it comes from, and its form."""
    key = row.source_key
    head = {"id": str(thing_id), "bron": key.source, "bronnummer": key.number}
    document = head | row.form.model_dump(mode="json", by_alias=True)
    if row.identity:
        identity = IdentityForm.model_construct(**row.identity)
        document["identiteit"] = identity.model_dump(mode="json", by_alias=True)
    return document


def _say(name: str, path: Path, table: OpenTable, identities: bool) -> None:
    out.print(f"Klaar: {table.total - table.left_out} {name} staan in {path}.", soft_wrap=True)
    if table.left_out:
        left_out = "van wie de verwerking is beperkt, of die met een ander zijn samengevoegd"
        out.print(f"Niet erbij: {table.left_out} {name} van mensen {left_out}.", soft_wrap=True)
    if name == "scans":
        err.print("Let op: hierin staat wat mensen op het werk wel en niet kunnen; dat is alleen voor consulenten.")
    if identities:
        warning = "Let op: dit bestand zegt wie mensen zijn. Bewaar het versleuteld, en wis het als u klaar bent."
        err.print(warning, style="bold red")
