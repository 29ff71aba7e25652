"""What an import of a sheet did, or would do, for the one who ran it."""

from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from matching.domain.double import Double
from matching.errors import Fault
from matching.intake.missing import Absence
from matching.intake.standing_facts import Conflict


@dataclass(frozen=True, slots=True)
class RefusedRow:
    """A row that did not enter, with everything that is wrong with it."""

    line: int
    faults: tuple[Fault, ...]


@dataclass(frozen=True, slots=True)
class SheetReport:
    """The outcome of one import; every row is counted once.

    Attributes:
        sheet: what was imported: kandidaten, scans ...
        is_dry_run: nothing was saved.
        new, changed, unchanged: rows that entered, or were in already.
        repeated: rows that say the same as an earlier row of the file.
        refused: rows that did not enter; the first of them are in `first_refused`, all in `refused_file`.
        conflicts: facts that entered and do not count, because something else stands.
        remarks: what was left out or read otherwise; `Fault.where` is the line and column, or the file.
        absence: with a full file, what is not in it; None otherwise.
        entered: the ids of what is new or changed, of a dry run those of what would change.
        doubles: people or vacancies of this file that may be known under another number already.
    """

    sheet: str
    file: Path
    is_dry_run: bool
    new: int
    changed: int
    unchanged: int
    repeated: int
    refused: int
    first_refused: tuple[RefusedRow, ...] = ()
    refused_file: Path | None = None
    conflicts: tuple[Conflict, ...] = ()
    remarks: tuple[Fault, ...] = ()
    absence: Absence | None = None
    entered: frozenset[UUID] = frozenset()
    doubles: tuple[Double, ...] = ()

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return self.new + self.changed + self.unchanged + self.repeated + self.refused
