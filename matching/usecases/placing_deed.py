"""One deed on a placement: read, judged and saved under the lock of the ledger, so that nothing overtakes it."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.steps import PLACEMENT_STEPS, refuse_wrong_step
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.service import Service
from matching.storage import Kind
from matching.storage.aggregates import Stored
from matching.storage.change import Change
from matching.storage.reader import Reader
from matching.usecases.amend import refuse_merged, refuse_unseen


@dataclass(frozen=True)
class Deed:
    """A change that holds the lock, and what a deed may need.

    Attributes:
        action: what the grootboek calls it.
    """

    service: Service
    actor: Actor
    change: Change
    action: str

    @property
    def reader(self) -> Reader:
        """Read everything as it is now, with what this deed saved."""
        return self.change.reader()

    @property
    def today(self) -> date:
        """The calendar day."""
        return self.service.today()

    def save(self, *objs: Any) -> Any:  # noqa: ANN401
        """Save new objects or next versions, and give the first."""
        reader = self.reader
        known: dict[UUID, int] = {}
        for obj in objs:
            known |= reader.shelf(kind_of(obj)).versions_of([obj.id])
        self.change.save_many(objs, action=self.action, after=known)
        return objs[0]

    def candidate(self, placement: Placement) -> Candidate:
        """Give whom a placement is about."""
        return self.reader.candidates.get(placement.candidate_id)


def kind_of(obj: Stored) -> Kind:
    """Give of which of the two kinds that a deed saves an object is."""
    return Kind.PLACEMENT if isinstance(obj, Placement) else Kind.CANDIDATE


def on_placement(
    service: Service,
    actor: Actor,
    placement_id: UUID,
    work: Callable[[Deed, Placement], Placement],
    *,
    action: str,
    right: Right,
    after: int | None = None,
) -> Placement:
    """Do something to a placement, all or nothing.

    Args:
        work: gets the placement as it is, saves what it changes, and gives the placement that is answered.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not do it.
        NotFoundError: the placement is not known.
        StaleError: it is at another version than the actor saw.
        ConflictError: it cannot be done now; nothing changed.
    """
    must_have(actor, right)
    service.knowledge()
    with service.store.change(actor) as change:
        reader = change.reader()
        placement = reader.placements.get(placement_id)
        refuse_unseen(Kind.PLACEMENT, reader.placements.version_of(placement_id), after)
        refuse_merged(reader, reader.candidates.get(placement.candidate_id))
        done = work(Deed(service, actor, change, action), placement)
        change.commit()
    return done


def refuse_step(placement: Placement, after: PlacementStatus) -> None:
    """Refuse a status that cannot follow, and staying in the same one.

    Raises:
        ConflictError: the message says what can.
    """
    if placement.state is after:
        raise ConflictError(f"Deze plaatsing heeft al de status '{after}'.")
    refuse_wrong_step(PLACEMENT_STEPS, placement.state, after)


def must_be(placement: Placement, allowed: Sequence[PlacementStatus], what: str) -> None:
    """Refuse what can only be done in some part of a life.

    Raises:
        ConflictError: the message says in which.
    """
    if placement.state not in allowed:
        names = " of ".join(f"'{one}'" for one in allowed)
        raise ConflictError(f"Deze plaatsing heeft de status '{placement.state}'. {what} kan alleen bij {names}.")


def refuse_to_come(day: date, today: date, where: str = "/datum") -> None:
    """Refuse to write down what has not happened yet.

    Raises:
        InvalidInputError: the day is still to come.
    """
    if day > today:
        raise InvalidInputError((Fault(where, f"deze dag ({day}) komt nog", f"{today} of eerder"),))
