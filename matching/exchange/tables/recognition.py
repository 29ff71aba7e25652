"""What a file is, by its content; the end of its name says nothing."""

import codecs
from enum import Enum
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.limits import BYTES_JUDGED, MOST_BYTES, megabytes

WANTED = "een CSV-bestand of een Excel-werkmap (.xlsx)"
_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_STARTS = (
    (b"%PDF", "een PDF"),
    (b"\x89PNG", "een afbeelding"),
    (b"\xff\xd8\xff", "een afbeelding"),
    (b"GIF8", "een afbeelding"),
    (b"II*\x00", "een afbeelding"),
    (b"MM\x00*", "een afbeelding"),
    (b"{\\rtf", "een RTF-document"),
    (b"\x1f\x8b", "een ingepakt bestand (gzip)"),
    (b"7z\xbc\xaf", "een ingepakt bestand (7z)"),
    (b"Rar!", "een ingepakt bestand (rar)"),
    (b"SQLite format 3", "een database"),
    (b"MZ", "een programma"),
    (b"\x7fELF", "een programma"),
)
_MARKED_UP = ((b"<!doctype html", "een webpagina (HTML)"), (b"<html", "een webpagina (HTML)"), (b"<", "XML"))
_OLE_STREAMS = (
    ("EncryptedPackage", "is met een wachtwoord beveiligd", "dezelfde werkmap, opgeslagen zonder wachtwoord"),
    ("Workbook", "is een oude Excel-werkmap (.xls)", "dezelfde werkmap, opgeslagen als .xlsx of als CSV"),
    ("Book", "is een oude Excel-werkmap (.xls)", "dezelfde werkmap, opgeslagen als .xlsx of als CSV"),
    ("WordDocument", "is een Word-document", WANTED),
)


class Format(Enum):
    """The two formats that are read."""

    TEXT = "tekst"
    WORKBOOK = "werkmap"


def refusal(path: Path, problem: str, passes: str = WANTED) -> InvalidInputError:
    """Make the error that refuses a whole file."""
    return InvalidInputError((Fault(path.name, problem, passes),))


def recognise(path: Path) -> Format:
    """Say which of our formats a file is in.

    Raises:
        InvalidInputError: it is not there, too large, empty, or something else; the message says what it is.
    """
    size = _size(path)
    if size > MOST_BYTES:
        raise refusal(path, f"is te groot: {megabytes(size)}", f"een bestand van ten hoogste {megabytes(MOST_BYTES)}")
    start = _start(path)
    if not start.strip(b" \t\r\n\x00" + codecs.BOM_UTF8):
        raise refusal(path, "is leeg", f"{WANTED} met een regel kolomnamen en daaronder de gegevens")
    if start.startswith(b"PK"):
        return Format.WORKBOOK
    if start.startswith(_OLE):
        raise refusal(path, *_ole(path))
    if what := _other_than_text(start):
        raise refusal(path, f"is {what}")
    return Format.TEXT


def _size(path: Path) -> int:
    if path.is_dir():
        raise refusal(path, "is een map")
    if not path.exists():
        raise refusal(path, f"is er niet ({path.absolute().parent})")
    if not path.is_file():
        raise refusal(path, "is geen gewoon bestand")
    return path.stat().st_size


def _start(path: Path) -> bytes:
    try:
        with path.open("rb") as file:
            return file.read(BYTES_JUDGED)
    except OSError as error:
        raise refusal(path, "kan niet worden gelezen", "een bestand dat u mag openen") from error


def _other_than_text(start: bytes) -> str:
    """Name what a file is when it is no table of text; "" when it may be one."""
    if named := next((what for mark, what in _STARTS if start.startswith(mark)), ""):
        return named
    if start.startswith(_UTF16):
        return ""
    bare = start.removeprefix(codecs.BOM_UTF8).lstrip().lower()
    if named := next((what for mark, what in _MARKED_UP if bare.startswith(mark)), ""):
        return named
    if bare.startswith((b"{", b"[")):
        return "JSON"
    unreadable = sum(byte < 32 and byte not in b"\t\n\x0b\x0c\r" for byte in start)
    return "geen tekst" if unreadable * 50 > len(start) else ""


def _ole(path: Path) -> tuple[str, str]:
    """Say what is inside a container of the old Office: the names of its streams stand in it as UTF-16."""
    content = path.read_bytes()
    for name, problem, passes in _OLE_STREAMS:
        if name.encode("utf-16-le") in content:
            return problem, passes
    return "is een bestand van een oude versie van Office", WANTED
