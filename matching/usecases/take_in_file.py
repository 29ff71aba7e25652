"""Read a file that somebody brought on a screen: first a dry look, then for good; the same import as the command."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.tri import Tri
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.exchange.vum_file import write_refused
from matching.forms.sheets import SHEETS
from matching.intake.noted_imports import NotedImport, noted_imports
from matching.intake.outcome import ImportOutcome, outcome_of_messages, outcome_of_sheet
from matching.service import Service
from matching.storage.documents import decode, encode
from matching.usecases import import_vum
from matching.usecases.close_shown import LEAVE_OPEN, Closing, close_shown, refuse_cut_off
from matching.usecases.import_sheet import DEFAULT_SOURCE, Wanted, import_sheet

MOST_BYTES = 5_000_000
"""Of a file on a screen: 12,000 people as CSV, read while somebody waits. A larger one is for the command."""
VUM = {"vum-werkzoekenden": import_vum.import_vum_seekers, "vum-vacatures": import_vum.import_vum_vacancies}
FILE_KINDS: Sequence[str] = (*SHEETS, *VUM)
_FILE, _REFUSED, _OUTCOME = "bestand", "geweigerd", "uitkomst"
_LONGEST_SOURCE = 100


@dataclass(frozen=True, slots=True)
class BroughtFile:
    """A file, and how it is to be read.

    Attributes:
        kind: one of `FILE_KINDS`.
        source: of rows that name none.
        shares: of VUM, whether new people may be shown there.
        owner: of VUM, name or id of the aanspreekpunt of who or what is new; "" is the one for VUM.
        is_whole: the file is everything of its sources: say who or what is not in it.
    """

    kind: str
    content: bytes
    source: str = DEFAULT_SOURCE
    shares: Tri = Tri.NEE
    owner: str = ""
    is_whole: bool = False


@dataclass(frozen=True, slots=True)
class Upload:
    """A file that waits, or that entered.

    Attributes:
        waits: whether it can still be read for good.
    """

    id: UUID
    kind: str
    source: str
    outcome: ImportOutcome
    waits: bool


@dataclass(frozen=True, slots=True)
class RefusedFile:
    """The refused rows as they were, with the reason of each."""

    name: str
    content: bytes


def look_at_file(service: Service, actor: Actor, brought: BroughtFile) -> UUID:
    """Say what a file would do, and keep it for a day; nothing enters.

    Returns:
        Under which id its actor finds it back.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: the file cannot be read, is too large, or it is not known what it is; `/bestand`, `/soort`.
        StoreError: it cannot be kept.
    """
    must_have(actor, Right.IMPORT)
    _refuse_strange(brought)
    service.store.uploads.sweep()
    upload, key = uuid4(), service.store.uploads.new_key()
    _keep(service, upload, key, *_read(service, actor, brought, is_dry_run=True))
    service.store.uploads.put(upload, _FILE, key, brought.content)
    said = {
        "sleutel": key.hex(),
        "soort": brought.kind,
        "bron": brought.source,
        "delen": brought.shares.value,
        "aanspreekpunt": brought.owner,
        "volledig": "ja" if brought.is_whole else "nee",
    }
    service.store.drafts.keep(actor.id, _draft(upload), {name: [value] for name, value in said.items()})
    return upload


def take_in_file(service: Service, actor: Actor, upload: UUID, closing: Closing = LEAVE_OPEN) -> Upload:
    """Read a file for good; once it has entered, doing it again changes nothing.

    Who or what is closed was shown before, and is still not in the file.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: more than half would be closed and nobody said that the file is whole: `/heel`.
        NotFoundError: this actor brought no such file, or it lay here longer than a day.
        ConflictError: somebody changed the same things at this very moment; doing it again does the rest.
    """
    key, brought = _kept(service, actor, upload)
    if brought.content:
        shown = view_upload(service, actor, upload).outcome.absence if closing.is_wanted else None
        refuse_cut_off(shown, closing)
        outcome, refused = _read(service, actor, brought, is_dry_run=False)
        if shown is not None and outcome.absence is not None:
            outcome = replace(outcome, closed=close_shown(service, actor, brought.kind, shown, outcome.absence))
        _keep(service, upload, key, outcome, refused)
        service.store.uploads.drop(upload, _FILE)
    return view_upload(service, actor, upload)


def view_upload(service: Service, actor: Actor, upload: UUID) -> Upload:
    """Give a file that was brought, with what it did or would do.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: this actor brought no such file, or it lay here longer than a day.
    """
    key, brought = _kept(service, actor, upload)
    outcome = decode(ImportOutcome, (service.store.uploads.get(upload, _OUTCOME, key) or b"").decode())
    return Upload(upload, brought.kind, brought.source, outcome, bool(brought.content))


def read_refused(service: Service, actor: Actor, upload: UUID) -> RefusedFile:
    """Give the refused rows, to be mended and brought again.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: this actor brought no such file, or nothing of it was refused.
    """
    key, brought = _kept(service, actor, upload)
    content = service.store.uploads.get(upload, _REFUSED, key)
    if not content:
        raise NotFoundError("bestand met geweigerde rijen", upload)
    return RefusedFile(f"{brought.kind}.geweigerd.{'json' if brought.kind in VUM else 'csv'}", content)


def leave_out_file(service: Service, actor: Actor, upload: UUID) -> None:
    """Throw a file away, with what it would have done.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: this actor brought no such file.
    """
    _kept(service, actor, upload)
    service.store.uploads.drop(upload, _FILE, _REFUSED, _OUTCOME)
    service.store.drafts.drop(actor.id, _draft(upload))


def view_imports(service: Service, actor: Actor) -> tuple[NotedImport, ...]:
    """Give the files that were read before, on a screen or by a command, the newest first.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.IMPORT)
    return noted_imports(service.store)


def _refuse_strange(brought: BroughtFile) -> None:
    faults = []
    if brought.kind not in FILE_KINDS:
        faults.append(Fault("/soort", "dit is geen soort bestand dat wij inlezen", "een keuze uit de lijst"))
    if not brought.content:
        faults.append(Fault("/bestand", "er is geen bestand gekozen, of het is leeg", "een bestand met rijen"))
    if len(brought.content) > MOST_BYTES:
        passes = f"een bestand van ten hoogste {MOST_BYTES // 1_000_000} MB; een groter leest passend import in"
        faults.append(Fault("/bestand", "dit bestand is te groot", passes))
    if brought.is_whole and brought.kind in VUM:
        faults.append(Fault("/volledig", "kan niet bij een bestand van VUM", "kandidaten, vacatures of plekken"))
    if len(brought.source) > _LONGEST_SOURCE:
        faults.append(Fault("/bron", "dit is te lang", f"ten hoogste {_LONGEST_SOURCE} tekens"))
    if faults:
        raise InvalidInputError(tuple(faults))


def _read(service: Service, actor: Actor, brought: BroughtFile, *, is_dry_run: bool) -> tuple[ImportOutcome, bytes]:
    """Read a file as the command does; gives the outcome, and the refused rows as a file."""
    is_vum = brought.kind in VUM
    name = f"{brought.kind}.json" if is_vum else brought.kind
    with service.store.uploads.unsealed(brought.content, name) as path:
        try:
            take = _messages if is_vum else _sheet
            outcome, refused = take(service, actor, brought, path, is_dry_run)
        except InvalidInputError as error:
            raise InvalidInputError(tuple(map(_on_the_form, error.faults))) from error
        return outcome, refused.read_bytes() if refused else b""


def _on_the_form(fault: Fault) -> Fault:
    """Say a fault at the field that it is about: mostly the file itself."""
    fields = {"--aanspreekpunt": "/aanspreekpunt", "--volledig": "/volledig"}
    return Fault(fields.get(fault.where, "/bestand"), fault.problem, fault.passes)


def _sheet(
    service: Service, actor: Actor, brought: BroughtFile, path: Path, is_dry_run: bool
) -> tuple[ImportOutcome, Path | None]:
    report = import_sheet(service, actor, Wanted(brought.kind, path, brought.source, is_dry_run, brought.is_whole))
    return outcome_of_sheet(report), report.refused_file


def _messages(
    service: Service, actor: Actor, brought: BroughtFile, path: Path, is_dry_run: bool
) -> tuple[ImportOutcome, Path | None]:
    done = VUM[brought.kind](service, actor, import_vum.Wanted(path, brought.owner, brought.shares, is_dry_run))
    outcome = outcome_of_messages(done.tally, is_dry_run=is_dry_run)
    return outcome, write_refused(path, done.tally.refused) if is_dry_run else done.refused_file


def _keep(service: Service, upload: UUID, key: bytes, outcome: ImportOutcome, refused: bytes) -> None:
    uploads = service.store.uploads
    if refused:
        uploads.put(upload, _REFUSED, key, refused)
    else:
        uploads.drop(upload, _REFUSED)
    uploads.put(upload, _OUTCOME, key, encode(outcome).encode())


def _kept(service: Service, actor: Actor, upload: UUID) -> tuple[bytes, BroughtFile]:
    """Give the key of a file of this actor, and the file; its content is empty once it has entered."""
    must_have(actor, Right.IMPORT)
    service.store.uploads.sweep()
    said = service.store.drafts.read(actor.id, _draft(upload))
    key = bytes.fromhex(said["sleutel"][0]) if said else b""
    if said is None or service.store.uploads.get(upload, _OUTCOME, key) is None:
        raise NotFoundError("bestand dat u deze dag bracht", upload)
    content = service.store.uploads.get(upload, _FILE, key) or b""
    owner, is_whole = said.get("aanspreekpunt", [""])[0], said.get("volledig") == ["ja"]
    return key, BroughtFile(said["soort"][0], content, said["bron"][0], Tri(said["delen"][0]), owner, is_whole)


def _draft(upload: UUID) -> str:
    return f"invoer-{upload}"
