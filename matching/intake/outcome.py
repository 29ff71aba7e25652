"""What became of a file, in words and counts that a screen shows; nothing of what stood here before."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from matching.errors import Fault
from matching.intake.missing import Absence
from matching.intake.refused_rows import reason
from matching.intake.report import SheetReport
from matching.vum.arrivals import Tally

TOLD = 100
"""Lines of each kind that are repeated; the file of refused rows has all of them."""


@dataclass(frozen=True, slots=True)
class RefusedLine:
    """A row or object that did not enter.

    Attributes:
        where: "regel 7", or "object 0".
        reasons: everything that is wrong with it, each with what would pass.
    """

    where: str
    reasons: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class ImportOutcome:
    """The outcome of one file; every row is counted once.

    Attributes:
        is_dry_run: nothing was saved.
        refused, standing, remarks: the first of each; `counts` and `more_*` say how many there are.
        standing: what entered and does not count, because something else stands; what that is, it does not say.
        doubles: numbers of two that may be the same.
        absence: of a full file, what of its sources is not in it; None where it was not said to be full.
        closed: how many of those were closed.
    """

    is_dry_run: bool
    new: int
    changed: int
    unchanged: int
    repeated: int
    refused_count: int
    refused: tuple[RefusedLine, ...] = ()
    standing: tuple[str, ...] = ()
    remarks: tuple[str, ...] = ()
    doubles: tuple[tuple[str, str], ...] = ()
    absence: Absence | None = None
    closed: int = 0

    @property
    def good(self) -> int:
        """How many rows enter, or were in already."""
        return self.new + self.changed + self.unchanged + self.repeated

    @property
    def rows(self) -> int:
        """How many rows the file has."""
        return self.good + self.refused_count

    @property
    def counts(self) -> Mapping[str, int]:
        """Rows by what became of them, as they are written down."""
        return {
            "nieuw": self.new,
            "gewijzigd": self.changed,
            "ongewijzigd": self.unchanged,
            "dubbel": self.repeated,
            "geweigerd": self.refused_count,
        }


def outcome_of_sheet(report: SheetReport) -> ImportOutcome:
    """Give the outcome of a sheet."""
    return ImportOutcome(
        is_dry_run=report.is_dry_run,
        new=report.new,
        changed=report.changed,
        unchanged=report.unchanged,
        repeated=report.repeated,
        refused_count=report.refused,
        refused=tuple(RefusedLine(f"regel {one.line}", _reasons(one.faults)) for one in report.first_refused[:TOLD]),
        standing=tuple(
            f"regel {one.line}, {one.field}: {one.why}. Wijzigen kan {one.resolves}." for one in report.conflicts[:TOLD]
        ),
        remarks=tuple(map(_remark, report.remarks[:TOLD])),
        doubles=tuple((one.kept_number, one.other_number) for one in report.doubles[:TOLD]),
        absence=report.absence,
    )


def outcome_of_messages(tally: Tally, *, is_dry_run: bool) -> ImportOutcome:
    """Give the outcome of a file of VUM."""
    return ImportOutcome(
        is_dry_run=is_dry_run,
        new=tally.new,
        changed=tally.changed,
        unchanged=tally.unchanged,
        repeated=0,
        refused_count=len(tally.refused),
        refused=tuple(RefusedLine(f"object {one.number}", _reasons(one.faults)) for one in tally.refused[:TOLD]),
        remarks=tuple(f"{count} keer: {remark}" for remark, count in sorted(tally.remarks.items())),
    )


def _reasons(faults: Sequence[Fault]) -> tuple[str, ...]:
    return tuple(reason([fault]) for fault in faults)


def _remark(fault: Fault) -> str:
    return f"{fault.where}: {fault.problem}" + (f". Goed is: {fault.passes}" if fault.passes else "")
