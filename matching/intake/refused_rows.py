"""The rows that were refused, written beside the file they came from, to be mended and imported again."""

import csv
import re
import shutil
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path
from types import TracebackType
from typing import Self

from matching.errors import Fault
from matching.exchange.tables.recognition import refusal
from matching.exchange.tables.rows import TableRow
from matching.exchange.tables.spreadsheet_text import escaped

LINE, REASON = "regel", "reden"
_OURS = re.compile(r"(?P<file>.+)\.geweigerd(?:-(?P<turn>\d+))?\.csv")
_ENCODING = "utf-8-sig"  # with a mark, so that a spreadsheet sees the accents


class RefusedRows:
    """The file of refused rows: it is there when something was refused, and gone when nothing was.

    Written under another name until it is whole. Semicolons and a mark make
    a Dutch spreadsheet open it as it should; cells that would be taken for a
    formula get an apostrophe, which reading takes off again.
    """

    def __init__(self, file: Path, header: Sequence[str]) -> None:
        """Take a place beside the file.

        Raises:
            InvalidInputError: nothing can be written there; then nothing is imported either.
        """
        self._path = _place_for(file)
        self._part = self._path.with_name(f"{self._path.name}.deel")
        self._width = len(header) - (2 if _is_marked(header) else 0)
        self.count = 0
        try:
            self._out = self._part.open("w", encoding=_ENCODING, newline="")
            shutil.copymode(file, self._part)
        except OSError as error:
            problem = f"staat in een map waarin niet kan worden geschreven ({file.absolute().parent})"
            passes = "een map waarin de geweigerde rijen naast het bestand kunnen komen"
            raise refusal(file, problem, passes) from error
        self._writer = csv.writer(self._out, delimiter=";")
        self._write([*header[: self._width], LINE, REASON])

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None, _: TracebackType | None) -> None:
        self._out.close()
        if kind is not None or not self.count:
            self._part.unlink(missing_ok=True)
        else:
            self._part.replace(self._path)
        if kind is None and not self.count and _is_ours(self._path):
            self._path.unlink()

    @property
    def path(self) -> Path | None:
        """Where the refused rows are; None when there are none."""
        return self._path if self.count else None

    def add(self, row: TableRow, faults: Sequence[Fault]) -> None:
        """Write one row as it was, with its line and everything that is wrong with it; surplus cells stand behind."""
        self.count += 1
        self._write([*row.cells[: self._width], str(row.line), reason(faults), *row.surplus])

    def _write(self, cells: Sequence[str]) -> None:
        self._writer.writerow([escaped(cell) for cell in cells])


def reason(faults: Sequence[Fault]) -> str:
    """Write faults in one cell: "uren_min: 'veel' is geen getal (goed is: een getal, zoals 16)"."""
    return " | ".join(
        f"{fault.where}: {fault.problem}" + (f" (goed is: {fault.passes.removeprefix('zo: ')})" if fault.passes else "")
        for fault in faults
    )


def _place_for(file: Path) -> Path:
    """Give the first name that is free or ours; the refused rows of a file of refused rows get a number."""
    return next(path for path in _names(file) if path != file and (not path.exists() or _is_ours(path)))


def _names(file: Path) -> Iterator[Path]:
    found = _OURS.fullmatch(file.name)
    first, turn = (found["file"], int(found["turn"] or 1) + 1) if found else (file.name, 1)
    while True:
        yield file.with_name(f"{first}.geweigerd{f'-{turn}' if turn > 1 else ''}.csv")
        turn += 1


def _is_ours(path: Path) -> bool:
    """Whether a file has the two columns at its end that we write."""
    with suppress(OSError, UnicodeError), path.open(encoding=_ENCODING) as file:
        return _is_marked(file.readline().strip().split(";"))
    return False


def _is_marked(header: Sequence[str]) -> bool:
    return list(header[-2:]) == [LINE, REASON]
