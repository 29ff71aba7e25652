"""People of the database become columns: a block at a time, so that no more people are ever held than are needed."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from uuid import UUID

import numpy as np

from matching.domain.record import CandidateRecord
from matching.in_memory.absence import reason_of
from matching.in_memory.standing import Standing, tie_keys_of
from matching.in_memory.stored_people import StoredPeople
from matching.profiles.columns import column
from matching.profiles.people import PeopleEncoder
from matching.profiles.telling import Telling
from matching.ranking import Group, joined
from matching.storage.people import PersonDocuments

PEOPLE_AT_ONCE = 20_000


@dataclass
class Gathered:
    """What people come to, so far."""

    ids: list[UUID] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    absent: dict[UUID, str] = field(default_factory=dict)
    restricted: set[UUID] = field(default_factory=set)

    @classmethod
    def of(cls, people: Iterable[PersonDocuments], encoder: PeopleEncoder) -> "Gathered":
        """Make columns of people, or of nobody.

        Raises:
            StoreError: a document is damaged.
        """
        gathered, source, stored = cls(), iter(people), StoredPeople(Telling())
        while gathered._add(islice(source, PEOPLE_AT_ONCE), stored, encoder):
            pass
        return gathered

    @classmethod
    def joined(cls, parts: Sequence["Gathered"]) -> "Gathered":
        """Put parts together, in this order."""
        whole = cls()
        for part in parts:
            whole.ids += part.ids
            whole.numbers += part.numbers
            whole.groups += part.groups
            whole.absent |= part.absent
            whole.restricted |= part.restricted
        return whole

    def _add(self, people: Iterator[PersonDocuments], stored: StoredPeople, encoder: PeopleEncoder) -> bool:
        """Add a block of people; tell whether there was anybody. There is a group of nobody when nobody ever comes."""
        before, is_empty = len(self.ids), True
        for documents in people:
            is_empty = False
            who = stored.candidate(documents)
            who_id, is_restricted = who["id"], who.get("restricted", False)
            reason = reason_of(who.get("merged_into") is not None, who["status"], is_restricted)
            if reason:
                self.absent[who_id] = reason
            else:
                stored.add(who, documents)
                self.ids.append(who_id)
                self.numbers.append(who["number"])
            if is_restricted:
                self.restricted.add(who_id)
        if not is_empty or not self.groups:
            self.groups.append(group_of(stored.telling, self.ids[before:], encoder))
        stored.telling.forget_people()
        return not is_empty

    def standing(self, position: int, erased: int) -> Standing:
        """Give the standing of all of them."""
        numbers, group = np.array(self.numbers, dtype=np.int64), joined(*self.groups)
        return Standing(position, tuple(self.ids), numbers, group, self.absent, erased, frozenset(self.restricted))


def encoded(records: Sequence[CandidateRecord], encoder: PeopleEncoder) -> Group:
    """Give the columns of people, without what depends on a day."""
    return group_of(Telling.of(records), [record.candidate.id for record in records], encoder)


def group_of(telling: Telling, ids: Sequence[UUID], encoder: PeopleEncoder) -> Group:
    """Give the columns of people who told what is known of them."""
    people = encoder.people(telling)
    return Group(
        people=people,
        facts=encoder.facts(telling, people),
        tie_keys=tie_keys_of(ids),
        last_proposed=column((person.last_proposed for person in telling.people), np.int32),
    )
