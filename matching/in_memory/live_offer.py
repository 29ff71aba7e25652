"""All open work of one kind, in memory, following the ledger, as the pool of people does.

What is kept does not depend on a day: the reference day of every place is
filled in when somebody asks. What is handed out never changes.
"""

import threading
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from uuid import UUID

import numpy as np
from numpy.typing import NDArray

from matching.domain.opportunity import VacancyStatus
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer
from matching.profiles.places import PlaceEncoder
from matching.ranking import Offer, Work
from matching.storage.bulk import collector_waiting
from matching.storage.reader import Reader
from matching.storage.store import Store

NO_DAY = date.min
MERGED = "samengevoegd"
STAYS_OPEN = date.max.toordinal()


@dataclass(frozen=True)
class OfferStanding:
    """The open work at one ledger position; never changes.

    Attributes:
        ids: one per row of the offer.
        absent: why work is in no list, per vacancy or plek that is absent.
        closes: (m,) int32 ordinal of the last day of every row; `STAYS_OPEN` where there is none.
    """

    position: int
    ids: tuple[UUID, ...]
    offer: Offer
    absent: Mapping[UUID, str]
    closes: NDArray[np.int32]

    def on(self, day: date) -> "OfferStanding":
        """Give the same on a day: with the reference day of every place, and without what has expired."""
        gone = self.closes < day.toordinal()
        expired = {self.ids[row]: VacancyStatus.VERLOPEN.value for row in np.flatnonzero(gone)}
        kept = self._take(np.flatnonzero(~gone)) if expired else self
        return replace(kept, offer=kept.offer.on(day), absent={**self.absent, **expired})

    def _take(self, rows: NDArray[np.int64]) -> "OfferStanding":
        ids = tuple(self.ids[row] for row in rows)
        return replace(self, ids=ids, offer=self.offer.take(rows), closes=self.closes[rows])

    @property
    def outside(self) -> dict[str, int]:
        """How much work is absent, per reason."""
        return dict(sorted(Counter(self.absent.values()).items()))


class LiveOffer:
    """The newest standing of one kind of work, and how to make one of an earlier position."""

    def __init__(self, store: Store, encoder: PlaceEncoder, kind: WorkKind) -> None:
        self._store = store
        self._encoder = encoder
        self._kind = kind
        self._standing: OfferStanding | None = None
        self._lock = threading.Lock()

    def now(self) -> OfferStanding:
        """Give the standing at the newest position."""
        standing = self._standing
        if standing is not None and standing.position == self._store.position():
            return standing
        with self._lock, self._store.read() as reader:
            if self._standing is None or self._standing.position != reader.position:
                with collector_waiting():
                    self._standing = self._follow(reader)
            return self._standing

    def at(self, position: int) -> OfferStanding:
        """Give the standing as known at an earlier position: the newest, with the work that changed since as it was."""
        current = self.now()
        with self._store.read(current.position) as newest:
            changed = newest.changed_work(self._kind, position)
        if not changed:
            return replace(current, position=position)
        with self._store.read(position) as reader:
            return self._renewed(current, changed, reader)

    def _follow(self, reader: Reader) -> OfferStanding:
        if self._standing is None:
            return self._made(reader.work(self._kind).all(), reader.position)
        changed = reader.changed_work(self._kind, self._standing.position)
        if not changed:
            return replace(self._standing, position=reader.position)
        return self._renewed(self._standing, changed, reader)

    def _renewed(self, old: OfferStanding, changed: set[UUID], reader: Reader) -> OfferStanding:
        """Take the rows of changed work out and make them again."""
        found = reader.work(self._kind).many(sorted(changed))
        fresh = self._made(list(found.values()), reader.position)
        rows = [row for row, work_id in enumerate(old.ids) if work_id not in changed]
        kept = old._take(np.array(rows, dtype=np.int64))
        absent = {which: reason for which, reason in old.absent.items() if which not in changed} | dict(fresh.absent)
        closes = np.concatenate([kept.closes, fresh.closes])
        offer = kept.offer.joined(fresh.offer)
        return OfferStanding(reader.position, (*kept.ids, *fresh.ids), offer, absent, closes)

    def _made(self, offers: Sequence[WorkOnOffer], position: int) -> OfferStanding:
        """Make a standing of all this work."""
        open_ = [work for work in offers if work.is_rankable]
        absent = {work.id: MERGED if work.merged_into else str(work.status) for work in offers if not work.is_rankable}
        ids = tuple(work.id for work in open_)
        rows = Work(self._encoder.places(open_), self._encoder.facts(open_, NO_DAY))
        tie_keys = np.array([work_id.int >> 64 for work_id in ids], dtype=np.uint64)
        closes = np.array([work.closes_on.toordinal() if work.closes_on else STAYS_OPEN for work in open_], np.int32)
        return OfferStanding(position, ids, Offer(rows, tie_keys), absent, closes)
