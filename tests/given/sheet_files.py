"""Files as people bring them: CSV of every dialect, workbooks, and what is no table at all."""

import zipfile
from pathlib import Path

from openpyxl import Workbook


def csv_file(path: Path, *lines: str, encoding: str = "utf-8", end: str = "\r\n") -> Path:
    path.write_bytes("".join(line + end for line in lines).encode(encoding))
    return path


def workbook(path: Path, *rows, sheet: str = "Blad1", change=None) -> Path:
    """Save a workbook with these rows; `change` may do more to the workbook and its first sheet."""
    book = Workbook()
    book.active.title = sheet
    for row in rows:
        book.active.append(row)
    if change:
        change(book, book.active)
    book.save(path)
    return path


def with_part(path: Path, name: str, content: bytes = b"x") -> Path:
    """Add a part to a package."""
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr(name, content)
    return path


def replaced_part(path: Path, name: str, change) -> Path:
    """Write a package again with one part changed."""
    with zipfile.ZipFile(path) as archive:
        parts = {info.filename: archive.read(info) for info in archive.infolist()}
    parts[name] = change(parts[name])
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for part, content in parts.items():
            archive.writestr(part, content)
    return path


def lying_zip(path: Path, name: str, says: int) -> Path:
    """Let a package say of one part that it is smaller than it is."""
    content = bytearray(path.read_bytes())
    with zipfile.ZipFile(path) as archive:
        info = archive.getinfo(name)
    central = content.index(b"PK\x01\x02")
    while content[central + 46 : central + 46 + len(name)] != name.encode():
        central = content.index(b"PK\x01\x02", central + 4)
    for place in (central + 24, info.header_offset + 22):
        content[place : place + 4] = says.to_bytes(4, "little")
    path.write_bytes(bytes(content))
    return path


def old_office(path: Path, stream: str) -> Path:
    path.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\x00" * 600 + stream.encode("utf-16-le") + b"\x00" * 600)
    return path
