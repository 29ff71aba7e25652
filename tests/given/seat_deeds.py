"""Deeds on seats as plain values: drawn at random, sent to another process, and done there by the use cases.

People, plekken and placements are named by a number that is taken modulo how
many there are; days are counted from the first day of the town. A deed may be impossible: then it
is refused, and that is an answer too.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from uuid import UUID

from seat_desk import TODAY, Desk, Saved, day

from matching.domain.actor import Actor
from matching.domain.dagdelen import dagdelen_of
from matching.domain.instrument import Instrument
from matching.domain.period import Period
from matching.domain.placement import EndReason, Placement, PlacementStatus
from matching.domain.placement_parts import Agreement, Party
from matching.domain.reasons import LapseReason, UndoReason
from matching.domain.seats import SeatReservation, SeatSource, SeatTotal
from matching.placing.proposing import Proposal
from matching.storage import Kind
from matching.usecases.amend import amend
from matching.usecases.decide_placement import decide_placement
from matching.usecases.end_placement import end_placement
from matching.usecases.extend_placement import extend_placement
from matching.usecases.lapse_placement import lapse_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.seat_placement import seat_placement
from matching.usecases.start_placement import start_placement
from matching.usecases.transfer_placement import Transfer, transfer_placement
from matching.usecases.undo_placement import undo_placement


@dataclass(frozen=True)
class Book:
    """Propose one, or several together; `goes_on` decides and starts them too; without `days` there is no end."""

    people: tuple[int, ...]
    plek: int
    first: int
    days: int | None
    dagdelen: int
    may_wait: bool = False
    goes_on: bool = False

    def steps(self, desk: Desk, actor: Actor) -> Iterator[Saved]:
        made = propose_placement(desk.service, actor, [self._proposal(desk, number, actor) for number in self.people])
        desk.placements += [one.id for one in made]
        yield tuple(made)
        for one in made if self.goes_on else ():
            yield (decide_placement(desk.service, actor, one.id),)
            yield (start_placement(desk.service, actor, one.id),)

    def _proposal(self, desk: Desk, number: int, actor: Actor) -> Proposal:
        wish = replace(
            desk.wishes[self.plek % len(desk.wishes)],
            candidate_id=desk.people[number % len(desk.people)],
            start=day(self.first),
            end=None if self.days is None else day(self.first + self.days),
            dagdelen=tuple(dagdelen_of(self.dagdelen)),
        )
        agreed = tuple(Agreement(party, True, TODAY, actor.id) for party in Party)
        return Proposal(wish, may_wait=self.may_wait, agreements=agreed)


@dataclass(frozen=True)
class OnPlacement:
    """A deed on a placement that is there already."""

    number: int

    def steps(self, desk: Desk, actor: Actor) -> Iterator[Saved]:
        if desk.placements:
            yield self.done(desk, actor, desk.placement(self.number, self.fits))

    def fits(self, placement: Placement) -> bool:
        """Whether it is one that this deed is for."""
        return placement.state is PlacementStatus.ACTIEF

    def done(self, desk: Desk, actor: Actor, placement_id: UUID) -> Saved:
        raise NotImplementedError


@dataclass(frozen=True)
class End(OnPlacement):
    on: int

    def done(self, desk, actor, placement_id):
        last, store = day(self.on), desk.service.store
        return (end_placement(store, actor, placement_id, last, EndReason.KANDIDAAT_STOPT, today=TODAY),)


@dataclass(frozen=True)
class Extend(OnPlacement):
    until: int

    def done(self, desk, actor, placement_id):
        return (extend_placement(desk.service, actor, placement_id, day(self.until), "nog een leerdoel"),)


@dataclass(frozen=True)
class Move(OnPlacement):
    """A transfer to the next plek of the same instrument, if there is one."""

    first: int
    days: int

    def fits(self, placement):
        return placement.state is PlacementStatus.ACTIEF and placement.instrument is Instrument.WERKLEERPLEK

    def done(self, desk, actor, placement_id):
        with desk.service.store.read() as reader:
            here = reader.placements.get(placement_id).plek_id
        there = next(wish.work_id for wish in desk.wishes if wish.work_id != here)
        agreed = tuple(Agreement(party, True, TODAY, actor.id) for party in Party)
        start, end = day(self.first), day(self.first + self.days)
        return transfer_placement(
            desk.service, actor, placement_id, Transfer(there, start, end, "ander werk proberen", agreements=agreed)
        )


@dataclass(frozen=True)
class Lapse(OnPlacement):
    def fits(self, placement):
        return placement.state.is_future

    def done(self, desk, actor, placement_id):
        return (lapse_placement(desk.service, actor, placement_id, LapseReason.ANDERS),)


@dataclass(frozen=True)
class Seat(OnPlacement):
    def fits(self, placement):
        return placement.waiting_since is not None

    def done(self, desk, actor, placement_id):
        return (seat_placement(desk.service, actor, placement_id),)


@dataclass(frozen=True)
class Undo(OnPlacement):
    def fits(self, placement):
        return True

    def done(self, desk, actor, placement_id):
        return (undo_placement(desk.service, actor, placement_id, UndoReason.ANDERS),)


@dataclass(frozen=True)
class CloseSource:
    """From a day on the source has no seats any more, or it is closed for some days."""

    first: int
    days: int | None

    def steps(self, desk: Desk, actor: Actor) -> Iterator[Saved]:
        yield (
            amend(
                desk.service.store,
                actor,
                Kind.SEAT_SOURCE,
                desk.source,
                action="capaciteitsbron_gewijzigd",
                alter=self._closed,
            ),
        )

    def _closed(self, source: SeatSource) -> SeatSource:
        start = day(self.first)
        if self.days is not None:
            return replace(source, closed=(*source.closed, Period(start, day(self.first + self.days))))
        kept = [one for one in source.reservations if one.valid_from < start]
        return replace(
            source,
            totals=(*(one for one in source.totals if one.valid_from < start), SeatTotal(start, 0)),
            reservations=(*kept, *(SeatReservation(party, start, 0) for party in {one.party for one in kept})),
        )


Deed = Book | OnPlacement | CloseSource
