"""Everyone who can be ranked at one ledger position, as columns; never changes."""

from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.candidate import CandidateStatus
from matching.domain.record import CandidateRecord
from matching.ranking import Group
from matching.storage.reader import Reader

REMEMBERED_RECORDS = 4_096


@dataclass(frozen=True)
class Standing:
    """The state at one ledger position; never changes.

    Attributes:
        ids, numbers: of the person in every row of the group, (n,) each.
        group: the columns, without what depends on a day.
        absent: why somebody is in no list, per person who is absent.
        erased: how many people have been erased.
        restricted: the people whose processing is restricted: nobody shows them, on no list of any day.
        on_days: the columns with the legality of a reference day, as far as asked.
        read: the records that were shown last; whoever changes has another one in the next standing.
    """

    position: int
    ids: tuple[UUID, ...]
    numbers: NDArray[np.int64]
    group: Group
    absent: Mapping[UUID, str]
    erased: int
    restricted: frozenset[UUID]
    on_days: dict[date, Group] = field(default_factory=dict, compare=False, repr=False)
    read: dict[UUID, CandidateRecord] = field(default_factory=dict, compare=False, repr=False)

    def rows_of(self, people: Collection[UUID]) -> list[int]:
        """Give the rows of those of these people who have one, rising; by the tie keys, not by going by all ids."""
        near = np.flatnonzero(np.isin(self.group.tie_keys, tie_keys_of(people)))
        return [row for row in near.tolist() if self.ids[row] in people]

    def records_of(self, ids: Sequence[UUID], reader: Reader) -> dict[UUID, CandidateRecord]:
        """Give these people with all that belongs to them; `reader` stands at this position."""
        unread = [who for who in ids if who not in self.read]
        fresh = {record.candidate.id: record for record in reader.people(unread)} if unread else {}
        found = fresh | {who: self.read[who] for who in ids if who in self.read}
        if len(self.read) > REMEMBERED_RECORDS:
            self.read.clear()
        self.read.update(fresh)
        return found

    @property
    def outside(self) -> dict[str, int]:
        """How many people are absent, per reason; never who."""
        counts = Counter(self.absent.values())
        if self.erased:
            counts[CandidateStatus.GEWIST.value] += self.erased
        return dict(sorted(counts.items()))


def tie_keys_of(people: Collection[UUID]) -> NDArray[np.uint64]:
    """Give the first eight bytes of every id, (n,)."""
    return np.array([who.int >> 64 for who in people], dtype=np.uint64)
