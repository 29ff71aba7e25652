"""Make a back-up ready beside an installation, and look through it: nothing of the installation changes."""

import shutil
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path, PurePosixPath
from typing import IO
from uuid import UUID

from matching.domain.actor import Actor
from matching.errors import ConflictError, ErasedError, NotFoundError, StoreError
from matching.exchange.backup_file import FILES, IDENTITY, KEYS, STORE, Backup
from matching.exchange.progress import Progress
from matching.identity.tables import IDENTITY as IDENTITY_TABLES
from matching.service import Service
from matching.storage.erasure_list import ErasureList
from matching.storage.migration import STORAGE
from matching.storage.place import Place, places_of
from matching.usecases.erase_candidate import erase_candidate
from matching.usecases.export_everything import ledger_state, reference_versions

ALWAYS = datetime(9999, 1, 1, tzinfo=UTC)


@dataclass(frozen=True, slots=True)
class Ready:
    """What was made ready.

    Attributes:
        places: of the identities and of the store, in the order in which they are put in place.
        files: the folder with files of reference data and keys.
        identities: how many people are known by name.
        erased: how many people were erased again.
        unknown: how many people who were erased came after the back-up.
        messages: how many messages wait to be sent.
    """

    places: tuple[Place, ...]
    files: Path
    identities: int
    erased: int
    unknown: int
    messages: int


@contextmanager
def ready_backup(
    backup: Backup,
    actor: Actor,
    urls: tuple[str, str],
    ending: str,
    spare: Path,
    erased: frozenset[UUID],
    master_key: Path,
    progress: Progress,
) -> Iterator[Ready]:
    """Make ready and look through; what is not put in place is removed again.

    Args:
        actor: who puts back; that it was done is in the inzagelog of what was put back.
        urls: of the store and of the identities.
        spare: an empty folder.
        erased: who may not come back.
        master_key: a file with the master key of the identities, which is not in the back-up.

    Raises:
        InvalidInputError: the back-up is damaged.
        ConflictError: what was made ready is not what the back-up says.
        StoreError: it is of a newer passend, or a database does not take it.
    """
    backup.check(progress)
    store, identity = places_of(*urls, ending)
    places, files = tuple(dict.fromkeys((identity, store))), spare / "bestanden"
    for place in places:
        place.clear()
    try:
        progress("databases klaarzetten", 0, 1)
        _fill(backup, store, identity, files)
        service = Service.open(store.url, identity.url, files, identity_key=master_key)
        with closing(service):
            looked_through = _looked_through(service, backup, actor, files, places, erased, progress)
    except OSError as error:
        raise StoreError(
            f"De reservekopie is niet klaar te zetten ({error.strerror}). Is er genoeg ruimte? Er is niets veranderd."
        ) from error
    else:
        yield looked_through
    finally:
        for place in places:
            place.clear()


def _fill(backup: Backup, store: Place, identity: Place, files: Path) -> None:
    shape = backup.manifest.schema_
    store.fill(STORAGE, shape.store, _parts(backup, STORE))
    identity.fill(IDENTITY_TABLES, shape.identiteit, _parts(backup, IDENTITY))
    _put_files(backup, files)


def _parts(backup: Backup, folder: str) -> Iterator[tuple[str, IO[bytes]]]:
    for name in backup.names(folder):
        with backup.open(name) as part:
            yield PurePosixPath(name).name, part


def _put_files(backup: Backup, folder: Path) -> None:
    for name in (*backup.names(FILES), *backup.names(KEYS)):
        target = folder / PurePosixPath(name).relative_to(PurePosixPath(name).parts[0])
        target.parent.mkdir(parents=True, exist_ok=True)
        target.touch(mode=0o600)
        with backup.open(name) as part, target.open("wb") as file:
            shutil.copyfileobj(part, file)


def _looked_through(
    service: Service,
    backup: Backup,
    actor: Actor,
    files: Path,
    places: tuple[Place, ...],
    erased: frozenset[UUID],
    progress: Progress,
) -> Ready:
    progress("grootboek nalopen", 0, 1)
    _compare(service, backup)
    identities = len(service.identity.legality_on(service.today()))  # opens every one,
    service.identity.vum.of()  # and every message
    service.store.begin_new_life()
    details = {"stand": backup.manifest.stand}
    service.store.looks.record(actor, "reservekopie_teruggezet", "installatie", UUID(service.store.epoch()), details)
    again, unknown = _erase_again(service, actor, files.parent, erased)
    with service.store.read() as reader:
        messages = len(reader.messages.due(ALWAYS))
    return Ready(places, files, identities, again, unknown, messages)


def _compare(service: Service, backup: Backup) -> None:
    """Refuse what is not what the back-up says that it is."""
    said = backup.manifest
    with service.store.read() as reader, service.store.snapshot() as snapshot:
        found = (reader.position, reader.seal_at(reader.position) or said.hash, service.identity.vault())
        same = found == (said.stand, said.hash, said.kluis)
        if not same or ledger_state(snapshot.verify()) != said.grootboek:
            raise ConflictError(
                "Wat is teruggezet, is niet wat de reservekopie zegt dat zij is. Er is niets veranderd."
            )
        for kind, version in reference_versions(snapshot):
            if f"{FILES}/{kind}/{version}.npz" not in said.ontbreekt:
                service.store.reference.get(kind, version)


def _erase_again(service: Service, actor: Actor, folder: Path, erased: frozenset[UUID]) -> tuple[int, int]:
    """Erase who was erased since; give how many there were, and how many are not in the back-up."""
    service.store.erasures = ErasureList(folder / "gewist.jsonl")
    service.store.erasures.add(erased)
    again = unknown = 0
    for who in sorted(erased):
        try:
            again += len(erase_candidate(service.store, service.identity, actor, who))
        except ErasedError:
            continue
        except NotFoundError:
            unknown += 1
    return again, unknown
