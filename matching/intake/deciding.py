"""Deciding what becomes of the rows of one block; nothing is saved yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any
from uuid import UUID, uuid4

from matching.assemblers.assembler import Assembler
from matching.assemblers.context import Context
from matching.domain.candidate import Candidate, SourceKey
from matching.domain.dutch import listing
from matching.domain.opportunity import Vacancy
from matching.domain.scan import Scan
from matching.errors import Fault, InvalidInputError
from matching.forms.discretion import bsn_in
from matching.forms.sheets.sheet import TELEPHONE, Sheet
from matching.identity.form import IdentityForm, identity_of
from matching.identity.person import Identity
from matching.intake.decision import Arrival, Decision, Outcome
from matching.intake.known_cells import Notations, completed
from matching.intake.links import OWNER, LinkedIds
from matching.intake.making import AnyObject, Maker
from matching.intake.missing import CLOSINGS
from matching.intake.new_colleagues import NewColleagues
from matching.intake.standing_facts import Conflict, scan_conflicts
from matching.intake.surroundings import Identities, Surroundings
from matching.references.suggestions import Suggestions
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.storage.numbering import id_of_source
from matching.storage.reader import Reader
from matching.vetting.vetter import Vetter


@dataclass
class Decider:
    """What one import decides with.

    Attributes:
        source: of rows that name none.
        identities: gives who people are, to see what differs.
        vault: the name of the identity store.
        vetter: looks at vacancies.
    """

    sheet: Sheet
    assembler: Assembler[Any, Any]
    source: str
    today: date
    colleagues: NewColleagues
    identities: Identities
    vault: str
    vetter: Vetter = field(default_factory=Vetter)
    suggestions: Suggestions = field(default_factory=Suggestions)

    def __post_init__(self) -> None:
        self._maker = Maker(self.sheet, self.assembler, self.source)
        self._notations = Notations(self.sheet)

    def decide(self, reader: Reader, arrivals: Sequence[Arrival]) -> list[Decision]:
        """Decide on every row of a block, in order."""
        around = Surroundings(
            reader,
            self.assembler,
            arrivals,
            source=self.source,
            vault=self.vault,
            identities=self.identities,
            suggestions=self.suggestions,
        )
        return [self._decision(arrival, around) for arrival in arrivals]

    def _decision(self, arrival: Arrival, around: Surroundings) -> Decision:
        """Decide on one row."""
        if arrival.is_repeated:
            return Decision(arrival.row, Outcome.REPEATED)
        if around.is_erased(arrival.key):
            passes = "laat deze rij weg, en wis ook de kopie die u hebt"
            gone = Fault("bronnummer", "deze kandidaat is gewist en komt niet terug", passes)
            return _refused(arrival, (gone,))
        before, version = around.before(arrival.key)
        if isinstance(before, Candidate) and before.merged_into:
            return self._merged_away(arrival, before)
        try:
            decided = self._made(arrival, around, before, version)
        except InvalidInputError as error:
            return _refused(arrival, error.faults)
        against = _against_scan(arrival, around, decided.obj or before)
        return replace(decided, conflicts=(*decided.conflicts, *against))

    def _made(self, arrival: Arrival, around: Surroundings, before: AnyObject, version: int) -> Decision:
        """Make what a row says beside what stood there.

        Raises:
            InvalidInputError: everything that is wrong with the row.
        """
        own_id = self._own_id(arrival.key, before)
        identity = around.identities.get(own_id)
        known = self._maker.cells_of(before, identity)
        ids, faults = self._ids(arrival, around, known)
        given = arrival.cells | {column: str(found) for column, found in ids.items() if column in arrival.cells}
        if before is not None and not faults and self._notations.says_nothing_new(given, known):
            return Decision(arrival.row, Outcome.UNCHANGED, remarks=arrival.remarks)
        row, told = self._maker.read(completed(self.sheet, given, known), faults)
        context = Context(own_id, row.source_key, LinkedIds(ids), self.today, before=before)
        obj, conflicts = self._maker.make(row.form, context, arrival.row.line)
        obj, closed = self._still_closed(arrival, obj, before)
        obj, held = self._held(arrival, obj, before)
        is_same, new_identity = obj == before, _new_identity(told, own_id, identity)
        return Decision(
            arrival.row,
            _outcome(before, is_same and new_identity is None),
            remarks=(*arrival.remarks, *closed, *held),
            conflicts=conflicts,
            obj=None if is_same else obj,
            after=version,
            identity=new_identity,
        )

    def _ids(
        self, arrival: Arrival, around: Surroundings, known: Mapping[str, str]
    ) -> tuple[dict[str, UUID], list[Fault]]:
        """Give what a row refers to: what it says itself, else what stood there; and what is wrong so far."""
        ids, faults = around.links.ids_of(arrival)
        faults = [*arrival.faults, *faults]
        for link in self.assembler.links:
            if link.name not in arrival.cells and known.get(link.name):
                ids[link.name] = UUID(known[link.name])
        if OWNER in self.sheet.referring:
            try:
                ids[OWNER] = self._owner(arrival, known)
            except InvalidInputError as error:
                faults += error.faults
        return ids, faults

    def _owner(self, arrival: Arrival, known: Mapping[str, str]) -> UUID:
        now = known.get(OWNER, "")
        name = arrival.cells.get(OWNER) or now
        if not name:
            raise InvalidInputError((Fault(OWNER, "dit is leeg", "de naam van de collega die erover gaat"),))
        return self.colleagues.find(name, arrival.cells.get(TELEPHONE, ""), now)

    def _own_id(self, key: SourceKey | None, before: AnyObject) -> UUID:
        """Give the id of what a row becomes."""
        if before is not None:
            return UUID(str(before.id))
        is_person = self.assembler.kind is Kind.CANDIDATE and key is not None
        return id_of_source(self.vault, key) if is_person and key else uuid4()

    def _still_closed(self, arrival: Arrival, obj: AnyObject, before: AnyObject) -> tuple[AnyObject, tuple[Fault, ...]]:
        """Keep closed what was closed: a file does not open it again without anybody noticing."""
        closing = CLOSINGS.get(self.assembler.kind)
        if before is None or closing is None or before.status not in closing.done or obj.status == before.status:
            return obj, ()
        status, said = (one.status.replace("_", " ") for one in (before, obj))
        remark = self._remark(arrival, before, f"is {status} en blijft dat; het bestand zegt {said}")
        return replace(obj, status=before.status), (remark,)

    def _held(self, arrival: Arrival, obj: AnyObject, before: AnyObject) -> tuple[AnyObject, tuple[Fault, ...]]:
        """Hold a vacancy at which a person has to look; it enters all the same."""
        if not isinstance(obj, Vacancy):
            return obj, ()
        held = self.vetter.held(obj, before)
        if held is obj:
            return obj, ()
        found = listing(f"'{one.words}' ({one.kind.replace('_', ' ')})" for one in self.vetter.brought(obj, before))
        said = f"deze vacature wacht op een beoordeling, om {found}"
        return held, (Fault(f"regel {arrival.row.line}", said),)

    def _merged_away(self, arrival: Arrival, before: Candidate) -> Decision:
        remark = self._remark(arrival, before, "is samengevoegd met een andere kandidaat; deze rij verandert niets")
        return Decision(arrival.row, Outcome.UNCHANGED, remarks=(*arrival.remarks, remark))

    def _remark(self, arrival: Arrival, obj: AnyObject, said: str) -> Fault:
        number = f"{OF_KIND[self.assembler.kind].prefix}-{obj.number}"
        return Fault(f"regel {arrival.row.line}", f"{number} {said}")


def _against_scan(arrival: Arrival, around: Surroundings, obj: AnyObject) -> tuple[Conflict, ...]:
    """Tell which facts of a scan do not count."""
    record = around.record_of(obj.candidate_id) if isinstance(obj, Scan) else None
    return () if record is None else tuple(scan_conflicts(arrival.row.line, record, obj))


def _outcome(before: AnyObject, is_same: bool) -> Outcome:
    if before is None:
        return Outcome.NEW
    return Outcome.UNCHANGED if is_same else Outcome.CHANGED


def _new_identity(told: IdentityForm | None, candidate_id: UUID, known: Identity | None) -> Identity | None:
    """Give who somebody is, if a row tells something new of it."""
    identity = None if told is None else identity_of(told, candidate_id=candidate_id)
    return None if identity == known else identity


def _refused(arrival: Arrival, faults: Sequence[Fault]) -> Decision:
    """Refuse a row; what is said of it repeats no BSN."""
    told = tuple(replace(fault, problem=_discreet(fault.problem)) for fault in dict.fromkeys(faults))
    return Decision(arrival.row, Outcome.REFUSED, faults=told, has_key=arrival.key is not None)


def _discreet(text: str) -> str:
    for number in bsn_in(text):
        text = text.replace(number, "(getal van negen cijfers)")
    return text
