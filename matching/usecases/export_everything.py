"""Export everything of this installation to one folder, from which another installation can be filled."""

from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from matching.domain.actor import Actor
from matching.errors import NotFoundError, StoreError
from matching.exchange.export_folder import IDENTITIES, REFERENCE, VAULT, VUM_MESSAGES, GrowingFolder, growing
from matching.exchange.manifest import NO_IDENTITIES, OPEN_IDENTITIES, LedgerState, Manifest
from matching.exchange.progress import Progress, silent, told
from matching.identity.everyone import Everyone
from matching.service import Service
from matching.storage.documents import plain
from matching.storage.everything import PARTS, Snapshot
from matching.storage.moment import now
from matching.storage.verification import Verification


@dataclass(frozen=True, slots=True)
class Exported:
    """What an export holds.

    Attributes:
        folder: where it is.
    """

    folder: Path
    manifest: Manifest


def export_everything(
    service: Service, actor: Actor, folder: Path, *, identities: bool = True, progress: Progress = silent
) -> Exported:
    """Write everything as it is at this moment to a new folder.

    The looks are written in the inzagelog once the moment has been taken, so
    that they are not in the export: an installation that is filled with it
    exports the same files again.

    Args:
        identities: whether who people are is in it, readable for anybody who has the folder.

    Raises:
        InvalidInputError: the folder is not empty or cannot be written.
        StoreError: an identity cannot be opened; the message says what to restore.
    """
    with growing(folder) as growing_folder, ExitStack() as opened:
        with service.store.still():
            snapshot = opened.enter_context(service.store.snapshot())
            everyone = opened.enter_context(service.identity.everyone())
        _write_down(service, actor, snapshot.position, identities)
        for part in PARTS:
            rows = told(snapshot.rows(part), f"{part.name} schrijven", snapshot.count(part), progress)
            growing_folder.add_lines(part.name, rows)
        if identities:
            _add_identities(service, actor, everyone, growing_folder, progress)
        missing = _add_reference(service, growing_folder, snapshot)
        progress("grootboek nalopen", 0, 1)
        manifest = _manifest(service, growing_folder, snapshot.verify(), missing, identities=identities)
        growing_folder.finish(manifest)
    return Exported(folder, manifest)


def _write_down(service: Service, actor: Actor, position: int, identities: bool) -> None:
    details = {"stand": position, "identiteiten": identities}
    installation = UUID(service.store.epoch())
    service.store.looks.record(actor, "alles_geexporteerd", "installatie", installation, details)


def _add_identities(
    service: Service, actor: Actor, everyone: Everyone, folder: GrowingFolder, progress: Progress
) -> None:
    people = everyone.seen_by(actor, service.store.looks.record_many)
    written = (plain(identity) for identity in people)
    folder.add_lines(VAULT, [{"vault": everyone.vault}])
    folder.add_lines(IDENTITIES, told(written, f"{IDENTITIES} schrijven", len(everyone.ids), progress))
    messages = everyone.vum_messages(actor, service.store.looks.record_many)
    lines = ({"kandidaat": str(who), "bericht": text} for who, text in messages.items())
    folder.add_lines(VUM_MESSAGES, lines)


def _add_reference(service: Service, folder: GrowingFolder, snapshot: Snapshot) -> tuple[str, ...]:
    """Copy the files of reference data, and give the names of those that are not there any more."""
    missing = []
    for kind, version in reference_versions(snapshot):
        name = f"{REFERENCE}/{kind}/{version}.npz"
        try:
            folder.add_file(name, service.store.reference.get(kind, version).path)
        except (StoreError, NotFoundError):
            missing.append(name)
    return tuple(missing)


def reference_versions(snapshot: Snapshot) -> Iterator[tuple[str, str]]:
    """Give the kind and version of all reference data that was ever imported."""
    [register] = (part for part in PARTS if part.name == REFERENCE)
    yield from sorted({(row["kind"], row["version"]) for row in snapshot.rows(register)})


def _manifest(
    service: Service, folder: GrowingFolder, ledger: Verification, missing: tuple[str, ...], *, identities: bool
) -> Manifest:
    return Manifest(
        gemaakt_op=now().replace(microsecond=0),
        programma=service.software,
        grootboek=ledger_state(ledger),
        identiteiten=identities,
        let_op=OPEN_IDENTITIES if identities else NO_IDENTITIES,
        ontbreekt=missing,
        bestanden=folder.marks,
    )


def ledger_state(found: Verification) -> LedgerState:
    """Write what a walk through the grootboek found."""
    broken = found.first_break
    return LedgerState(
        wijzigingen=found.entries,
        gewist=found.erased,
        breuk_bij=broken.position if broken else None,
        breuk=broken.problem if broken else "",
    )
