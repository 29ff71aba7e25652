"""`passend import`: sheets of people, work and what happened, row by row."""

import sys
from pathlib import Path
from typing import Annotated

import orjson
from typer import Argument, Exit, Option, Typer

from api.cli.everything import read_everything
from api.cli.import_text import show_report
from api.cli.session import actor, service
from api.cli.terminal import err, out, print_json, progress
from api.cli.vum_files import add_imports
from api.schemas.import_report import report_json
from matching.errors import Fault, InvalidInputError
from matching.forms.sheets import SHEETS
from matching.intake.missing import Absence
from matching.intake.report import SheetReport
from matching.service import Service
from matching.usecases.close_absent import close_absent
from matching.usecases.import_sheet import DEFAULT_SOURCE, KINDS, Wanted, import_sheet

SOME_REFUSED = 3
_AS = ("consulent", "inrichting")
_HELP = f"""Lees een blad met {{what}} in: CSV of Excel (.xlsx).

Wat goed is, komt erin. Wat niet goed is, komt met de reden in BESTAND.geweigerd.csv naast het bestand: verbeter het
daar en lees dat bestand in. Nog een keer hetzelfde inlezen verandert niets. Voorbeeld: passend template {{what}}.

Het commando eindigt met 0 als alles erin kwam, met {SOME_REFUSED} als er rijen zijn geweigerd, en met 1 als het
bestand niet te lezen is.
"""
File = Annotated[Path, Argument(metavar="BESTAND", help="Een CSV-bestand of een Excel-werkmap (.xlsx).")]
Source = Annotated[str, Option("--bron", help="De bron van rijen die geen bron noemen.")]
DryRun = Annotated[bool, Option("--dry-run", help="Zeg alleen wat er zou gebeuren.")]
Whole = Annotated[bool, Option("--volledig", help="Dit is alles van deze bron: zeg wie of wat ontbreekt.")]
Close = Annotated[bool, Option("--sluit-ontbrekende", help="Sluit wat ontbreekt zonder te vragen (met --volledig).")]
AsJson = Annotated[bool, Option("--json", help="Het verslag als JSON.")]

commands = Typer(help="Lees bladen in met mensen, werk en plaatsingen.", no_args_is_help=True)


def add_to(app: Typer) -> None:
    """Add these commands."""
    app.add_typer(commands, name="import")


@commands.callback()
def group() -> None:
    """Lees bladen in: kandidaten, scans, plaatsingen, werkgevers, vacatures, capaciteitsbronnen en plekken."""


def _command(sheet: str) -> None:
    """Add the command of one sheet."""

    @commands.command(sheet, help=_HELP.format(what=sheet))
    def read(
        bestand: File,
        bron: Source = DEFAULT_SOURCE,
        dry_run: DryRun = False,
        volledig: Whole = False,
        sluit_ontbrekende: Close = False,
        json: AsJson = False,
    ) -> None:
        wanted = Wanted(sheet, bestand, source=bron, is_dry_run=dry_run, is_whole=volledig or sluit_ontbrekende)
        opened = service()
        report = _imported(opened, wanted)
        if json:
            print_json(orjson.dumps(report_json(report)))
        else:
            show_report(out, report)
        if report.absence and not dry_run:
            _close(opened, sheet, report.absence, sluit_ontbrekende, json)
        raise Exit(SOME_REFUSED if report.refused else 0)


for _sheet in SHEETS:
    _command(_sheet)


add_imports(commands)


@commands.command("alles")
def read_all(map_: Annotated[Path, Argument(metavar="MAP", help="De map van passend export alles.")]) -> None:
    """Vul een lege installatie met alles uit een map van passend export alles."""
    read_everything(map_)


def _imported(opened: Service, wanted: Wanted) -> SheetReport:
    """Import and show how far it is; of a file that cannot be read, say what would pass."""
    what = f"{wanted.sheet.capitalize()} inlezen"
    try:
        with progress(what) as report:
            return import_sheet(opened, actor(*_AS), wanted, report)
    except InvalidInputError as error:
        raise InvalidInputError(tuple(_with_advice(fault) for fault in error.faults)) from error


def _with_advice(fault: Fault) -> Fault:
    advice = f". Goed is: {fault.passes}" if fault.passes else ""
    return Fault(fault.where, fault.problem + advice)


def _close(opened: Service, sheet: str, absence: Absence, is_told: bool, is_json: bool) -> None:
    """Close what is not in the file, when somebody says so; without a terminal only when told beforehand."""
    if not absence.absent or absence.hindrance:
        return
    must_ask = not is_told or absence.is_most
    if must_ask and not (sys.stdin.isatty() and not is_json):
        if is_told:
            err.print("Niets gesloten: het is meer dan de helft. Doe dit aan een scherm, dan vraagt passend het na.")
        return
    if must_ask and not _says_yes(absence):
        return
    closed = close_absent(opened.store, actor(*_AS), KINDS[sheet], [one.id for one in absence.absent])
    err.print(f"Gesloten: {closed}.")


def _says_yes(absence: Absence) -> bool:
    """Ask whether to close, with a warning when it is more than half."""
    most = "LET OP: dat is meer dan de helft. Is het bestand wel heel? " if absence.is_most else ""
    err.print(f"{most}Zal ik deze {len(absence.absent)} sluiten? (j/n)")
    return sys.stdin.readline().strip().lower() in ("j", "ja")
