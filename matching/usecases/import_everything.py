"""Fill an empty installation with the export of another one.

What crosses two databases and a folder cannot be one transaction. So the order
is: the pairing of the two databases is let go; reference files, which harm
nobody; identities, which nobody sees while the store is empty; the store, in
one transaction, last; and the two are paired again. Stopped at any moment the
store is empty or whole, and when it is empty the same import can be done again.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path, PurePosixPath
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.dutch import count_text, listing
from matching.errors import ConflictError, Fault, InvalidInputError, StoreError
from matching.exchange.export_folder import IDENTITIES, VAULT, VUM_MESSAGES, ExportFolder, checked
from matching.exchange.manifest import LedgerState, Manifest
from matching.exchange.progress import Progress, silent, told
from matching.identity.door import IdentityDoor
from matching.identity.person import Identity
from matching.service import Service
from matching.storage.documents import canonical, decode
from matching.storage.everything import PARTS, Part
from matching.storage.restoration import Restoration
from matching.usecases.export_everything import ledger_state
from matching.vum.beside import Beside

ELSEWHERE = (
    "Alles wordt alleen ingelezen in een lege installatie. Kies een andere database en map, met "
    "PASSEND_DATABASE_URL, PASSEND_IDENTITY_DATABASE_URL en PASSEND_DATA_DIR. Er is niets veranderd."
)
WITHOUT_IDENTITIES = (
    "Deze export heeft geen identiteiten: van niemand is bekend wie het is en hoe oud. Regels over leeftijd zeggen "
    "'onbekend' tot u de identiteiten weer invult, en een bewaarde lijst die daarvan afhangt is niet opnieuw te maken. "
    "Wie is gewist, wordt niet herkend als een bestand die kandidaat later weer noemt."
)


@dataclass(frozen=True, slots=True)
class Imported:
    """What an installation was filled with.

    Attributes:
        counts: lines per file, under the name of the file.
    """

    manifest: Manifest
    counts: dict[str, int]

    def sentences(self) -> tuple[str, ...]:
        """Tell it in Dutch, the outcome first."""
        counted = ", ".join(f"{name} {count_text(number)}" for name, number in self.counts.items())
        said = [f"Ingelezen, in regels: {counted}.", ledger_sentence(self.manifest.grootboek)]
        if not self.manifest.identiteiten:
            said.append(WITHOUT_IDENTITIES)
        if self.manifest.ontbreekt:
            said.append(f"Deze bestanden waren er bij de export al niet meer: {listing(self.manifest.ontbreekt)}.")
        return tuple(said)


def import_everything(service: Service, actor: Actor, path: Path, progress: Progress = silent) -> Imported:
    """Fill this installation with everything that is in a folder.

    Args:
        actor: who asks; it is written nowhere, because this installation then says what the export says and no more.

    Raises:
        InvalidInputError: the export is not whole, was changed, or is newer; nothing was changed.
        ConflictError: this installation is not empty, or what was filled in is not what was exported.
    """
    folder = checked(path, [part.name for part in PARTS], progress)
    service.store.unpair()
    try:
        _fill(service, folder, progress)
    finally:
        service.store.pair_with(service.identity.vault())
    return Imported(folder.manifest, _counts(folder))


def _fill(service: Service, folder: ExportFolder, progress: Progress) -> None:
    with service.store.restoration() as filling:
        _refuse_full(filling, service.identity, folder)
        for part in PARTS:
            filling.fill(part, told(_rows(folder, part), f"{part.name} lezen", folder.count(part.name), progress))
        progress("grootboek nalopen", 0, 1)
        _refuse_other_ledger(ledger_state(filling.verify()), folder.manifest.grootboek)
        for name in folder.files:
            _, kind, file = PurePosixPath(name).parts
            service.store.reference.restore(kind, file.removesuffix(".npz"), folder.content(name))
        if folder.manifest.identiteiten:
            people = told(_identities(folder), f"{IDENTITIES} lezen", folder.count(IDENTITIES), progress)
            service.identity.restore(_vault(folder), people, _messages(folder))
        filling.commit()


def _refuse_full(filling: Restoration, door: IdentityDoor, folder: ExportFolder) -> None:
    """Refuse an installation with anything in it; identities of an import that was stopped halfway may be there."""
    found = filling.counts()
    if found:
        counted = listing(f"{name} ({count})" for name, count in found.items())
        raise ConflictError(f"Deze installatie is niet leeg: er staan al regels in {counted}. {ELSEWHERE}")
    with door.everyone() as everyone:
        known = everyone.ids
    strangers = known - {who.candidate_id for who in _identities(folder)} if known else known
    if strangers:
        raise ConflictError(f"Er zijn al identiteiten van {len(strangers)} andere mensen. {ELSEWHERE}")


def _refuse_other_ledger(found: LedgerState, exported: LedgerState) -> None:
    if found != exported:
        where = f" Bij wijziging {found.breuk_bij}: {found.breuk}" if found.breuk else ""
        raise ConflictError(
            f"Het grootboek in deze export is niet het grootboek dat het manifest noemt.{where} "
            "Maak de export opnieuw. Er is niets veranderd."
        )


def _rows(folder: ExportFolder, part: Part) -> Iterator[dict[str, Any]]:
    for number, said in folder.lines(part.name):
        try:
            row = part.read(said)
        except ValueError as error:
            raise _wrong_line(part.name, number, str(error)) from None
        yield row


def _identities(folder: ExportFolder) -> Iterator[Identity]:
    if not folder.manifest.identiteiten:
        return
    for number, said in folder.lines(IDENTITIES):
        try:
            identity = decode(Identity, canonical(said).decode())
        except StoreError:
            raise _wrong_line(IDENTITIES, number, "dit is geen identiteit zoals passend die schrijft") from None
        yield identity


def _messages(folder: ExportFolder) -> dict[UUID, str]:
    """Read the messages of VUM that people came in with."""
    found: dict[UUID, str] = {}
    for number, said in folder.lines(VUM_MESSAGES) if folder.has(VUM_MESSAGES) else ():
        try:
            found[UUID(str(said["kandidaat"]))] = Beside.from_text(str(said["bericht"])).as_text()
        except (KeyError, ValueError, TypeError):
            raise _wrong_line(VUM_MESSAGES, number, "dit is geen VUM-bericht zoals passend dat schrijft") from None
    return found


def _vault(folder: ExportFolder) -> str:
    for number, said in folder.lines(VAULT):
        if isinstance(said.get("vault"), str):
            return str(said["vault"])
        raise _wrong_line(VAULT, number, "de naam van de kluis ontbreekt")
    raise _wrong_line(VAULT, 1, "dit bestand is leeg")


def _wrong_line(name: str, number: int, problem: str) -> InvalidInputError:
    return InvalidInputError((Fault(f"{name}.jsonl, regel {number}", problem, "de regel zoals de export haar maakte"),))


def _counts(folder: ExportFolder) -> dict[str, int]:
    names = [part.name for part in PARTS] + ([IDENTITIES] if folder.manifest.identiteiten else [])
    return {name: folder.count(name) for name in names}


def ledger_sentence(state: LedgerState) -> str:
    """Say how the grootboek is, which is how it was."""
    if state.breuk:
        return f"Het grootboek was toen al niet heel. Bij wijziging {state.breuk_bij}: {state.breuk}"
    return f"Het grootboek is heel: {state.wijzigingen} wijzigingen, waarvan {state.gewist} gewist."
