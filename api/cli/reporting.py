"""`passend report`: a report of a day, on the screen, as JSON, as CSV or as PDF."""

import sys
from datetime import datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Annotated

import orjson
from rich.table import Table
from rich.text import Text
from typer import Argument, Option, Typer

from api.cli.rank import AsJson
from api.cli.session import actor, service
from api.cli.terminal import out, print_json
from api.cli.typed import DAY
from api.reports.paper import head_line, letter_text, pdf_of
from api.reports.sheet import write_report
from api.schemas.report import report_json
from matching.errors import Fault, InvalidInputError
from matching.exchange.writing.fresh_file import fresh_file
from matching.reports.catalogue import REPORTS
from matching.reports.letters import LETTERS
from matching.reports.shown import ShownReport, ShownTable
from matching.usecases.make_report import make_report


def add_to(app: Typer) -> None:
    """Add the command."""
    app.command()(report)


def report(
    code: Annotated[str, Argument(help="R1 tot en met R8, of R10; leeg laat zien welke er zijn.")] = "",
    bestand: Annotated[Path | None, Argument(help="Bij --csv of --pdf: waarheen; leeg is het scherm.")] = None,
    peildatum: Annotated[datetime | None, Option(formats=DAY, help="Tot en met welke dag; leeg is vandaag.")] = None,
    stand: Annotated[int | None, Option(help="Zoals bekend bij deze regel van het grootboek; leeg is nu.")] = None,
    json: AsJson = False,
    csv: Annotated[bool, Option("--csv", help="Als CSV voor een rekenblad.")] = False,
    pdf: Annotated[bool, Option("--pdf", help="Als toegankelijke PDF.")] = False,
) -> None:
    """Maak een rapportage: nu bekend, of zoals toen bekend. Aantallen van 1 tot en met 9 mensen staan er niet."""
    _refuse_two(json, csv, pdf, bestand)
    if not code:
        for kind in REPORTS.values():
            out.print(Text(f"{kind.code}: {kind.title}. {kind.about}"))
        return
    made = make_report(service(), actor("rapportage"), code, peildatum.date() if peildatum else None, stand)
    if json:
        print_json(orjson.dumps(report_json(made)))
    elif csv or pdf:
        _write(made, bestand, as_pdf=pdf)
    else:
        _show(made)


def _refuse_two(json: bool, csv: bool, pdf: bool, path: Path | None) -> None:
    if json + csv + pdf > 1:
        raise InvalidInputError((Fault("--json, --csv, --pdf", "dit zijn er meer dan een", "een van de drie"),))
    if path is not None and not (csv or pdf):
        raise InvalidInputError((Fault(str(path), "voor een bestand is een vorm nodig", "--csv of --pdf"),))


def _write(made: ShownReport, path: Path | None, *, as_pdf: bool) -> None:
    """Write to a new file, or to standard output."""
    with TemporaryDirectory() as folder:
        if path is None:
            unfinished = Path(folder) / "rapportage"
            _write_to(unfinished, made, as_pdf=as_pdf)
            sys.stdout.buffer.write(unfinished.read_bytes())
            return
    with fresh_file(path) as unfinished:
        _write_to(unfinished, made, as_pdf=as_pdf)
    out.print(Text(f"Klaar: rapportage {made.made.code} staat in {path}."), soft_wrap=True)


def _write_to(path: Path, made: ShownReport, *, as_pdf: bool) -> None:
    if as_pdf:
        path.write_bytes(pdf_of(made))
    else:
        write_report(path, made)


def _show(made: ShownReport) -> None:
    out.print(Text(f"{made.made.code} {made.made.title}", style="bold"))
    for line in (head_line(made), *made.remarks):
        out.print(Text(line))
    for table in made.tables:
        out.print()
        out.print(Text(table.title, style="bold"))
        if table.rows:
            out.print(_grid(table))
        for note in table.notes:
            out.print(Text(note, style="dim"))
    if made.letters:
        out.print()
        out.print(Text("Cijfers uit de brieven, om mee te vergelijken", style="bold"))
    for one in made.letters:
        out.print(Text(f"{one.label}: {letter_text(one)} ({LETTERS[one.letter]})"))


def _grid(table: ShownTable) -> Table:
    grid = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="dim")
    grid.add_column("")
    for _, heading in table.columns:
        grid.add_column(heading, justify="right")
    for row in table.rows:
        grid.add_row(Text(row.label), *(Text(figure.text) for figure in row.figures))
    return grid
