"""Counting what became of every row."""

from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path
from uuid import UUID

from matching.errors import Fault
from matching.exchange.tables.columns import Arrangement
from matching.intake.decision import Decision, Outcome
from matching.intake.missing import Absence
from matching.intake.refused_rows import RefusedRows
from matching.intake.report import RefusedRow, SheetReport
from matching.intake.standing_facts import Conflict

REFUSED_TOLD = 100
"""Refused rows that a report repeats; the file of refused rows has all of them."""


class Tally:
    """What became of the rows so far."""

    def __init__(self, remarks: Iterable[Fault]) -> None:
        self._counts: Counter[Outcome] = Counter()
        self._refused: list[RefusedRow] = []
        self._conflicts: list[Conflict] = []
        self._remarks = list(remarks)
        self._entered: set[UUID] = set()
        self.unreadable = 0

    @property
    def rows(self) -> int:
        """How many rows were counted."""
        return self._counts.total()

    def count(self, decisions: Sequence[Decision], refused: RefusedRows) -> None:
        """Take note of the rows of a block, and write down those that were refused."""
        for decision in decisions:
            self._counts[decision.outcome] += 1
            self._conflicts += decision.conflicts
            self._remarks += decision.remarks
            if decision.obj is not None:
                self._entered.add(decision.obj.id)
            if decision.outcome is Outcome.REFUSED:
                self._refuse(decision, refused)

    def _refuse(self, decision: Decision, refused: RefusedRows) -> None:
        refused.add(decision.row, decision.faults)
        self.unreadable += not decision.has_key
        if len(self._refused) < REFUSED_TOLD:
            self._refused.append(RefusedRow(decision.row.line, decision.faults))

    def report(
        self, sheet: str, file: Path, is_dry_run: bool, refused_file: Path | None, absence: Absence | None
    ) -> SheetReport:
        """Give the outcome."""
        return SheetReport(
            sheet=sheet,
            file=file,
            is_dry_run=is_dry_run,
            new=self._counts[Outcome.NEW],
            changed=self._counts[Outcome.CHANGED],
            unchanged=self._counts[Outcome.UNCHANGED],
            repeated=self._counts[Outcome.REPEATED],
            refused=self._counts[Outcome.REFUSED],
            first_refused=tuple(self._refused),
            refused_file=refused_file,
            conflicts=tuple(self._conflicts),
            remarks=tuple(self._remarks),
            absence=absence,
            entered=frozenset(self._entered),
        )


def remarks_on_file(arrangement: Arrangement, where: str, notices: Iterable[str]) -> Iterable[Fault]:
    """Tell how a file was read, and which of its columns were not."""
    yield from (Fault(where, notice) for notice in notices)
    for column in arrangement.unknown:
        meant = f"; bedoelt u {column.nearest}?" if column.nearest else ""
        yield Fault(where, f"de kolom '{column.name}' kennen wij niet en is niet gelezen{meant}")
