"""Everyone who can be ranked, in memory, following the ledger.

A question asks for the newest position and applies what is missing: rows of
changed people are taken out and made again. What is handed out never changes,
so a reader sees a whole state, never half a change.
"""

import threading
from collections.abc import Sequence
from dataclasses import replace
from datetime import date
from typing import TypeVar
from uuid import UUID

from matching.in_memory.ages import ANSWERS, MANY, REMEMBERED_DAYS, AgesOnDays, LegalityOnDays
from matching.in_memory.everybody import everybody
from matching.in_memory.following import following
from matching.in_memory.gathered import Gathered
from matching.in_memory.knowledge import Knowledge
from matching.in_memory.pool_snapshot import Snapshots
from matching.in_memory.standing import Standing
from matching.profiles.person_facts import of_ages
from matching.ranking import Group
from matching.storage.bulk import collector_waiting
from matching.storage.reader import Reader
from matching.storage.store import Store

V = TypeVar("V")
WORTH_KEEPING = 1_000  # people, or changes since; with fewer reading them again takes no time


def _forget_the_oldest(by_day: dict[date, V]) -> None:
    while len(by_day) > REMEMBERED_DAYS:
        del by_day[next(iter(by_day))]


class LivePool:
    """The newest standing, and how to make one of an earlier position."""

    def __init__(
        self, store: Store, knowledge: Knowledge, legality_on: LegalityOnDays, snapshots: Snapshots | None = None
    ) -> None:
        """Follow a store; a snapshot, if there is one that can be trusted, spares reading everybody."""
        self._store = store
        self._snapshots = snapshots
        self._kept_at: int | None = None
        self._knowledge = knowledge
        self._ages = AgesOnDays(legality_on)
        self._standing: Standing | None = None
        self._lock = threading.Lock()

    def now(self) -> Standing:
        """Give the standing at the newest position; nobody waits for another one's change that came later."""
        standing = self._standing
        if standing is not None and standing.position == self._store.position():
            return standing
        with self._lock, self._store.read() as reader:
            if self._standing is None or self._standing.position != reader.position:
                with collector_waiting():
                    self._standing = self._follow(reader)
            return self._standing

    @property
    def held(self) -> Standing | None:
        """The standing that is in memory now, however old; nobody waits for it."""
        return self._standing

    def keep(self) -> None:
        """Keep the newest standing for the next start, unless the one that is kept is about as new."""
        standing = self.now()
        is_new = self._kept_at is not None and standing.position - self._kept_at < WORTH_KEEPING
        if self._snapshots is None or is_new or len(standing.ids) < WORTH_KEEPING:
            return
        with self._store.read() as reader:
            self._snapshots.save(standing, reader)
        self._kept_at = standing.position

    def look_ahead(self, today: date) -> None:
        """Know already what the reference days of the coming year need; it takes seconds, for which nobody waits."""
        position = self._store.position()
        found = self._ages.ahead_of(today)
        with self._lock, self._store.read() as reader:
            self._ages.take_over(found, reader.changed_people(position))

    def at(self, position: int) -> Standing:
        """Give the standing as known at an earlier position: the newest, with whoever changed since as they were."""
        current = self.now()
        with self._store.read(current.position) as newest:
            changed = newest.changed_people(position)
        if not changed:
            return replace(current, position=position)
        with self._store.read(position) as reader:
            if MANY * len(changed) > len(current.ids):
                return self._made(reader, None)
            fresh = replace(self._made(reader, sorted(changed)), erased=reader.erased_people())
        with self._lock:
            return following(current, changed, fresh, self._ages)

    def group_on(self, standing: Standing, day: date) -> Group:
        """Give the columns with the legality of a reference day; nobody waits for a day that was asked before."""
        found = standing.on_days.get(day)
        return found or self._made_on(standing, day)

    def _made_on(self, standing: Standing, day: date) -> Group:
        with self._lock:
            if day not in standing.on_days:
                facts = of_ages(standing.group.facts, ANSWERS, self._ages.of(standing.ids, day))
                standing.on_days[day] = replace(standing.group, facts=facts)
                _forget_the_oldest(standing.on_days)
            return standing.on_days[day]

    def _follow(self, reader: Reader) -> Standing:
        standing = self._standing or self._loaded(reader)
        if standing is None:
            return self._made(reader, None)
        changed = reader.changed_people(standing.position)
        return self._renewed(standing, changed, reader) if changed else replace(standing, position=reader.position)

    def _loaded(self, reader: Reader) -> Standing | None:
        standing = self._snapshots.load(reader) if self._snapshots else None
        self._kept_at = standing.position if standing else None
        return standing

    def _made(self, reader: Reader, people: Sequence[UUID] | None) -> Standing:
        """Make a standing of these people, or of everybody, from nothing."""
        if people is None:
            return everybody(self._store, reader, self._knowledge).standing(reader.position, reader.erased_people())
        gathered = Gathered.of(reader.documents_of_people(people), self._knowledge.people_encoder)
        return gathered.standing(reader.position, erased=0)

    def _renewed(self, old: Standing, changed: set[UUID], reader: Reader) -> Standing:
        """Write what changed people tell now in the place of what they told."""
        self._ages.ask_again(changed, known=len(old.ids) + len(old.absent))
        fresh = self._made(reader, sorted(changed))
        are_there = len(fresh.ids) + len(fresh.absent) == len(changed)  # nobody of them has been erased
        erased = old.erased if are_there else reader.erased_people()
        return following(old, changed, replace(fresh, erased=erased), self._ages)
