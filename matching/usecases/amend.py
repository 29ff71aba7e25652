"""Change one thing: read, alter, save as the next version."""

from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.opportunity import Vacancy
from matching.errors import ConflictError, StaleError
from matching.storage import Kind, Store
from matching.storage.aggregates import OF_KIND, Stored

T = TypeVar("T", bound=Stored)


def amend(
    store: Store,
    actor: Actor,
    kind: Kind,
    object_id: UUID,
    *,
    action: str,
    alter: Callable[[T], T],
    after: int | None = None,
) -> T:
    """Save an altered object and give it.

    Args:
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: it is not known.
        StaleError: it is at another version than the actor saw.
        ConflictError: `alter` does not allow it, it was merged into another, or somebody changed it in the meantime.
    """
    with store.read() as reader:
        shelf = reader.shelf(kind)
        before, newest = shelf.get(object_id), shelf.version_of(object_id)
    if after is not None and after != newest:
        raise StaleError(
            f"De {OF_KIND[kind].noun} is intussen gewijzigd (nu versie {newest}, u zag versie {after}). "
            "Haal de gegevens opnieuw op en probeer het nog eens."
        )
    _refuse_merged(kind, before)
    with store.change(actor) as change:
        saved = change.save(alter(before), action=action, after=newest)
        change.commit()
    return saved


def _refuse_merged(kind: Kind, thing: Stored) -> None:
    """Refuse to change a double: only the one that stands for it is changed."""
    if isinstance(thing, Candidate | Vacancy) and thing.merged_into is not None:
        aggregate = OF_KIND[kind]
        raise ConflictError(
            f"De {aggregate.noun} {aggregate.prefix}-{thing.number} is samengevoegd met een andere. Wijzig die."
        )
