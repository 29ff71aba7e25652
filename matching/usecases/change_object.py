"""Change what a form says of an object: the next version of it."""

from collections.abc import Callable
from typing import Any

from matching.assemblers.assembler import Assembler
from matching.assemblers.context import BY_ID, Context
from matching.domain.actor import Actor
from matching.domain.candidate import SourceKey
from matching.domain.dutch import listing
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.errors import ConflictError
from matching.forms.form import Form
from matching.proposing.filling import taken_at, with_places
from matching.reach import refuse_beyond_reach
from matching.references.resolver import Resolver
from matching.service import Service
from matching.storage import Kind, Store
from matching.storage.aggregates import Stored
from matching.usecases.amend import amend
from matching.usecases.view_objects import View, view_saved
from matching.vetting.vetter import Vetter

SourcedForm = tuple[Form, SourceKey | None]


def change_object(
    service: Service,
    actor: Actor,
    assembler: Assembler[Any, Any],
    reference: str,
    *,
    fill_in: Callable[[Form, SourceKey | None], SourcedForm],
    after: int,
) -> View[Any]:
    """Fill in the form of an object again, and save what it says.

    Args:
        fill_in: gets the form as it is and the source, and gives both as they should be.
        after: the version that the actor saw.

    Raises:
        NotFoundError: it is not known.
        NotAllowedError: it would be of another employer than whom the actor works for.
        StaleError: it is at another version than the actor saw.
        InvalidInputError: it refers to what is not known, or cannot be; every fault at once.
        ConflictError: the status cannot follow, or the source number belongs to something else.
    """
    with service.store.read() as reader:
        object_id = reader.shelf(assembler.kind).id_of(reference)

    def altered(before: Stored) -> Stored:
        form, source_key = fill_in(assembler.form_of(before, BY_ID), getattr(before, "source_key", None))
        with service.store.read() as reader:
            resolver = Resolver(reader, source_key.source if source_key else None)
            about = getattr(before, "candidate_id", None)
            context = Context(object_id, source_key, resolver, service.today(), actor.id, before, about)
            obj: Stored = assembler.object_of(form, context)
            resolver.check()
            if isinstance(obj, Vacancy):
                refuse_beyond_reach(reader, actor, Kind.EMPLOYER, str(obj.employer_id))
        assembler.refuse_wrong_change(before, obj)
        return _with_places(service.store, before, _looked_at(service.vetter, before, obj))

    saved = amend(service.store, actor, assembler.kind, object_id, action=assembler.changed, alter=altered, after=after)
    return view_saved(service, actor, saved, after + 1)


def _with_places(store: Store, before: Stored, after: Stored) -> Stored:
    """Give a vacancy with the status that follows when its number of places changes."""
    if not isinstance(before, Vacancy) or not isinstance(after, Vacancy) or before.places == after.places:
        return after
    with store.read() as reader:
        return with_places(after, before.places, taken_at(reader, after.id))


def _looked_at(vetter: Vetter, before: Stored, after: Stored) -> Stored:
    """Hold a vacancy when the change brings something that a person has to look at.

    Raises:
        ConflictError: it would open without a decision.
    """
    if not isinstance(before, Vacancy) or not isinstance(after, Vacancy):
        return after
    held = vetter.held(after, before)
    if before.status is held.status is VacancyStatus.IN_BEOORDELING is not after.status:
        found = listing(f"'{finding.words}'" for finding in vetter.brought(after))
        raise ConflictError(
            f"Vacature V-{before.number} wacht op een beoordeling, om {found}. Open haar met een beoordeling, met een "
            "reden; of haal die woorden weg."
        )
    return held
