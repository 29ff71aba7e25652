"""Import a file of VUM: jobseekers or vacancies. What is good enters, what is not is kept with the reason."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import SourceKey
from matching.domain.colleague import Colleague
from matching.domain.tri import Tri
from matching.errors import Fault, InvalidInputError
from matching.exchange.progress import Progress, silent
from matching.exchange.vum_file import read_objects, unwrapped, write_refused
from matching.intake.noted_imports import note_import
from matching.intake.outcome import outcome_of_messages
from matching.intake.vum_seekers import SeekerIntake
from matching.intake.vum_vacancies import VacancyIntake
from matching.references.colleagues import Colleagues
from matching.service import Service
from matching.storage.blocks import blocks
from matching.storage.bulk import collector_waiting
from matching.storage.numbering import id_of_source
from matching.vum.arrivals import SOURCE, Arrived, RefusedObject, Tally, source_key
from matching.vum.checking import check
from matching.vum.does_not_belong import strangers
from matching.vum.kinds import Entity
from matching.vum.seeker_entities import WERKZOEKENDE
from matching.vum.vacancy_entities import VACATURE

OBJECTS_AT_ONCE = 500
OWNER = "Aanspreekpunt VUM"
_WHAT = {"consulent": "vum-werkzoekenden", "jobhunter": "vum-vacatures"}
TakeIn = Callable[..., None]


@dataclass(frozen=True, slots=True)
class Wanted:
    """What is to be imported.

    Attributes:
        owner: name or id of the aanspreekpunt of who or what is new; "" is the one for VUM, made when it is not there.
        shares: whether new people may be shown over VUM: who is in a message of VUM is, unless said otherwise.
        is_dry_run: decide on every object and save nothing.
    """

    file: Path
    owner: str = ""
    shares: Tri = Tri.JA
    is_dry_run: bool = False


@dataclass(frozen=True, slots=True)
class VumReport:
    """What an import did.

    Attributes:
        refused_file: where the refused objects are; None when nothing was refused, or nothing was saved.
    """

    file: Path
    tally: Tally
    is_dry_run: bool
    refused_file: Path | None


def import_vum_seekers(service: Service, actor: Actor, wanted: Wanted, progress: Progress = silent) -> VumReport:
    """Take in jobseekers (a JSON array of Werkzoekende); repeating it changes nothing.

    Raises:
        InvalidInputError: the file cannot be read, or the aanspreekpunt is not known.
        ConflictError: somebody changed the same people at this very moment; doing it again does the rest.
    """
    owner = _Owner(service, actor, wanted, "consulent")
    intake = SeekerIntake(service, actor, owner.id, wanted.shares)
    return _imported(wanted, owner, (WERKZOEKENDE, "idWerkzoekende"), intake.take_in, progress)


def import_vum_vacancies(service: Service, actor: Actor, wanted: Wanted, progress: Progress = silent) -> VumReport:
    """Take in vacancies (a JSON array of Vacature); see `import_vum_seekers`."""
    owner = _Owner(service, actor, wanted, "jobhunter")
    intake = VacancyIntake(service, actor, owner.id)
    return _imported(wanted, owner, (VACATURE, "idVacature"), intake.take_in, progress)


class _Owner:
    """The aanspreekpunt of what is new; the one for VUM is made when the first object is saved."""

    def __init__(self, service: Service, actor: Actor, wanted: Wanted, role: str) -> None:
        self._service, self._actor, self._what = service, actor, _WHAT[role]
        with service.store.read() as reader:
            known = Colleagues(reader.colleagues.all())
        found = known.find(wanted.owner or OWNER, "--aanspreekpunt")
        if found is None and wanted.owner:
            raise InvalidInputError((known.unknown(wanted.owner, "--aanspreekpunt"),))
        self._new = None
        if found is None:
            made = id_of_source(service.identity.vault(), SourceKey(SOURCE, OWNER))
            self._new = Colleague(made, OWNER, "", role)
        self.id: UUID = found or made

    def save(self) -> None:
        """Make the aanspreekpunt for VUM, once."""
        if self._new is not None:
            with self._service.store.change(self._actor) as change:
                change.save(self._new, action="ingelezen")
                change.commit()
        self._new = None

    def note(self, counts: Mapping[str, int]) -> None:
        """Write down that the file was read."""
        note_import(self._service.store, self._actor, self._what, counts)


def _imported(wanted: Wanted, owner: _Owner, of: tuple[Entity, str], take_in: TakeIn, progress: Progress) -> VumReport:
    given = [unwrapped(one) for one in read_objects(wanted.file, ("werkzoekenden", "vacatures"))]
    tally, seen = Tally(), dict[str, int]()
    for block in blocks(list(enumerate(given)), OBJECTS_AT_ONCE):
        progress("objecten inlezen", tally.read, len(given))
        tally.read += len(block)
        with collector_waiting():
            arrived = list(_holding(block, of, tally, seen))
            if arrived and not wanted.is_dry_run:
                owner.save()
            take_in(arrived, tally, is_dry_run=wanted.is_dry_run)
    progress("klaar", len(given), len(given))
    kept = None
    if not wanted.is_dry_run:
        kept = write_refused(wanted.file, tally.refused)
        owner.note(outcome_of_messages(tally, is_dry_run=False).counts)
    return VumReport(wanted.file, tally, wanted.is_dry_run, kept)


def _holding(
    block: Sequence[tuple[int, Any]], of: tuple[Entity, str], tally: Tally, seen: dict[str, int]
) -> Iterator[Arrived]:
    """Give the objects that hold; the others are counted as refused."""
    entity, own_id = of
    for number, given in block:
        checked = check(entity, given, (number,))
        if faults := strangers(own_id, given, number) or checked.faults:
            tally.refuse(RefusedObject(number, given, faults))
            continue
        tally.remark("veld dat de standaard niet kent", len(checked.unknown))
        key = source_key(own_id, checked.value)
        arrived = Arrived(number, given, key, checked.value)
        first = seen.setdefault(key.number, number)
        if first != number:
            again = Fault(own_id, f"dit nummer staat ook in object {first}", "elk nummer één keer per bestand")
            tally.refuse(arrived.refused(again))
            continue
        yield arrived
