"""Everything that the rows of a block refer to, looked up at once."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from matching.assemblers.assembler import Link
from matching.domain.candidate import Candidate, SourceKey
from matching.errors import Fault
from matching.intake.decision import Arrival
from matching.references.order import Reference, resolve
from matching.references.suggestions import Suggestions, erased
from matching.storage import Kind
from matching.storage.reader import Reader

OWNER = "aanspreekpunt"


@dataclass(frozen=True, slots=True)
class LinkedIds:
    """The ids of what one row refers to, by column: they were looked up with those of its block."""

    by_column: Mapping[str, UUID]

    def id_of(self, _: Kind, __: str, where: str) -> UUID:
        """Give the id of what is meant."""
        return self.by_column[where.removeprefix("/")]

    def optional_id(self, _: Kind, __: str, where: str) -> UUID | None:
        """Give the id of what may be absent."""
        return self.by_column.get(where.removeprefix("/"))

    def colleague(self, _: str, __: str) -> UUID:
        """Give the id of the aanspreekpunt."""
        return self.by_column[OWNER]


class Links:
    """The references of one block.

    A reference to somebody who was merged into another leads to the one who
    stands for both; one to somebody who was erased is refused.
    """

    def __init__(
        self,
        reader: Reader,
        links: Sequence[Link],
        arrivals: Iterable[Arrival],
        default_source: str,
        vault: str,
        suggestions: Suggestions,
    ) -> None:
        self._reader = reader
        self._kinds = {link.name: link.kind for link in links}
        self._source = default_source
        self._suggestions = suggestions
        wanted: dict[Kind, set[Reference]] = {}
        for arrival in arrivals:
            for column, reference in self._references(arrival):
                wanted.setdefault(self._kinds[column], set()).add(reference)
        self._found = {kind: resolve(reader, kind, references) for kind, references in wanted.items()}
        self.people = people(reader, self._found.get(Kind.CANDIDATE, {}).values())
        lost = wanted.get(Kind.CANDIDATE, set()) - self._found.get(Kind.CANDIDATE, {}).keys()
        self._erased = erased_sources(reader, vault, lost)

    def ids_of(self, arrival: Arrival) -> tuple[dict[str, UUID], list[Fault]]:
        """Give the ids of what a row refers to, and what is not known."""
        ids, faults = {}, []
        for column, reference in self._references(arrival):
            kind = self._kinds[column]
            found = self._found[kind].get(reference)
            if reference in self._erased or (kind is Kind.CANDIDATE and found and found not in self.people):
                faults.append(erased(column))
            elif found is None:
                faults.append(self._suggestions.unknown(self._reader, kind, column, reference))
            else:
                ids[column] = self._kept(found) if kind is Kind.CANDIDATE else found
        return ids, faults

    def _references(self, arrival: Arrival) -> Iterable[tuple[str, Reference]]:
        source = arrival.cells.get("bron", self._source)
        refused = {fault.where for fault in arrival.faults}
        return [
            (column, (source, arrival.cells[column]))
            for column in self._kinds
            if column in arrival.cells and column not in refused
        ]

    def _kept(self, candidate_id: UUID) -> UUID:
        while (person := self.people.get(candidate_id)) and person.merged_into:
            candidate_id = person.merged_into
        return candidate_id


def people(reader: Reader, ids: Iterable[UUID]) -> dict[UUID, Candidate]:
    """Give these candidates, and whom they were merged into."""
    found: dict[UUID, Candidate] = {}
    left = set(ids)
    while left:
        found |= reader.candidates.many(list(left))
        left = {one.merged_into for one in found.values() if one.merged_into} - found.keys()
    return found


def erased_sources(reader: Reader, vault: str, references: Collection[Reference]) -> set[Reference]:
    """Give those of these references that lead to somebody who was erased."""
    keys = {SourceKey(*reference): reference for reference in references}
    return {keys[key] for key in reader.erased_sources(list(keys), vault)}
