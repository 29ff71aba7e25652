"""CSV: separated by commas, semicolons or tabs, quoted or not, whole or cut off."""

import csv
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.encoding import WINDOWS, encoding_of
from matching.exchange.tables.limits import LINES_JUDGED, LONGEST_FIELD, MOST_ROWS
from matching.exchange.tables.recognition import refusal
from matching.exchange.tables.rows import Knows, TableRow, is_filled, table_row

DELIMITERS = (";", ",", "\t")
_END = "\x00einde\x00"  # after the last line: it is a row of its own, unless a quotation mark was never closed
_CUT = Fault("rij", "houdt halverwege op", "het hele bestand: de laatste rij is afgebroken")
_SAID = "sep="  # what Excel may write on the first line


@dataclass(frozen=True)
class Delimited:
    """A CSV file in an encoding and with a delimiter.

    Attributes:
        skipped: lines before the header.
    """

    path: Path
    encoding: str
    delimiter: str
    skipped: int = 0

    @cached_property
    def header(self) -> tuple[str, ...]:
        """The first row that is not empty."""
        return tuple(next((cells for _, cells, _ in self._filled()), []))

    @property
    def notices(self) -> tuple[str, ...]:
        """How the file was read, where that is a guess."""
        return ("Gelezen als Windows-1252: kijk of letters met accenten kloppen.",) if self.encoding == WINDOWS else ()

    def rows(self) -> Iterator[TableRow]:
        """Give every row after the header; see `Table`."""
        for count, (line, cells, is_ended) in enumerate(islice(self._filled(), 1, None), start=1):
            if count > MOST_ROWS:
                raise refusal(self.path, f"heeft meer dan {MOST_ROWS} rijen", "hetzelfde in meer dan één bestand")
            is_cut = not is_ended and len(cells) < len(self.header)
            yield table_row(line, self.header, cells, (_CUT,) if is_cut else ())

    def _filled(self) -> Iterator[tuple[int, list[str], bool]]:
        return (record for record in self._records() if is_filled(record[1]))

    def _records(self) -> Iterator[tuple[int, list[str], bool]]:
        """Give the first line of every row, its cells, and whether its last line was ended."""
        try:
            with self.path.open(encoding=self.encoding, newline="") as file:
                for _ in islice(file, self.skipped):
                    pass
                yield from self._parsed(_Lines(file))
        except UnicodeError as error:
            raise refusal(self.path, "heeft tekens in een onbekende tekenset", "bewaar het als 'CSV UTF-8'") from error

    def _parsed(self, lines: "_Lines") -> Iterator[tuple[int, list[str], bool]]:
        reader = csv.reader(lines, delimiter=self.delimiter)
        begun = 0
        try:
            for cells in reader:
                if cells and cells[-1].endswith(_END):
                    if cells == [_END]:
                        return
                    raise self._unclosed(self.skipped + begun + 1)
                yield self.skipped + begun + 1, cells, lines.is_ended
                begun = reader.line_num
        except csv.Error as error:
            raise self._unclosed(self.skipped + begun + 1) from error

    def _unclosed(self, line: int) -> InvalidInputError:
        return refusal(
            self.path,
            f"heeft op regel {line} een aanhalingsteken dat nergens wordt gesloten (of een cel van meer dan "
            f"{LONGEST_FIELD} tekens); misschien is het een half bestand",
            "het hele bestand, met om een cel twee aanhalingstekens of geen",
        )


class _Lines:
    """The lines of a file and then the mark of the end; remembers whether the last one given was ended."""

    def __init__(self, file: Iterator[str]) -> None:
        self._file = file
        self.is_ended = True

    def __iter__(self) -> Iterator[str]:
        for line in self._file:
            self.is_ended = line.endswith(("\n", "\r"))
            yield line
        yield _END


def open_delimited(path: Path, knows: Knows) -> Delimited:
    """Find out how a CSV file was written.

    Raises:
        InvalidInputError: it is in no encoding that we read, or in two.
    """
    encoding = encoding_of(path)
    said = _said_delimiter(path, encoding)
    if said:
        return Delimited(path, encoding, said, skipped=1)
    return max((Delimited(path, encoding, one) for one in DELIMITERS), key=lambda table: _likeness(table, knows))


def _said_delimiter(path: Path, encoding: str) -> str:
    """Give the delimiter that the first line names, as Excel does: "sep=;"."""
    with path.open(encoding=encoding, errors="replace") as file:
        first = file.readline(len(_SAID) + 2).strip("\r\n")
    is_said = first.lower().startswith(_SAID) and first[len(_SAID) :] in DELIMITERS
    return first[len(_SAID) :] if is_said else ""


def _likeness(table: Delimited, knows: Knows) -> tuple[int, int, int]:
    """Say how well a file reads with this delimiter: known columns, then rows as wide as the first, then columns."""
    judged: list[list[str]] = []
    with suppress(InvalidInputError):
        judged.extend(cells for _, cells, _ in islice(table._filled(), LINES_JUDGED))
    if not judged:
        return 0, 0, 0
    width = len(judged[0])
    return knows(judged[0]), sum(len(cells) == width > 1 for cells in judged), width
