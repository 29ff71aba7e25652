"""The file of a back-up: a zip inside a seal, under another name until it is whole."""

import hashlib
import io
import os
import re
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO, BinaryIO, cast

from matching.errors import Fault, InvalidInputError
from matching.exchange.backup_manifest import BackupManifest, PartMark, read_backup_manifest
from matching.exchange.progress import Progress, silent
from matching.exchange.sealed_file import SHORTEST_SECRET, SealedReader, SealedWriter

ENDING = ".reservekopie"
UNFINISHED = ".onaf"
MANIFEST = "manifest.json"
ERASURES = "wissingen.jsonl"
STORE, IDENTITY, FILES, KEYS = "store", "identiteit", "bestanden", "sleutels"
_NAMES = re.compile(
    rf"({STORE}|{IDENTITY})/[a-z_0-9]+\.(db|copy)|{FILES}/[\w-]+/[\w.,+ -]*[\w-]\.npz|{KEYS}/[\w-]+\.key|{ERASURES}"
)
_AT_ONCE = 1 << 20


class _Counted:
    """Passes on what is written, and knows it again."""

    def __init__(self, file: IO[bytes]) -> None:
        self._file, self._hash, self._size = file, hashlib.sha256(), 0

    def write(self, content: bytes) -> int:
        self._hash.update(content)
        self._size += len(content)
        return self._file.write(content)

    @property
    def mark(self) -> PartMark:
        return PartMark(bytes=self._size, sha256=self._hash.hexdigest())


class GrowingBackup:
    """A back-up that is being written.

    Attributes:
        marks: of every part so far.
    """

    def __init__(self, archive: zipfile.ZipFile) -> None:
        self._archive = archive
        self.marks: dict[str, PartMark] = {}

    @contextmanager
    def part(self, name: str) -> Iterator[_Counted]:
        """Write a part."""
        with self._archive.open(name, "w", force_zip64=True) as file:
            counted = _Counted(file)
            yield counted
        self.marks[name] = counted.mark

    def add_file(self, name: str, path: Path) -> None:
        """Copy a file."""
        with path.open("rb") as source, self.part(name) as part:
            while block := source.read(_AT_ONCE):
                part.write(block)

    def finish(self, manifest: BackupManifest) -> None:
        """Write the manifest, the last part of all."""
        self._archive.writestr(MANIFEST, manifest.as_bytes())


@contextmanager
def growing_backup(path: Path, secret: str) -> Iterator[GrowingBackup]:
    """Make a back-up under another name, and give it its own name when it is whole and on the disk.

    Raises:
        InvalidInputError: the secret is too short, there is a file already, it cannot be made, or the disk is full.
    """
    refuse_short(secret)
    if path.exists():
        raise InvalidInputError((Fault(str(path), "dit bestand is er al", "een nieuwe naam, of een map"),))
    unfinished = path.with_name(path.name + UNFINISHED)
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with open(unfinished, "wb", opener=_for_the_owner) as file:
            sealed = SealedWriter(file, secret)
            with zipfile.ZipFile(cast(IO[bytes], sealed), "w", zipfile.ZIP_DEFLATED, compresslevel=1) as archive:
                yield GrowingBackup(archive)
            sealed.finish()
            file.flush()
            os.fsync(file.fileno())
        unfinished.replace(path)
        _sync(path.parent)
    except OSError as error:
        problem = f"hier kan niet worden geschreven ({error.strerror}); er is niets van de reservekopie blijven staan"
        passes = "een map waarin u mag schrijven, met genoeg ruimte"
        raise InvalidInputError((Fault(str(path), problem, passes),)) from error
    finally:
        unfinished.unlink(missing_ok=True)


class Backup:
    """A back-up that can be opened; its parts are only to be trusted after `check`."""

    def __init__(self, archive: zipfile.ZipFile, manifest: BackupManifest, where: str) -> None:
        self._archive, self._where = archive, where
        self.manifest = manifest

    def check(self, progress: Progress = silent) -> None:
        """Read every part and compare it with what the manifest says.

        Raises:
            InvalidInputError: a part is missing, damaged or does not belong here; names every one.
        """
        marks, faults = self.manifest.onderdelen, []
        strange = {*self._archive.namelist()} ^ {*marks, MANIFEST}
        strange |= {name for name in marks if not _NAMES.fullmatch(name) or ".." in name}
        for done, name in enumerate(marks.keys() - strange):
            progress("reservekopie controleren", done, len(marks))
            if self._mark(name) != marks[name]:
                faults.append(name)
        if strange or faults:
            problem = "dit onderdeel ontbreekt, is beschadigd of hoort er niet"
            good = "het bestand zoals passend backup het maakte"
            raise InvalidInputError(
                tuple(Fault(f"{self._where}, {one}", problem, good) for one in sorted({*strange, *faults}))
            )

    def names(self, folder: str) -> list[str]:
        """Give the parts of one kind, in the order of the manifest."""
        return [name for name in self.manifest.onderdelen if name.startswith(f"{folder}/")]

    def open(self, name: str) -> IO[bytes]:
        """Open a part."""
        return self._archive.open(name)

    def erasures(self) -> bytes:
        """Give who was erased before the back-up was made."""
        return self._archive.read(ERASURES)

    def _mark(self, name: str) -> PartMark | None:
        counted = _Counted(_Nowhere())
        try:
            with self._archive.open(name) as part:
                while block := part.read(_AT_ONCE):
                    counted.write(block)
        except (zipfile.BadZipFile, EOFError):
            return None
        return counted.mark


class _Nowhere(io.BytesIO):
    def write(self, content: object, /) -> int:
        return 0


@contextmanager
def opened_backup(path: Path, secret: str, software: str) -> Iterator[Backup]:
    """Open a back-up.

    Raises:
        InvalidInputError: it is no back-up, of a newer passend, damaged, or the secret is another one.
    """
    refuse_short(secret)
    try:
        file: BinaryIO = path.open("rb")
    except OSError:
        problem = "dit bestand is er niet of is niet te lezen"
        raise InvalidInputError((Fault(str(path), problem, "een bestand dat passend backup maakte"),)) from None
    with file:
        sealed = io.BufferedReader(SealedReader(file, secret, str(path)), _AT_ONCE)
        archive, content = _unpacked(sealed, str(path))
        yield Backup(archive, read_backup_manifest(content, str(path), software), str(path))


def _unpacked(sealed: IO[bytes], where: str) -> tuple[zipfile.ZipFile, bytes]:
    try:
        archive = zipfile.ZipFile(sealed)
        return archive, archive.read(MANIFEST)
    except (zipfile.BadZipFile, KeyError):
        problem = "deze reservekopie is niet heel"
        raise InvalidInputError((Fault(where, problem, "een bestand dat passend backup maakte"),)) from None


def refuse_short(secret: str) -> None:
    """Refuse a secret that can be guessed."""
    if len(secret) < SHORTEST_SECRET:
        passes = "een bestand met een regel van openssl rand -base64 32"
        problem = f"de sleutel van de reservekopie heeft minder dan {SHORTEST_SECRET} tekens"
        raise InvalidInputError((Fault("PASSEND_BACKUP_KEY_FILE", problem, passes),))


def _sync(folder: Path) -> None:
    """Wait until the names in a folder are on the disk."""
    descriptor = os.open(folder, os.O_RDONLY)
    os.fsync(descriptor)
    os.close(descriptor)


def _for_the_owner(path: str, flags: int) -> int:
    return os.open(path, flags, 0o600)
