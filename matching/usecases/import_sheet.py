"""Import a sheet: what is good enters, what is not is refused with every reason, and repeating it changes nothing."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from uuid import UUID

from matching.assemblers.sheets import OF_SHEET
from matching.domain.actor import Actor
from matching.domain.double import Double
from matching.errors import Fault, InvalidInputError
from matching.exchange.progress import Progress, silent
from matching.exchange.tables.opening import open_table
from matching.exchange.tables.recognition import refusal
from matching.exchange.tables.rows import Table
from matching.forms.sheets import SHEETS
from matching.forms.sheets.sheet import BRONNUMMER
from matching.intake.decision import Arrival
from matching.intake.entering import Intake
from matching.intake.entrance import Entrance, columns_of
from matching.intake.missing import CLOSINGS, Absence, absence
from matching.intake.noted_imports import note_import
from matching.intake.number_columns import NumberColumns
from matching.intake.outcome import outcome_of_sheet
from matching.intake.refused_rows import RefusedRows
from matching.intake.report import SheetReport
from matching.intake.tally import Tally, remarks_on_file
from matching.service import Service
from matching.storage import Kind
from matching.storage.bulk import collector_waiting
from matching.usecases.find_doubles import find_double_people, find_double_vacancies

DEFAULT_SOURCE = "bestand"
ROWS_AT_ONCE = 500
KINDS = {name: assembler.kind for name, assembler in OF_SHEET.items()}


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be imported.

    Attributes:
        sheet: kandidaten, scans, plaatsingen, werkgevers, vacatures, capaciteitsbronnen or plekken.
        source: of rows that name none.
        is_dry_run: decide on every row and save nothing.
        is_whole: the file is everything of its sources; what is missing is reported.
    """

    sheet: str
    file: Path
    source: str = DEFAULT_SOURCE
    is_dry_run: bool = False
    is_whole: bool = False


def import_sheet(service: Service, actor: Actor, wanted: Wanted, progress: Progress = silent) -> SheetReport:
    """Read a file and save its rows, a block in a transaction: nobody waits long, and a killed import goes on.

    The whole file is read once before anything is saved, so that one which
    ends halfway leaves the database as it was. That it was read is a line in
    the inzagelog. A dry run saves nothing; it does write the refused rows,
    and one line in the inzagelog when it compared identities.

    Raises:
        InvalidInputError: the file cannot be read, has not our columns, or has no rows.
        ConflictError: others kept changing the same things at the same moment.
    """
    _refuse_whole(wanted)
    opened = _open(wanted)
    intake = Intake(service, actor, SHEETS[wanted.sheet], wanted.source, is_dry_run=wanted.is_dry_run)
    tally = Tally(opened.remarks)
    with RefusedRows(wanted.file, opened.table.header) as refused:
        for arrivals in _blocks(opened.entrance.admit(row) for row in opened.table.rows()):
            progress(f"{wanted.sheet} inlezen", tally.rows, opened.rows)
            with collector_waiting():
                tally.count(intake.take_in(arrivals), refused)
    progress("dubbelen zoeken", tally.rows, opened.rows)
    gone = _absence(service, wanted, opened.entrance, tally) if wanted.is_whole else None
    report = tally.report(wanted.sheet, wanted.file, wanted.is_dry_run, refused.path, gone)
    if wanted.is_dry_run:
        return report
    note_import(service.store, actor, wanted.sheet, outcome_of_sheet(report).counts)
    return replace(report, doubles=_doubles(service, actor, wanted, report.entered))


@dataclass(frozen=True)
class _Opened:
    """A file that was read through once.

    Attributes:
        rows: how many it has.
        remarks: how it was read.
    """

    table: Table
    entrance: Entrance
    rows: int
    remarks: tuple[Fault, ...]


def _refuse_whole(wanted: Wanted) -> None:
    """Refuse a full file of what is never closed."""
    if wanted.is_whole and KINDS[wanted.sheet] not in CLOSINGS:
        passes = "kandidaten, vacatures of plekken"
        raise InvalidInputError((Fault("--volledig", f"kan niet bij {wanted.sheet}", passes),))


def _open(wanted: Wanted) -> _Opened:
    """Find our columns in a file and read it once, to know that it is whole, what its numbers are, and its length."""
    columns = columns_of(SHEETS[wanted.sheet])
    table = open_table(wanted.file, columns.known_in)
    arrangement = columns.arrange(table.header, wanted.file.name)
    numbers = NumberColumns((BRONNUMMER.name, *_names_of_people(wanted.sheet)))
    entrance = Entrance(SHEETS[wanted.sheet], arrangement, wanted.source, numbers)
    rows = 0
    for row in table.rows():
        numbers.count(entrance.cells(row))
        rows += 1
    if not rows:
        raise refusal(wanted.file, "heeft alleen kolomnamen en geen rijen", "onder de kolomnamen een rij per regel")
    remarks = remarks_on_file(arrangement, wanted.file.name, (*table.notices, *numbers.notices()))
    return _Opened(table, entrance, rows, tuple(remarks))


def _names_of_people(sheet: str) -> list[str]:
    """Give the columns that hold the bronnummer of a person."""
    return [link.name for link in OF_SHEET[sheet].links if link.kind is Kind.CANDIDATE]


def _doubles(service: Service, actor: Actor, wanted: Wanted, entered: frozenset[UUID]) -> tuple[Double, ...]:
    """Look whether what entered may be known under another number already; nothing is merged."""
    kind = KINDS[wanted.sheet]
    if kind is Kind.CANDIDATE and entered:
        return tuple(find_double_people(service.store, service.identity, actor, among=entered))
    if kind is Kind.VACANCY and entered:
        return tuple(find_double_vacancies(service.store, actor, among=entered))
    return ()


def _absence(service: Service, wanted: Wanted, entrance: Entrance, tally: Tally) -> Absence:
    with service.store.read() as reader:
        return absence(reader, KINDS[wanted.sheet], entrance.seen, tally.unreadable)


def _blocks(arrivals: Iterable[Arrival]) -> Iterator[list[Arrival]]:
    source = iter(arrivals)
    while block := list(islice(source, ROWS_AT_ONCE)):
        yield block
