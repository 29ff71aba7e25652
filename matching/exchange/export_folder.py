"""The folder of a whole export: made under another name until it is whole, and checked before it is read."""

import os
import shutil
from collections.abc import Collection, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any

from matching.errors import Fault, InvalidInputError
from matching.exchange.json_lines import ENDING, Mark, mark_of, read_lines, write_lines
from matching.exchange.manifest import NAME, FileMark, Manifest, read_manifest
from matching.exchange.progress import Progress, silent

IDENTITIES = "identiteiten"
VAULT = "kluis"
VUM_MESSAGES = "vum_werkzoekenden"
REFERENCE = "referentie"
UNFINISHED = ".onaf"


class GrowingFolder:
    """A folder that is being written; only its owner can open it.

    Attributes:
        marks: of every file so far.
    """

    def __init__(self, path: Path) -> None:
        self._path = path
        self.marks: dict[str, FileMark] = {}

    def add_lines(self, name: str, objects: Iterable[Mapping[str, Any]]) -> None:
        """Write a file of objects."""
        file = f"{name}{ENDING}"
        self.marks[file] = _mark(write_lines(self._path / file, objects))

    def add_file(self, name: str, source: Path) -> None:
        """Copy a file."""
        target = self._path / name
        target.parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(source, target)
        self.marks[name] = _mark(mark_of(target))

    def finish(self, manifest: Manifest) -> None:
        """Write the manifest, the last of all files."""
        with (self._path / NAME).open("wb") as file:
            file.write(manifest.as_bytes())
            file.flush()
            os.fsync(file.fileno())


@contextmanager
def growing(folder: Path) -> Iterator[GrowingFolder]:
    """Make a folder under another name, and give it its own name when all went well.

    Raises:
        InvalidInputError: there is something in the folder already, it cannot be made, or the disk is full.
    """
    folder = folder.resolve()
    _refuse_taken(folder)
    unfinished = folder.with_name(folder.name + UNFINISHED)
    try:
        folder.parent.mkdir(parents=True, exist_ok=True)
        unfinished.mkdir(mode=0o700)
    except FileExistsError:
        problem = "is over van een export die is afgebroken, of er loopt nog een; er kunnen namen van mensen in staan"
        raise InvalidInputError(
            (Fault(str(unfinished), problem, "die map wissen, en het dan opnieuw proberen"),)
        ) from None
    except OSError as error:
        raise _unwritable(folder, error) from error
    try:
        yield GrowingFolder(unfinished)
        unfinished.replace(folder)
    except OSError as error:
        raise _unwritable(folder, error) from error
    finally:
        shutil.rmtree(unfinished, ignore_errors=True)


def _refuse_taken(folder: Path) -> None:
    if folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
        problem = "is een bestand" if folder.is_file() else "is niet leeg"
        raise InvalidInputError((Fault(str(folder), problem, "een map die nog niet bestaat, of een lege"),))


def _unwritable(folder: Path, error: OSError) -> InvalidInputError:
    problem = f"hier kan niet worden geschreven ({error.strerror}); er is niets van de export blijven staan"
    return InvalidInputError((Fault(str(folder), problem, "een map waarin u mag schrijven, met genoeg ruimte"),))


@dataclass(frozen=True)
class ExportFolder:
    """An export of which every file has been checked."""

    path: Path
    manifest: Manifest

    @property
    def files(self) -> list[str]:
        """The files of reference data, as `referentie/soort/versie.npz`."""
        return sorted(name for name in self.manifest.bestanden if _is_reference(name))

    def has(self, name: str) -> bool:
        """Whether there is a file of these objects: exports of before VUM have none of its messages."""
        return f"{name}{ENDING}" in self.manifest.bestanden

    def count(self, name: str) -> int:
        """Give how many lines a file has."""
        return self.manifest.bestanden[f"{name}{ENDING}"].regels or 0

    def lines(self, name: str) -> Iterator[tuple[int, dict[str, Any]]]:
        """Give every object of a file with the number of its line."""
        return read_lines(self.path / f"{name}{ENDING}")

    def content(self, name: str) -> bytes:
        """Give the bytes of a file of reference data."""
        return (self.path / name).read_bytes()


def checked(folder: Path, names: Collection[str], progress: Progress = silent) -> ExportFolder:
    """Open an export once every file is what the manifest says; what the manifest does not name is not read.

    Args:
        names: the files of objects that must be there.

    Raises:
        InvalidInputError: the export is not whole, was changed, or is newer; names every file that is not right.
    """
    manifest = read_manifest(folder)
    wanted = {f"{name}{ENDING}" for name in (*names, *([IDENTITIES, VAULT] if manifest.identiteiten else []))}
    faults = [_missing(name) for name in sorted(wanted - manifest.bestanden.keys())]
    for done, (name, mark) in enumerate(sorted(manifest.bestanden.items())):
        progress(f"{name} controleren", done, len(manifest.bestanden))
        faults += _faults(folder, name, mark, known=name in wanted | {f"{VUM_MESSAGES}{ENDING}"} or _is_reference(name))
    if faults:
        raise InvalidInputError(tuple(faults))
    return ExportFolder(folder, manifest)


def _faults(folder: Path, name: str, mark: FileMark, *, known: bool) -> list[Fault]:
    if not known:
        return [Fault(name, "dit bestand hoort niet in een export", "het manifest zoals de export het maakte")]
    path = folder / name
    if not path.is_file():
        return [_missing(name)]
    if path.stat().st_size == mark.bytes and _mark(mark_of(path)) == mark:
        return []
    return [Fault(name, "dit bestand is veranderd of beschadigd sinds de export", "de map zoals de export haar maakte")]


def _mark(found: Mark) -> FileMark:
    return FileMark(regels=found.lines, bytes=found.size, sha256=found.sha256)


def _missing(name: str) -> Fault:
    return Fault(name, "dit bestand ontbreekt: de export is niet heel", "de hele map die passend export alles maakte")


def _is_reference(name: str) -> bool:
    """Whether a name is `referentie/soort/versie.npz`, and cannot lead anywhere else."""
    parts = PurePosixPath(name).parts
    plain = len(parts) == 3 and "/".join(parts) == name and not {"..", "."} & set(parts)
    return plain and parts[0] == REFERENCE and name.endswith(".npz") and not {"\\", "\0", ":"} & set(name)
