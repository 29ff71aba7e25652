"""Unpacking the parts of a workbook with every byte counted: a zip may say that it is smaller than it is."""

import struct
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO
from zipfile import ZIP_DEFLATED, ZIP_STORED, BadZipFile, ZipFile, ZipInfo

from matching.errors import InvalidInputError
from matching.exchange.tables.limits import (
    HIGHEST_RATIO,
    MOST_PARTS,
    MOST_UNPACKED_BYTES,
    SMALL_PART_BYTES,
    megabytes,
)
from matching.exchange.tables.recognition import WANTED, refusal

_AT_ONCE = 262_144
_TYPES = "[Content_Types].xml"
_LOCAL_HEADER = struct.Struct("<4s22xHH")
_OTHERS = (
    ("mimetype", "is een bestand van OpenDocument (.ods of .odt)"),
    ("word/document.xml", "is een Word-document"),
    ("ppt/presentation.xml", "is een presentatie"),
    ("xl/workbook.bin", "is een binaire Excel-werkmap (.xlsb)"),
)


class Package:
    """The parts of a workbook, checked before anything is unpacked."""

    def __init__(self, path: Path) -> None:
        """Look at the list of parts.

        Raises:
            InvalidInputError: the file is cut off, something else than a workbook, has macros, or is a zip bomb.
        """
        self._path = path
        self._left = MOST_UNPACKED_BYTES
        try:
            with ZipFile(path) as archive:
                self._parts = {info.filename: info for info in archive.infolist()}
        except (BadZipFile, OSError, NotImplementedError, ValueError) as error:
            raise self.broken() from error
        self._refuse_bombs()
        self._refuse_other_kinds()

    @property
    def names(self) -> tuple[str, ...]:
        """The names of the parts."""
        return tuple(self._parts)

    def size_of(self, name: str) -> int:
        """Give how many bytes a part is, as its package says; unpacking it counts them."""
        return self._parts[name].file_size

    def unpack(self, name: str) -> Iterator[bytes]:
        """Give a part in pieces.

        Raises:
            InvalidInputError: it is more than its package says, or cannot be unpacked.
        """
        info = self._parts[name]
        counted = 0
        try:
            with self._path.open("rb") as file:
                for piece in _unpacked(file, info):
                    counted += len(piece)
                    self._left -= len(piece)
                    if counted > info.file_size or self._left < 0:
                        raise self._bomb(f"onderdeel {name} is groter dan het bestand zelf zegt")
                    yield piece
        except (zlib.error, struct.error, OSError) as error:
            raise self.broken() from error
        if counted != info.file_size:
            raise self.broken()

    def broken(self) -> InvalidInputError:
        """Say that the file is not whole."""
        problem = "is geen hele Excel-werkmap: een deel ontbreekt of is beschadigd"
        return refusal(self._path, problem, "het hele bestand, opnieuw opgeslagen als .xlsx")

    def _refuse_other_kinds(self) -> None:
        for name, problem in _OTHERS:
            if name in self._parts:
                raise refusal(self._path, problem)
        if "xl/workbook.xml" not in self._parts:
            raise refusal(self._path, "is een ingepakt bestand (zip), geen Excel-werkmap", WANTED)
        if any(info.flag_bits & 1 for info in self._parts.values()):
            raise refusal(self._path, "is met een wachtwoord beveiligd", "dezelfde werkmap zonder wachtwoord")
        if self._has_macros():
            problem = "is een werkmap met macro's; die voeren wij niet uit en lezen wij niet"
            raise refusal(self._path, problem, "dezelfde werkmap, opgeslagen als 'Excel-werkmap (.xlsx)'")

    def _has_macros(self) -> bool:
        return any(name.lower().endswith("vbaproject.bin") for name in self._parts) or (
            _TYPES in self._parts and b"macroEnabled" in b"".join(self.unpack(_TYPES))
        )

    def _refuse_bombs(self) -> None:
        parts = self._parts.values()
        if len(parts) > MOST_PARTS:
            raise self._bomb(f"er zitten {len(parts)} onderdelen in")
        total = sum(info.file_size for info in parts)
        if total > MOST_UNPACKED_BYTES:
            raise self._bomb(f"uitgepakt is het {megabytes(total)}, en {megabytes(MOST_UNPACKED_BYTES)} is het meeste")
        for info in parts:
            if info.file_size > max(SMALL_PART_BYTES, HIGHEST_RATIO * info.compress_size):
                raise self._bomb(f"onderdeel {info.filename} is meer dan {HIGHEST_RATIO} keer zo klein gemaakt")

    def _bomb(self, why: str) -> InvalidInputError:
        return refusal(self._path, f"is niet veilig uit te pakken: {why}", "alleen het blad met de gegevens, als CSV")


def _unpacked(file: BinaryIO, info: ZipInfo) -> Iterator[bytes]:
    """Give the content of a part as it really is, whatever size the package says."""
    file.seek(info.header_offset)
    mark, name_length, extra_length = _LOCAL_HEADER.unpack(file.read(_LOCAL_HEADER.size))
    if mark != b"PK\x03\x04" or info.compress_type not in (ZIP_STORED, ZIP_DEFLATED):
        raise zlib.error
    file.seek(name_length + extra_length, 1)
    packed = _pieces(file, info.compress_size)
    if info.compress_type == ZIP_STORED:
        yield from packed
        return
    unpacker = zlib.decompressobj(-zlib.MAX_WBITS)
    for piece in packed:
        yield unpacker.decompress(piece, _AT_ONCE)
        while unpacker.unconsumed_tail:
            yield unpacker.decompress(unpacker.unconsumed_tail, _AT_ONCE)
    yield unpacker.flush()


def _pieces(file: BinaryIO, length: int) -> Iterator[bytes]:
    while length > 0 and (piece := file.read(min(_AT_ONCE, length))):
        length -= len(piece)
        yield piece
