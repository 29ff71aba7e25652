"""The register of imported reference data: files beside the database, their hashes in it."""

import hashlib
import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Any

import orjson
from sqlalchemy import Engine, Row, func, insert, select

from matching.domain.actor import Actor
from matching.errors import NotFoundError, StoreError
from matching.storage.documents import canonical
from matching.storage.engine import writing
from matching.storage.looks import acted
from matching.storage.tables import ReferenceRow, table

REFERENCE = table(ReferenceRow)
HOW_TO_IMPORT = {
    "taxonomy": "passend taxonomy import MAP",
    "titles": "passend taxonomy import MAP",
    "postcodes": "passend postcodes import BESTAND",
    "travel_times": "passend reistijden import BESTAND",
    "benefit_norms": "passend normen import BESTAND",
    "rule_settings": "passend instellingen import BESTAND",
    "key_figures": "passend kerncijfers import BESTAND",
    "crosswalk": "passend crosswalk import BESTAND",
}


@dataclass(frozen=True, slots=True)
class Reference:
    """One version of reference data.

    Attributes:
        path: the file, checked against `sha256` when this was given.
        counts: what was read, for people.
    """

    kind: str
    version: str
    path: Path
    sha256: str
    counts: Mapping[str, Any]


class References:
    """The register; the last version put of a kind is the one in use."""

    def __init__(self, engine: Engine, data_dir: Path) -> None:
        self._engine = engine
        self._data_dir = data_dir

    def put(self, kind: str, content: bytes, *, version: str, counts: Mapping[str, Any], actor: Actor) -> Reference:
        """Keep the content of a file as the version in use; one that is in use already and unharmed changes nothing."""
        known = self._row(kind)
        if known is not None and known.version == version and self._is_whole(known):
            return self._checked(known)
        write_whole(self._path(kind, version), content)
        row = acted(actor) | {
            "kind": kind,
            "version": version,
            "sha256": hashlib.sha256(content).hexdigest(),
            "counts": canonical(dict(counts)).decode(),
        }
        with writing(self._engine).begin() as connection:
            connection.execute(insert(REFERENCE).values(**row))
        return self.get(kind, version)

    def active(self, kind: str) -> Reference | None:
        """Give the version in use, or None when nothing was imported.

        Raises:
            StoreError: the file is gone or was changed; the message says what to run.
        """
        row = self._row(kind)
        return None if row is None else self._checked(row)

    def active_counts(self, kind: str) -> Mapping[str, Any]:
        """Give what was read into the version in use, without opening its file; nothing when there is none."""
        row = self._row(kind)
        return {} if row is None else dict(orjson.loads(row.counts))

    def active_version(self, kind: str, before: datetime | None = None) -> str | None:
        """Give the name of the version in use, now or just before a moment, without opening its file."""
        row = self._row(kind, before=before)
        return None if row is None else str(row.version)

    def active_versions(self) -> Mapping[str, str]:
        """Give the name of the version in use of every kind of which something was imported, in one read."""
        last = select(func.max(REFERENCE.c.id)).group_by(REFERENCE.c.kind)
        with self._engine.connect() as connection:
            rows = connection.execute(select(REFERENCE.c.kind, REFERENCE.c.version).where(REFERENCE.c.id.in_(last)))
            return {row.kind: row.version for row in rows}

    def get(self, kind: str, version: str) -> Reference:
        """Give one version, in use or not.

        Raises:
            NotFoundError: it was never imported.
            StoreError: the file is gone or was changed; the message says what to run.
        """
        row = self._row(kind, version)
        if row is None:
            raise NotFoundError(f"versie van {kind}", version)
        return self._checked(row)

    def restore(self, kind: str, version: str, content: bytes) -> None:
        """Put the file of a version back beside the database, without a line in the register."""
        write_whole(self._path(kind, version), content)

    def _row(self, kind: str, version: str | None = None, before: datetime | None = None) -> Row[Any] | None:
        """Give the last row of a kind, or of one version of it, or before a moment."""
        found = select(REFERENCE).where(REFERENCE.c.kind == kind).order_by(REFERENCE.c.id.desc()).limit(1)
        if version is not None:
            found = found.where(REFERENCE.c.version == version)
        if before is not None:
            found = found.where(REFERENCE.c.at < before)
        with self._engine.connect() as connection:
            return connection.execute(found).first()

    def _path(self, kind: str, version: str) -> Path:
        return self._data_dir / kind / f"{version}.npz"

    def _is_whole(self, row: Row[Any]) -> bool:
        path = self._path(row.kind, row.version)
        return path.is_file() and hashlib.sha256(path.read_bytes()).hexdigest() == row.sha256

    def _checked(self, row: Row[Any]) -> Reference:
        path = self._path(row.kind, row.version)
        if not self._is_whole(row):
            what = "is beschadigd" if path.is_file() else "is er niet meer"
            raise StoreError(
                f"Het bestand {path} {what}. Lees de gegevens opnieuw in: "
                f"{HOW_TO_IMPORT.get(row.kind.partition('-')[0], 'voer de import opnieuw uit')}."
            )
        return Reference(row.kind, row.version, path, row.sha256, orjson.loads(row.counts))


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that nobody ever sees half of it."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, delete=False) as fresh:
        fresh.write(content)
        fresh.flush()
        os.fsync(fresh.fileno())
    Path(fresh.name).replace(path)
