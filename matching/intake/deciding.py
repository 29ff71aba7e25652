"""Deciding what becomes of the rows of one block; nothing is saved yet."""

from collections.abc import Callable, Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import Any
from uuid import UUID, uuid4

from matching.domain.candidate import Candidate, SourceKey
from matching.domain.scan import Scan
from matching.errors import Fault, InvalidInputError
from matching.forms.discretion import bsn_in
from matching.forms.sheets.sheet import TELEPHONE, Row, Sheet
from matching.forms.wording import pointer
from matching.identity.form import IdentityForm, check_identity, identity_of
from matching.identity.numbering import id_of_source
from matching.identity.person import Identity
from matching.intake.colleagues import Colleagues
from matching.intake.decision import Arrival, Decision, Outcome
from matching.intake.destinations import OWNER, Destination, Made, Place
from matching.intake.known_cells import Notations, completed
from matching.intake.links import ERASED_ADVICE, Links, erased, numbers_of
from matching.intake.missing import CLOSINGS
from matching.intake.references import Suggestions
from matching.intake.standing_facts import says_anything, scan_conflicts
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.storage.reader import Reader

Known = Callable[[Collection[UUID]], dict[UUID, Identity]]


@dataclass(frozen=True)
class Decider:
    """What one import decides with.

    Attributes:
        identities: gives who people are, to see what differs.
        vault: the name of the identity store.
    """

    sheet: Sheet
    destination: Destination
    source: str
    today: date
    colleagues: Colleagues
    suggestions: Suggestions
    identities: Known
    vault: str

    @cached_property
    def notations(self) -> Notations:
        """How the cells of this sheet may be written."""
        return Notations(self.sheet)

    @cached_property
    def columns(self) -> Mapping[str, str]:
        """The column of each place in the form, as a JSON pointer names it."""
        places = {place: name for holder in self.sheet.holders for place, name in holder.places.items()}
        return {pointer(place): name for place, name in places.items()}

    def decide(self, reader: Reader, arrivals: Sequence[Arrival]) -> list[Decision]:
        """Decide on every row of a block, in order."""
        block = _Block(self, reader, arrivals)
        return [block.decision(arrival) for arrival in arrivals]


class _Block:
    """The rows of one block with everything that is known about them."""

    def __init__(self, decider: Decider, reader: Reader, arrivals: Sequence[Arrival]) -> None:
        self._by = decider
        self._kind = decider.destination.kind
        keys = numbers_of(arrivals)
        ids = reader.by_source(self._kind, keys)
        found = reader.shelf(self._kind).many_versions(list(ids.values()))
        self._before = {key: found[object_id] for key, object_id in ids.items() if object_id in found}
        new = [(key.source, key.number) for key in keys if key not in ids]
        is_people = self._kind is Kind.CANDIDATE
        self._erased = erased(reader, decider.vault, new) if is_people else set()
        self._identities = decider.identities(list(ids.values())) if is_people else {}
        links = decider.destination.links
        self._links = Links(reader, links, arrivals, decider.source, decider.vault, decider.suggestions)
        corrected = [one.id for one in self._links.people.values() if says_anything(one.corrections)]
        is_scans = self._kind is Kind.SCAN and corrected
        self._records = {one.candidate.id: one for one in reader.people(corrected)} if is_scans else {}

    def decision(self, arrival: Arrival) -> Decision:
        """Decide on one row."""
        if arrival.is_repeated:
            return Decision(arrival.row, Outcome.REPEATED)
        before, version = self._before.get(arrival.key, (None, 0)) if arrival.key else (None, 0)
        if arrival.key and (arrival.key.source, arrival.key.number) in self._erased:
            gone = Fault("bronnummer", "deze kandidaat is gewist en komt niet terug", ERASED_ADVICE)
            return _refused(arrival, [gone])
        if isinstance(before, Candidate) and before.merged_into:
            return self._merged_away(arrival, before)
        try:
            made = self._made(arrival, before, version)
        except InvalidInputError as error:
            return _refused(arrival, list(error.faults))
        return replace(made, conflicts=(*made.conflicts, *self._scan_conflicts(arrival, made.thing or before)))

    def _made(self, arrival: Arrival, before: Any, version: int) -> Decision:  # noqa: ANN401
        """Make what a row says.

        Raises:
            InvalidInputError: everything that is wrong with the row.
        """
        known = {} if before is None else self._by.sheet.write(self._as_row(before))
        ids, faults = self._ids(arrival, known)
        given = arrival.cells | {column: str(found) for column, found in ids.items() if column in arrival.cells}
        if before is not None and not faults and self._by.notations.says_nothing_new(given, known):
            return Decision(arrival.row, Outcome.UNCHANGED, remarks=arrival.remarks)
        row, told = self._read(completed(self._by.sheet, given, known), faults)
        own_id, number = self._identifiers(row.source_key, before)
        place = Place(arrival.row.line, own_id, number, row.source_key, ids, before, self._by.today)
        thing, conflicts = self._make(row, place)
        thing, remarks = self._still_closed(arrival, thing, before)
        identity = self._new_identity(told, thing.id)
        is_same = thing == before
        outcome = Outcome.UNCHANGED if is_same and identity is None else Outcome.CHANGED
        return Decision(
            arrival.row,
            Outcome.NEW if before is None else outcome,
            remarks=(*arrival.remarks, *remarks),
            conflicts=conflicts,
            thing=None if is_same else thing,
            after=version,
            identity=identity,
        )

    def _make(self, row: Row, place: Place) -> Made:
        """Make the thing; what only the domain refuses is told of its column too."""
        try:
            return self._by.destination.make(row.form, place)
        except InvalidInputError as error:
            columns = self._by.columns
            faults = (replace(fault, where=columns.get(fault.where, fault.where)) for fault in error.faults)
            raise InvalidInputError(tuple(faults)) from error
        except ValueError as error:
            raise InvalidInputError((Fault("rij", str(error)),)) from error

    def _as_row(self, before: Any) -> Row:  # noqa: ANN401
        row = self._by.destination.write(before)
        identity = self._identities.get(before.id)
        return row if identity is None else replace(row, identity=_told(identity))

    def _read(self, cells: dict[str, str], faults: list[Fault]) -> tuple[Row, IdentityForm | None]:
        """Read a row and who it says somebody is; tell its faults together with those that were found already."""
        told: list[IdentityForm] = []

        def identify(values: Mapping[str, Any]) -> IdentityForm:
            told.append(check_identity(values))
            return told[-1]

        try:
            row = self._by.sheet.read(cells, self._by.source, identify)
        except InvalidInputError as error:
            said = {fault.where for fault in faults}
            raise InvalidInputError((*faults, *(one for one in error.faults if one.where not in said))) from None
        if faults:
            raise InvalidInputError(tuple(faults))
        return row, told[-1] if told else None

    def _ids(self, arrival: Arrival, known: Mapping[str, str]) -> tuple[dict[str, UUID], list[Fault]]:
        """Give what a row refers to: what it says itself, else what stood there."""
        ids, faults = self._links.ids_of(arrival)
        faults = [*arrival.faults, *faults]
        for column in self._by.destination.links:
            if column not in arrival.cells and known.get(column):
                ids[column] = UUID(known[column])
        if self._by.destination.colleagues:
            try:
                ids[OWNER] = self._owner(arrival, known)
            except InvalidInputError as error:
                faults += error.faults
        return ids, faults

    def _owner(self, arrival: Arrival, known: Mapping[str, str]) -> UUID:
        name = arrival.cells.get(OWNER) or known.get(OWNER, "")
        if not name:
            raise InvalidInputError((Fault(OWNER, "dit is leeg", "de naam van de collega die erover gaat"),))
        return self._by.colleagues.find(name, arrival.cells.get(TELEPHONE, ""), known.get(OWNER, ""))

    def _identifiers(self, key: SourceKey, before: Any) -> tuple[UUID, int]:  # noqa: ANN401
        """Give the id and the short number of what a row becomes."""
        if before is not None:
            return before.id, getattr(before, "number", 0)
        return (id_of_source(self._by.vault, key) if self._kind is Kind.CANDIDATE else uuid4()), 0

    def _new_identity(self, told: IdentityForm | None, candidate_id: UUID) -> Identity | None:
        """Give who somebody is, if a row tells something new of it."""
        if told is None:
            return None
        identity = identity_of(told, candidate_id=candidate_id)
        return None if self._identities.get(candidate_id) == identity else identity

    def _still_closed(self, arrival: Arrival, thing: Any, before: Any) -> tuple[Any, list[Fault]]:  # noqa: ANN401
        """Keep closed what was closed: a file does not open it again without anybody noticing."""
        closing = CLOSINGS.get(self._kind)
        if before is None or closing is None or before.status not in closing.done or thing.status == before.status:
            return thing, []
        status = before.status.replace("_", " ")
        problem = f"{self._number(before)} is {status} en blijft dat; het bestand zegt {thing.status.replace('_', ' ')}"
        return replace(thing, status=before.status), [Fault(f"regel {arrival.row.line}", problem)]

    def _merged_away(self, arrival: Arrival, before: Candidate) -> Decision:
        problem = f"{self._number(before)} is samengevoegd met een andere kandidaat; deze rij verandert niets"
        remark = Fault(f"regel {arrival.row.line}", problem)
        return Decision(arrival.row, Outcome.UNCHANGED, remarks=(*arrival.remarks, remark))

    def _scan_conflicts(self, arrival: Arrival, thing: Any) -> Iterator[Any]:  # noqa: ANN401
        if isinstance(thing, Scan) and thing.candidate_id in self._records:
            yield from scan_conflicts(arrival.row.line, self._records[thing.candidate_id], thing)

    def _number(self, thing: Any) -> str:  # noqa: ANN401
        return f"{OF_KIND[self._kind].prefix}-{thing.number}"


def _refused(arrival: Arrival, faults: list[Fault]) -> Decision:
    """Refuse a row; what is said of it repeats no BSN."""
    told = tuple(replace(fault, problem=_discreet(fault.problem)) for fault in dict.fromkeys(faults))
    return Decision(arrival.row, Outcome.REFUSED, faults=told, has_key=arrival.key is not None)


def _discreet(text: str) -> str:
    for number in bsn_in(text):
        text = text.replace(number, "(getal van negen cijfers)")
    return text


def _told(identity: Identity) -> dict[str, Any]:
    return {name: getattr(identity, name) for name in Identity.__slots__ if name != "candidate_id"}
