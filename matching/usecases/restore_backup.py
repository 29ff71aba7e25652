"""Put a back-up back, or only try whether that would go well.

Everything is made ready beside what there is and looked through there. Only then it is put in place, each database at
once; between two databases a mark stops whoever starts passend.
"""

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.metadata import version as installed_version
from pathlib import Path
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.dutch import counted, moment_text
from matching.errors import ConflictError, Fault, InvalidInputError, StoreError
from matching.exchange.backup_file import ERASURES, Backup, opened_backup
from matching.exchange.backup_manifest import BackupManifest
from matching.exchange.progress import Progress, silent
from matching.identity.master_key import KeyFile, read_key
from matching.identity.moved_key import copied_key
from matching.storage.data_folder import DataFolder
from matching.storage.erasure_list import ErasureList, people_of
from matching.storage.moment import now
from matching.storage.place import Place, places_of
from matching.usecases.import_everything import ledger_sentence
from matching.usecases.ready_backup import Ready, ready_backup


@dataclass(frozen=True, slots=True)
class Installation:
    """Where an installation keeps what it knows; nothing of it needs to be there.

    Attributes:
        erasures: who was erased, which no back-up brings back.
        master_key: where the master key of the identities lies, with those of before beside it.
    """

    url: str
    identity_url: str
    folder: DataFolder
    erasures: ErasureList
    master_key: Path


@dataclass(frozen=True, slots=True)
class Restored:
    """What was put back.

    Attributes:
        beside: what everything that stood there is called now; "" when nothing did.
    """

    manifest: BackupManifest
    ready: Ready
    beside: str

    def sentences(self) -> tuple[str, ...]:
        """Tell it in Dutch."""
        said = [ledger_sentence(self.manifest.grootboek)]
        said.append(f"Van {counted(self.ready.identities, 'mens', 'mensen')} is bekend wie het is.")
        if self.ready.erased:
            said.append(f"Opnieuw gewist, omdat zij na de reservekopie zijn gewist: {self.ready.erased} kandidaten.")
        if self.ready.unknown:
            said.append(
                f"{counted(self.ready.unknown, 'mens', 'mensen')} kwamen na de reservekopie en zijn gewist: lees geen "
                "bestand in waarin zij nog staan."
            )
        if self.ready.messages:
            said.append(
                f"{counted(self.ready.messages, 'bericht', 'berichten')} wachtten toen op verzending en gaan weg zodra "
                "passend work draait, ook als zij daarna al zijn verzonden. Kijk eerst met passend berichten."
            )
        if self.beside:
            said.append(
                f"Wat er stond, staat er nog, onder namen met {self.beside}. Wis het als u het niet meer nodig heeft."
            )
        return tuple(said)

    @property
    def until(self) -> str:
        """Say up to which moment."""
        return f"alles tot en met wijziging {self.manifest.stand}, {moment_text(self.manifest.gemaakt_op)}"


def restore_backup(
    installation: Installation,
    actor: Actor,
    path: Path,
    secret: str,
    *,
    replace: bool = False,
    given: frozenset[UUID] | None = None,
    without_list: bool = False,
    master_key: Path | None = None,
    progress: Progress = silent,
) -> Restored:
    """Put a back-up back.

    Args:
        replace: whether an installation that is not empty gives way; it keeps standing beside.
        given: who is on a list of erasures that was kept elsewhere.
        without_list: whether it is accepted that the list of erasures is lost.
        master_key: a file with the master key of then, when it is not in its place; it comes to lie beside.

    Raises:
        InvalidInputError: the file is no back-up, damaged, newer, or sealed with another secret.
        ConflictError: the installation is not empty, or the list of erasures or the master key of then is not there.
        StoreError: passend is running, or a database does not take it.
    """
    with _opened(installation, path, secret) as (spare, backup):
        for place in _places(installation):
            place.refuse_in_use()
        is_full = _refuse_full(installation, replace=replace)
        erased = _erased(installation, backup, given, without_list=without_list)
        urls, beside = (installation.url, installation.identity_url), f"voor-{now():%Y%m%d-%H%M%S-%f}"
        key = copied_key(installation.master_key, backup.manifest.hoofdsleutel, master_key, spare)
        with ready_backup(backup, actor, urls, "terugzetten", spare, erased, key, progress) as ready:
            KeyFile(installation.master_key).bring(read_key(key))
            _put_in_place(installation, ready, erased, beside, progress)
    return Restored(backup.manifest, ready, beside if is_full else "")


def rehearse_restore(
    installation: Installation,
    actor: Actor,
    path: Path,
    secret: str,
    *,
    master_key: Path | None = None,
    progress: Progress = silent,
) -> Restored:
    """Make a back-up ready and look through it as a restore does, and remove it again; passend may be running.

    Raises:
        InvalidInputError, ConflictError, StoreError: it cannot be put back.
    """
    with _opened(installation, path, secret) as (spare, backup):
        erased = _erased(installation, backup, None, without_list=True)
        urls = (installation.url, installation.identity_url)
        key = copied_key(installation.master_key, backup.manifest.hoofdsleutel, master_key, spare)
        with ready_backup(backup, actor, urls, "oefening", spare, erased, key, progress) as ready:
            return Restored(backup.manifest, ready, "")


@contextmanager
def _opened(installation: Installation, path: Path, secret: str) -> Iterator[tuple[Path, Backup]]:
    with installation.folder.alone() as spare, opened_backup(path, secret, installed_version("passend")) as backup:
        here, there = _places(installation)[0].kind, backup.manifest.database
        if here != there:
            problem = f"dit is een reservekopie van {there}, en deze installatie staat op {here}"
            passes = f"een installatie op {there}; met passend export alles en import alles gaat u over op een andere"
            raise InvalidInputError((Fault(str(path), problem, passes),))
        yield spare, backup


def _places(installation: Installation) -> tuple[Place, Place]:
    return places_of(installation.url, installation.identity_url, "terugzetten")


def _refuse_full(installation: Installation, *, replace: bool) -> bool:
    """Say whether anything stands here, which is refused unless it may give way."""
    store, identity = _places(installation)
    is_full = not store.is_empty() or not (identity.is_empty() or installation.folder.is_interrupted)
    if is_full and not replace:
        raise ConflictError(
            "Deze installatie is niet leeg. Zet terug in een lege (PASSEND_DATA_DIR, PASSEND_DATABASE_URL), of zeg "
            "--vervang: dan blijft wat er staat ernaast bewaard. Er is niets veranderd."
        )
    return is_full


def _erased(
    installation: Installation, backup: Backup, given: frozenset[UUID] | None, *, without_list: bool
) -> frozenset[UUID]:
    """Give who may not come back.

    Raises:
        ConflictError: the list is not there, or lacks who was erased before the back-up was made.
    """
    before, own = people_of(backup.erasures(), ERASURES), installation.erasures
    known = own.people() | (given or frozenset())
    if without_list or ((own.exists() or given is not None) and before <= known):
        return before | known
    problem = "is ouder dan de reservekopie, of van een andere installatie" if known else "is er niet"
    raise ConflictError(
        f"De lijst van wissingen {own.path} {problem}. Zonder die lijst komt terug wie na de "
        "reservekopie is gewist. Geef haar met --wissingen BESTAND, of zeg --zonder-wissingen als zij verloren is. "
        "Er is niets veranderd."
    )


def _put_in_place(
    installation: Installation, ready: Ready, erased: frozenset[UUID], beside: str, progress: Progress
) -> None:
    folder, total = installation.folder, len(ready.places)
    installation.erasures.add(erased)
    _mark_unless_in_use(folder, ready.places)
    folder.receive(ready.files, beside)
    for done, place in enumerate(ready.places):
        progress("op hun plaats zetten", done, total)
        place.take(beside)
    progress("op hun plaats zetten", total, total)
    folder.unmark()


def _mark_unless_in_use(folder: DataFolder, places: Iterable[Place]) -> None:
    """Stop who starts passend from now on, and stop ourselves if somebody did just before."""
    was_marked = folder.is_interrupted
    folder.mark()
    try:
        for place in places:
            place.refuse_in_use()
    except StoreError:
        if not was_marked:
            folder.unmark()
        raise
