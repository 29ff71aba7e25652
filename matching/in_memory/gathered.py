"""People of the database become columns: a block at a time, so that no more people are ever held whole."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from uuid import UUID

import numpy as np

from matching.domain.record import CandidateRecord
from matching.in_memory.absence import reason_outside
from matching.in_memory.standing import Standing, tie_keys_of
from matching.profiles.answers import ordinal
from matching.profiles.people import PeopleEncoder
from matching.ranking import NEVER, Group, joined
from matching.storage.reader import Reader


@dataclass
class Gathered:
    """What blocks of people come to, so far."""

    ids: list[UUID] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    groups: list[Group] = field(default_factory=list)
    absent: dict[UUID, str] = field(default_factory=dict)
    restricted: set[UUID] = field(default_factory=set)

    def add(self, records: Sequence[CandidateRecord], encoder: PeopleEncoder) -> None:
        """Add people; the first block may be of nobody."""
        present = []
        for record in records:
            who, reason = record.candidate, reason_outside(record.candidate)
            if reason:
                self.absent[who.id] = reason
            else:
                present.append(record)
                self.ids.append(who.id)
                self.numbers.append(who.number)
            if who.restricted:
                self.restricted.add(who.id)
        self.groups.append(encoded(present, encoder))

    def standing(self, reader: Reader, encoder: PeopleEncoder) -> Standing:
        """Give the standing of all of them."""
        if not self.groups:
            self.add((), encoder)
        numbers, group = np.array(self.numbers, dtype=np.int64), joined(*self.groups)
        erased, restricted = reader.erased_people(), frozenset(self.restricted)
        return Standing(reader.position, tuple(self.ids), numbers, group, self.absent, erased, restricted)


def encoded(records: Sequence[CandidateRecord], encoder: PeopleEncoder) -> Group:
    """Give the columns of people, without what depends on a day."""
    ids = [record.candidate.id for record in records]
    people = encoder.people(records)
    proposed = [ordinal(record.candidate.last_proposed_on, NEVER) for record in records]
    return Group(
        people=people,
        facts=encoder.facts(records, people),
        tie_keys=tie_keys_of(ids),
        last_proposed=np.array(proposed, dtype=np.int32),
    )
