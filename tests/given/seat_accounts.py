"""Every seat counted by hand, one change of the grootboek after the other: a day is a day, and a use is one use."""

from datetime import date, timedelta
from itertools import groupby
from uuid import UUID

from sqlalchemy import select

from matching.domain.employer import ProviderKind
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.plek import Plek
from matching.domain.seats import GENERAL, SeatSource
from matching.storage import Kind
from matching.storage.engine import open_engine, reading
from matching.storage.ledger import LEDGER

HORIZON = date(2027, 12, 31)  # later than any end that is asked; what has no end is counted until here
GON = ProviderKind.GON_PARTIJ.value
COUNTED = (Kind.PLACEMENT, Kind.SEAT_SOURCE)
Slot = tuple[date, int]


def slots_of(placement: Placement) -> set[Slot]:
    """Give every day with a dagdeel on which somebody is there."""
    last, found, on = placement.last_day or HORIZON, set(), placement.start
    while on <= last:
        found |= {(on, dagdeel.bit) for dagdeel in placement.dagdelen if dagdeel.weekday == on.weekday()}
        on += timedelta(days=1)
    return found


def in_force(dated, on: date) -> int:
    """Give the newest figure on a day; 0 before the first."""
    return next((one.seats for one in sorted(dated, key=lambda one: one.valid_from)[::-1] if one.valid_from <= on), 0)


class SeatAccounts:
    """What stands in the database about one source and its plekken, followed change by change.

    Attributes:
        position: until where the grootboek was followed.
        placements: every one as it is, by id; busy: its slots, empty when it does not count.
    """

    def __init__(self, town, url: str, source: SeatSource, plekken: list[Plek], referred: set[UUID]) -> None:
        self.store, self.engine = town.service.store, open_engine(url)
        self.source, self.plekken, self.referred = source, {plek.id: plek for plek in plekken}, referred
        self.position = town.position()
        self.placements: dict[UUID, Placement] = {}
        self.busy: dict[UUID, set[Slot]] = {}

    def close(self) -> None:
        self.engine.dispose()

    def follow(self) -> dict[str, list[tuple[Kind, Placement | SeatSource | None]]]:
        """Take in what was saved since, check every change, and give what each actor saved, in that order."""
        with reading(self.engine).connect() as connection:
            asked = select(LEDGER).where(LEDGER.c.position > self.position).order_by(LEDGER.c.position)
            rows = connection.execute(asked).all()
        by_actor: dict[str, list] = {}
        with self.store.read() as reader:
            for (actor, _), group in groupby(rows, key=lambda row: (row.actor, row.at)):
                said = [(Kind(row.object_kind), row) for row in group]
                objs = [
                    (kind, reader.shelf(kind).version(row.object_id, row.version) if kind in COUNTED else None)
                    for kind, row in said
                ]
                by_actor.setdefault(actor, []).extend(objs)
                self._take_in([obj for _, obj in objs if obj is not None])
            self._agrees_with_what_is_kept(reader)
        self.position = rows[-1].position if rows else self.position
        return by_actor

    def _take_in(self, objs: list[Placement | SeatSource]) -> None:
        """Take in one change: what it newly takes must be there, and is nobody's yet."""
        placements = [obj for obj in objs if isinstance(obj, Placement)]
        taken_before = {one.id: self._held(one.id) for one in placements}
        for obj in objs:
            if isinstance(obj, SeatSource):
                self.source = obj
            else:
                self.placements[obj.id] = obj
                lapsed = obj.status is PlacementStatus.VERVALLEN
                self.busy[obj.id] = set() if lapsed else slots_of(obj)
        for one in placements:
            self._has_its_own_kind_of_seat(one)
            self._is_in_one_place(one)
            for slot in self._held(one.id) - taken_before[one.id]:
                self._fits(one, slot)

    def _held(self, placement_id: UUID) -> set[Slot]:
        """Give the slots on which a placement takes a seat."""
        placement = self.placements.get(placement_id)
        return self.busy[placement_id] if placement and placement.seat else set()

    def _fits(self, placement: Placement, slot: Slot) -> None:
        """Say no when there are more people on this day and dagdeel than there are seats of this kind."""
        there = [one for one in self.placements.values() if slot in self._held(one.id)]
        own, here = self.plekken[placement.plek_id].places, [p for p in there if p.plek_id == placement.plek_id]
        assert own is None or len(here) <= own, f"{len(here)} people on {own} places of the plek at {slot}"
        alike = [one for one in there if (one.seat == GON) == (placement.seat == GON)]
        assert len(alike) <= self.room(slot[0], placement.seat), f"{len(alike)} people on {placement.seat} at {slot}"

    def room(self, on: date, seat: str) -> int:
        """Give how many seats of a kind the source has on a day; closed days need none."""
        if any(closed.start <= on <= (closed.end or HORIZON) for closed in self.source.closed):
            return len(self.placements)
        kept = in_force([one for one in self.source.reservations if one.party == GON], on)
        return kept if seat == GON else in_force(self.source.totals, on) - kept

    def _has_its_own_kind_of_seat(self, placement: Placement) -> None:
        kind = GON if self.source.reservations and placement.candidate_id in self.referred else GENERAL
        assert placement.seat in (None, kind)

    def _is_in_one_place(self, placement: Placement) -> None:
        for other in self.placements.values():
            if other.candidate_id != placement.candidate_id or other.id == placement.id:
                continue
            assert not self.busy[placement.id] & self.busy[other.id], f"{placement} and {other} on one dagdeel"
            if other.instrument is placement.instrument and self.busy[placement.id] and self.busy[other.id]:
                assert not placement.period.overlaps(other.period), f"{placement} and {other} at once"

    def _agrees_with_what_is_kept(self, reader) -> None:
        """The seats as the database counts them are those of the placements, each one once."""
        kept = reader.seats.of_source(self.source.id, date.min)
        counted = {one.id: (one.start, one.last_day, one.seat) for one in self.placements.values() if one.seat}
        assert len(kept) == len(counted)
        assert {use.placement_id: (use.period.start, use.period.end, use.seat) for use in kept} == counted
