"""One deed in the life of a placement: read under the lock, judged, and saved with what follows from it."""

from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.domain.placement import Placement, PlacementStatus
from matching.domain.placement_parts import Deviation
from matching.domain.steps import PLACEMENT_STEPS, refuse_wrong_step
from matching.domain.work import WorkKind
from matching.errors import ConflictError, StaleError
from matching.placing.assessment import Assessment, assess
from matching.placing.refusal import refuse
from matching.placing.wish import Wish
from matching.rules.placing import MoveKind
from matching.service import Service
from matching.storage.aggregates import Kind, Stored
from matching.storage.change import Change

Then = Callable[[Change, list[Any]], None]


@dataclass(frozen=True)
class Deed:
    """A change of one placement, under the lock of the ledger: nobody can overtake what is decided on it.

    Attributes:
        placement: as it is now; version: which one that is.
    """

    service: Service
    actor: Actor
    change: Change
    placement: Placement
    version: int

    @property
    def today(self) -> date:
        """The calendar day."""
        return self.service.today()

    @property
    def candidate(self) -> Candidate:
        """Whom it is about, as known now."""
        found: Candidate = self.change.reader().candidates.get(self.placement.candidate_id)
        return found

    def step_to(self, status: PlacementStatus) -> None:
        """Refuse a status that cannot follow.

        Raises:
            ConflictError: the message says what can.
        """
        refuse_wrong_step(PLACEMENT_STEPS, self.placement.state, status)

    def judged(
        self, wish: Wish, deviations: Mapping[str, str], *, may_wait: bool = False
    ) -> tuple[Assessment, tuple[Deviation, ...]]:
        """Judge a wish and refuse what the rules do not allow.

        Raises:
            RuleRefusalError: a rule or the seats say no.
        """
        assessment = assess(self.service, self.change.reader(), wish)
        needed = refuse(assessment, deviations, self.actor, self.today, may_wait=may_wait)
        return assessment, needed

    def save(self, placement: Placement, action: str, *also: Stored, then: Then | None = None) -> Placement:
        """Save the placement and what changes with it as one change, and make it visible.

        Args:
            then: what else follows in the same change.
        """
        return self.save_all([placement, *also], action, {placement.id: self.version}, then)

    def save_all(self, objs: list[Any], action: str, after: dict[UUID, int], then: Then | None = None) -> Placement:
        """Save several objects; of those that are not in `after` the newest version is followed."""
        reader = self.change.reader()
        for obj in objs:
            if isinstance(obj, Candidate) and obj.id not in after:
                after[obj.id] = reader.candidates.version_of(obj.id)
        saved = self.change.save_many(objs, action=action, after=after)
        if then is not None:
            then(self.change, saved)
        self.change.commit()
        placement: Placement = next(obj for obj in saved if obj.id == self.placement.id)
        return placement


@contextmanager
def deed_on(service: Service, actor: Actor, placement_id: UUID, right: Right, after: int | None) -> Iterator[Deed]:
    """Begin a deed on a placement.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: the placement is not known.
        StaleError: somebody changed it in the meantime.
    """
    must_have(actor, right)
    service.knowledge()
    with service.store.change(actor) as change:
        shelf = change.reader().shelf(Kind.PLACEMENT)
        placement, newest = shelf.get(placement_id), shelf.version_of(placement_id)
        if after is not None and after != newest:
            raise StaleError(
                f"De plaatsing is intussen gewijzigd (nu versie {newest}, u zag versie {after}). "
                "Haal de gegevens opnieuw op en probeer het nog eens."
            )
        yield Deed(service, actor, change, placement, newest)


def wish_of(placement: Placement, kind: MoveKind = MoveKind.START, **changes: Any) -> Wish:  # noqa: ANN401
    """Give a placement as a wish, to judge it again.

    Raises:
        ConflictError: it was recorded without saying at which plek or vacancy.
    """
    work_id = placement.plek_id or placement.vacancy_id
    if work_id is None:
        raise ConflictError(
            "Bij deze plaatsing is niet bekend op welke plek of vacature zij is. Leg dat eerst vast, of beëindig haar."
        )
    wish = Wish(
        candidate_id=placement.candidate_id,
        work_kind=WorkKind.PLEK if placement.plek_id else WorkKind.VACATURE,
        work_id=work_id,
        start=placement.start,
        end=placement.planned_end,
        dagdelen=placement.dagdelen,
        hours=placement.hours,
        guide_id=placement.guide_id,
        consultant_id=placement.consultant_id,
        intended_vacancy_id=placement.intended_vacancy_id,
        seat=placement.seat,
        kind=kind,
        placement_id=placement.id,
    )
    return replace(wish, **changes)
