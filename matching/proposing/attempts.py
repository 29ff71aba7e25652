"""What was tried and refused: nothing changed, and it is in the inzagelog."""

from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

from matching.domain.actor import Actor
from matching.errors import NotFoundError, PassendError
from matching.service import Service
from matching.storage import Store
from matching.storage.aggregates import Kind

REFUSED = "voordracht_geweigerd"
REFUSED_STEP = "vacature_stap_geweigerd"
REFUSED_TASK = "taak_geweigerd"
REFUSED_QUESTION = "vraag_geweigerd"
REFUSED_CHANGE = "wijziging_geweigerd"


@contextmanager
def written_down(
    service: Service, actor: Actor, deed: str, kind: Kind, object_id: UUID, action: str = REFUSED
) -> Iterator[None]:
    """Keep a refused attempt under what it was about, and let the refusal go on; what is not there is not written.

    A plain insert outside the change that was refused: the grootboek holds changes only.
    """
    with written_at(service.store, actor, deed, kind, object_id, action):
        yield


@contextmanager
def written_at(store: Store, actor: Actor, deed: str, kind: Kind, object_id: UUID, action: str) -> Iterator[None]:
    """Keep a refused attempt as `written_down` does."""
    try:
        yield
    except NotFoundError:
        raise
    except PassendError as error:
        tried = {"stap": deed, "waarom": type(error).__name__}
        store.looks.record(actor, action, kind.value, object_id, tried)
        raise
