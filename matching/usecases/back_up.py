"""Make a back-up: both databases at one moment, while everybody goes on writing, in one sealed file."""

from contextlib import ExitStack
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.today import AMSTERDAM
from matching.errors import NotFoundError, StoreError
from matching.exchange.backup_file import ENDING, ERASURES, FILES, IDENTITY, KEYS, STORE, GrowingBackup, growing_backup
from matching.exchange.backup_manifest import BackupManifest, Schema
from matching.exchange.progress import Progress, silent
from matching.identity.everyone import Everyone
from matching.service import Service
from matching.storage.data_folder import DataFolder
from matching.storage.database_copy import DatabaseCopy
from matching.storage.everything import Snapshot
from matching.storage.moment import now
from matching.usecases.export_everything import ledger_state, reference_versions
from matching.usecases.seal_looks import seal_looks


@dataclass(frozen=True, slots=True)
class BackedUp:
    """A back-up that was made."""

    path: Path
    manifest: BackupManifest


def back_up(
    service: Service, actor: Actor, target: Path, secret: str, folder: DataFolder, progress: Progress = silent
) -> BackedUp:
    """Write everything of this moment to one file that only the secret opens.

    The inzagelog is sealed first, so that what is put back can be checked to its last row. Changes wait only while
    both databases take note of their moment; a change is in neither or in both. That the back-up was made is in the
    inzagelog, and not in the back-up.

    Args:
        target: a file that is not there yet, or a folder that is.
        folder: of this installation; for a while the disk holds a copy of one database there.

    Raises:
        InvalidInputError: the file cannot be written, or the secret is too short.
        ConflictError: another back-up is being made.
    """
    with folder.alone() as spare, ExitStack() as opened:
        service.store.erasures.begin()
        seal_looks(service.store, actor)
        with service.store.still():
            snapshot = opened.enter_context(service.store.snapshot())
            everyone = opened.enter_context(service.identity.everyone())
            at, erased = now(), service.store.erasures.content()
        path = _named(target, at)
        with growing_backup(path, secret) as growing:
            _write_down(service, actor, snapshot.position)
            _add_databases(growing, snapshot.database, everyone.database, spare, progress)
            missing = _add_files(growing, service, snapshot, folder)
            with growing.part(ERASURES) as part:
                part.write(erased)
            progress("grootboek nalopen", 0, 1)
            manifest = _manifest(service, growing, snapshot, everyone, at, missing)
            growing.finish(manifest)
    return BackedUp(path, manifest)


def _named(target: Path, at: datetime) -> Path:
    """Give a file in a folder the name of its moment."""
    return target / f"passend-{at.astimezone(AMSTERDAM):%Y-%m-%d-%H%M%S}{ENDING}" if target.is_dir() else target


def _write_down(service: Service, actor: Actor, position: int) -> None:
    installation = UUID(service.store.epoch())
    service.store.looks.record(actor, "reservekopie_gemaakt", "installatie", installation, {"stand": position})


def _add_databases(
    growing: GrowingBackup, store: DatabaseCopy, identity: DatabaseCopy, spare: Path, progress: Progress
) -> None:
    for folder, database in ((STORE, store), (IDENTITY, identity)):
        for name, write in database.parts(spare):
            progress(f"{folder} schrijven", len(growing.marks), 0)
            with growing.part(f"{folder}/{name}") as part:
                write(part)


def _add_files(growing: GrowingBackup, service: Service, snapshot: Snapshot, folder: DataFolder) -> tuple[str, ...]:
    """Copy reference data and keys, and give the names of reference data that is not there any more."""
    missing = []
    for kind, version in reference_versions(snapshot):
        name = f"{FILES}/{kind}/{version}.npz"
        try:
            growing.add_file(name, service.store.reference.get(kind, version).path)
        except (StoreError, NotFoundError):
            missing.append(name)
    for key in folder.own_keys():
        growing.add_file(f"{KEYS}/{key.name}", key)
    return tuple(missing)


def _manifest(
    service: Service,
    growing: GrowingBackup,
    snapshot: Snapshot,
    everyone: Everyone,
    at: datetime,
    missing: tuple[str, ...],
) -> BackupManifest:
    head = snapshot.head()
    return BackupManifest(
        gemaakt_op=at,
        programma=service.software,
        database="sqlite" if snapshot.database.kind == "sqlite" else "postgresql",
        schema_=Schema(store=snapshot.database.revision, identiteit=everyone.database.revision),
        kluis=everyone.vault,
        hoofdsleutel=everyone.master_key,
        stand=head.position,
        hash=head.hash,
        grootboek=ledger_state(snapshot.verify()),
        ontbreekt=missing,
        onderdelen=growing.marks,
    )
