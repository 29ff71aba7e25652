"""A table in the format that the name of its file asks for."""

from collections.abc import Iterable, Sequence
from enum import StrEnum
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.writing.csv_file import write_csv
from matching.exchange.writing.json_file import write_json
from matching.exchange.writing.xlsx_file import write_xlsx


class FileFormat(StrEnum):
    """What a list or table can be written as."""

    CSV = "csv"
    XLSX = "xlsx"
    JSON = "json"


def format_of(path: Path) -> FileFormat:
    """Read the format from the name of a file.

    Raises:
        InvalidInputError: it is not one of ours.
    """
    ending = path.suffix.removeprefix(".").lower()
    if ending in set(FileFormat):
        return FileFormat(ending)
    problem = f"de naam eindigt op '{path.suffix}'" if path.suffix else "de naam zegt niet wat voor bestand het wordt"
    raise InvalidInputError((Fault(str(path), problem, "een naam die eindigt op .csv, .xlsx of .json"),))


def write_table(
    path: Path, written_as: FileFormat, title: str, header: Sequence[str], rows: Iterable[Sequence[str]]
) -> None:
    """Write rows of text, in any of the formats.

    Args:
        title: of the worksheet.

    Raises:
        InvalidInputError: the table does not fit in a worksheet.
    """
    match written_as:
        case FileFormat.CSV:
            write_csv(path, header, rows)
        case FileFormat.XLSX:
            write_xlsx(path, title, header, rows)
        case FileFormat.JSON:
            write_json(path, (dict(zip(header, row, strict=True)) for row in rows))
