"""Change one object: read, alter, save as the next version."""

from collections.abc import Callable
from typing import Any, TypeVar
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.opportunity import Vacancy
from matching.errors import ConflictError, StaleError
from matching.proposing.lapsing import lapse_with
from matching.proposing.outdating import outdate_with
from matching.storage import Kind, Store
from matching.storage.aggregates import OF_KIND, OF_TYPE, Stored
from matching.storage.change import Change
from matching.storage.reader import Reader

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
    then: Callable[[Change, T], None] | None = None,
) -> T:
    """Save an altered object and give it; voordrachten that cannot go on after it lapse in the same change.

    Args:
        after: the version that the actor saw; the newest when None.
        then: what else is saved in the same change.

    Raises:
        NotFoundError: it is not known.
        StaleError: it is at another version than the actor saw.
        ConflictError: `alter` does not allow it, it was merged into another, or somebody changed it in the meantime.
    """
    with store.read() as reader:
        shelf = reader.shelf(kind)
        before, newest = shelf.get(object_id), shelf.version_of(object_id)
        refuse_unseen(kind, newest, after)
        refuse_merged(reader, before)
    with store.change(actor) as change:
        saved = change.save(alter(before), action=action, after=newest)
        lapse_with(change, [saved])
        outdate_with(change, [saved])
        if then is not None:
            then(change, saved)
        change.commit()
    return saved


def refuse_unseen(kind: Kind, newest: int, seen: int | None) -> None:
    """Refuse a change by somebody who did not see the newest version.

    Args:
        seen: the version that the actor saw; None takes any.

    Raises:
        StaleError: there is a newer one.
    """
    if seen is not None and seen != newest:
        raise StaleError(
            f"De {OF_KIND[kind].noun} is intussen gewijzigd (nu versie {newest}, u zag versie {seen}). "
            "Haal de gegevens opnieuw op en probeer het nog eens."
        )


def refuse_merged(reader: Reader, obj: Stored) -> None:
    """Refuse to change a double, and say which one stands for it.

    Raises:
        ConflictError: it was merged into another.
    """
    if not isinstance(obj, Candidate | Vacancy) or obj.merged_into is None:
        return
    aggregate = OF_TYPE[type(obj)]
    kept: Any = obj
    while kept.merged_into is not None:
        kept = reader.shelf(aggregate.kind).get(kept.merged_into)
    double, stands = (f"{aggregate.prefix}-{one.number}" for one in (obj, kept))
    raise ConflictError(f"{double} is samengevoegd met {stands}. Neem in plaats daarvan {stands}.")
