"""Everything that is known around the rows of one block, asked of the database at once."""

from collections.abc import Callable, Collection, Sequence
from typing import Any
from uuid import UUID

from matching.assemblers.assembler import Assembler
from matching.domain.candidate import SourceKey
from matching.domain.record import CandidateRecord
from matching.identity.person import Identity
from matching.intake.decision import Arrival
from matching.intake.links import Links, erased_sources
from matching.intake.standing_facts import says_anything
from matching.references.suggestions import Suggestions
from matching.storage import Kind
from matching.storage.reader import Reader

Identities = Callable[[Collection[UUID]], dict[UUID, Identity]]


class Surroundings:
    """What stood where the rows of a block go, and what they refer to.

    Attributes:
        links: what the rows refer to.
        identities: who the candidates are whom the rows are about, those who are known.
    """

    def __init__(
        self,
        reader: Reader,
        assembler: Assembler[Any, Any],
        arrivals: Sequence[Arrival],
        *,
        source: str,
        vault: str,
        identities: Identities,
        suggestions: Suggestions,
    ) -> None:
        """Ask everything.

        Args:
            source: of rows that name none.
            vault: the name of the identity store.
        """
        kind = assembler.kind
        keys = list({arrival.key for arrival in arrivals if arrival.key})
        ids = reader.by_source(kind, keys)
        found = reader.shelf(kind).many_versions(list(ids.values()))
        self._before = {key: found[object_id] for key, object_id in ids.items() if object_id in found}
        new = [(key.source, key.number) for key in keys if key not in ids]
        self._erased = erased_sources(reader, vault, new) if kind is Kind.CANDIDATE else set()
        self.identities = identities(list(ids.values())) if kind is Kind.CANDIDATE else {}
        self.links = Links(reader, assembler.links, arrivals, source, vault, suggestions)
        corrected = [one.id for one in self.links.people.values() if says_anything(one.corrections)]
        self._records = {one.candidate.id: one for one in reader.people(corrected if kind is Kind.SCAN else [])}

    def before(self, key: SourceKey | None) -> tuple[Any, int]:
        """Give what stood under a key, with the number of its version; None and 0 when nothing did."""
        return self._before.get(key, (None, 0)) if key else (None, 0)

    def is_erased(self, key: SourceKey | None) -> bool:
        """Whether this is a candidate who came from a file and was erased."""
        return key is not None and (key.source, key.number) in self._erased

    def record_of(self, candidate_id: UUID) -> CandidateRecord | None:
        """Give everything known of somebody about whom a scan comes in and who has corrections; None of others."""
        return self._records.get(candidate_id)
