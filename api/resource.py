"""What the routes of every kind share: read one, list, hand in, change; each as one answer."""

from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Annotated, Any
from uuid import UUID

from fastapi import Depends, Query

from api.answers import JsonAnswer, new, one
from api.days_asked import QueryDay
from api.dependencies import TheActor, TheService
from api.faults import one_fault
from api.problems import ProblemError
from api.request_forms import Json, form_patcher
from api.schemas.filters import MessageFilters, ProposalFilters, SourceFilters, TaskFilters
from api.schemas.listing import list_json
from matching.assemblers.assembler import Assembler
from matching.domain.actor import Actor
from matching.domain.ranking_request import Page
from matching.errors import OUT_OF_STEP, InvalidInputError
from matching.service import Service
from matching.storage import Kind
from matching.storage.aggregates import Stored
from matching.storage.selection import Selection
from matching.usecases.change_object import SourcedForm, change_object
from matching.usecases.create_object import create_object
from matching.usecases.select_objects import select_objects
from matching.usecases.view_objects import View, id_of, view_one, view_page, view_saved

Filters = SourceFilters | ProposalFilters | TaskFilters | MessageFilters
Shown = Callable[[View[Any]], Mapping[str, Any]]


@dataclass(frozen=True)
class Asker:
    """Who asks, and the service that answers."""

    service: Service
    actor: Actor


async def asker_of(actor: TheActor, service: TheService) -> Asker:
    """Give who asks, with the service."""
    return Asker(service, actor)


async def day_asked(
    service: TheService,
    on: Annotated[
        QueryDay | None,
        Query(alias="peildatum", description="Zoals bekend aan het eind van deze dag; zonder dit zoals het nu is."),
    ] = None,
) -> date | None:
    """Read on which day something must be seen.

    Raises:
        ProblemError: 400; that day is still to come.
    """
    today = service.today()
    if on is not None and on > today:
        fault = one_fault("query", "peildatum", OUT_OF_STEP, "deze dag komt nog", f"{today} of eerder")
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", (fault,))
    return on


TheAsker = Annotated[Asker, Depends(asker_of)]
DayAsked = Annotated[date | None, Depends(day_asked)]


class Readable(ABC):
    """One kind of object over HTTP, as far as it is read, and as the answer to a deed.

    Attributes:
        plural: its path, and the key of its list.
        show: writes one in full.
        row: writes one line of a list.
    """

    plural: str
    show: Shown
    row: Shown

    @property
    @abstractmethod
    def kind(self) -> Kind:
        """The kind of object."""

    def read(self, asker: Asker, reference: str, on: date | None = None) -> JsonAnswer:
        """Answer one object, as it is or was."""
        view = view_one(asker.service, asker.actor, self.kind, reference, on)
        return one(self.show(view), view.version)

    def browse(self, asker: Asker, filters: Filters) -> JsonAnswer:
        """Answer a page of the objects that were asked for.

        Raises:
            ProblemError: 400; a filter names what is not known.
        """
        try:
            selection = select_objects(asker.service, filters.asked())
        except InvalidInputError as error:
            raise _wrong_question(error) from None
        return self.page(asker, selection, filters.page)

    def page(self, asker: Asker, selection: Selection, page: Page) -> JsonAnswer:
        """Answer a page of a selection.

        Raises:
            ProblemError: 400; the page begins behind something that was never there.
        """
        try:
            found = view_page(asker.service, asker.actor, self.kind, selection, page)
        except InvalidInputError as error:
            raise _wrong_question(error) from None
        return JsonAnswer(list_json(self.plural, found, self.row))

    def of_candidate(self, asker: Asker, candidate: str, page: Page) -> JsonAnswer:
        """Answer a page of what belongs to one candidate."""
        candidate_id = id_of(asker.service.store, Kind.CANDIDATE, candidate)
        return self.page(asker, Selection(candidate_id=candidate_id), page)

    def id_of(self, asker: Asker, reference: str) -> UUID:
        """Give the id of one object."""
        return id_of(asker.service.store, self.kind, reference)

    def changed(self, asker: Asker, saved: Stored, seen: int) -> JsonAnswer:
        """Answer an object as it became."""
        view = view_saved(asker.service, asker.actor, saved, seen + 1)
        return one(self.show(view), view.version)

    def done(self, asker: Asker, saved: Stored, seen: int) -> JsonAnswer:
        """Answer 201 with an object to which something was done; the version that it became says what."""
        view = view_saved(asker.service, asker.actor, saved, seen + 1)
        return new(self.show(view), view.version, f"/v1/{self.plural}/{saved.id}/versies/{view.version}")


@dataclass(frozen=True)
class DeedsOnly(Readable):
    """A kind that nobody writes by hand: it is made and changed by deeds."""

    of: Kind
    plural: str
    show: Shown
    row: Shown

    @property
    def kind(self) -> Kind:
        """The kind of object."""
        return self.of


@dataclass(frozen=True)
class Resource(Readable):
    """A kind that is written as its form."""

    assembler: Assembler[Any, Any]
    plural: str
    show: Shown
    row: Shown

    @property
    def kind(self) -> Kind:
        """The kind of object."""
        return self.assembler.kind

    def add(self, asker: Asker, given: SourcedForm, about: UUID | None = None) -> JsonAnswer:
        """Answer 201 with the new object."""
        view = create_object(asker.service, asker.actor, self.assembler, *given, about=about)
        return new(self.show(view), view.version, f"/v1/{self.plural}/{view.obj.id}")

    def add_about(self, asker: Asker, candidate: str, given: SourcedForm) -> JsonAnswer:
        """Answer 201 with something new about the candidate of the path; the body need not say who it is."""
        candidate_id = id_of(asker.service.store, Kind.CANDIDATE, candidate)
        return self.add(asker, given, about=candidate_id)

    def change(self, asker: Asker, reference: str, patch: Json, seen: int) -> JsonAnswer:
        """Answer the object with what the patch changed."""
        fill_in = form_patcher(self.assembler, patch)
        view = change_object(asker.service, asker.actor, self.assembler, reference, fill_in=fill_in, after=seen)
        return one(self.show(view), view.version)


def _wrong_question(error: InvalidInputError) -> ProblemError:
    """Say which parameters of a list are about nothing that we know."""
    faults = tuple(one_fault("query", f.where, "onbekend", f.problem, f.passes) for f in error.faults)
    return ProblemError(400, "Er klopt iets niet in uw vraag.", faults)
