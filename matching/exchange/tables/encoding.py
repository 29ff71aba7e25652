"""In which encoding a text file was written: UTF-8, UTF-16 with a mark, or Windows-1252."""

import codecs
from pathlib import Path

from matching.exchange.tables.recognition import refusal

WINDOWS = "cp1252"
UTF_8 = "utf-8-sig"
_AS_UTF_8 = "een bestand in één tekenset; kies bij opslaan 'CSV UTF-8'"


def encoding_of(path: Path) -> str:
    """Find the encoding by reading every line once.

    A file in Windows-1252 has lines that are no UTF-8, and next to none with
    accents that are; a file with both was pasted together.

    Raises:
        InvalidInputError: two encodings stand in one file.
    """
    with path.open("rb") as file:
        start = file.read(4)
    if start.startswith((codecs.BOM_UTF32_LE, codecs.BOM_UTF32_BE)):
        raise refusal(path, "is geschreven in UTF-32", _AS_UTF_8)
    if start.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return "utf-16"
    fitting, strange, first = _lines_with_accents(path)
    if not strange:
        return UTF_8
    if fitting >= strange:
        problem = f"heeft op regel {first} tekens in een andere tekenset dan in de rest van het bestand"
        raise refusal(path, problem, _AS_UTF_8)
    return WINDOWS


def _lines_with_accents(path: Path) -> tuple[int, int, int]:
    """Count the lines whose accents are UTF-8, and those whose are not; and give the first of the latter."""
    fitting = strange = first = 0
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            if line.isascii():
                continue
            if _is_utf_8(line):
                fitting += 1
            else:
                strange += 1
                first = first or number
    return fitting, strange, first


def _is_utf_8(line: bytes) -> bool:
    try:
        line.decode()
    except UnicodeDecodeError:
        return False
    return True
