"""Nobody is judged or rejected in a group: a person does that, one by one, with a reason (law.md B.9)."""

from typing import NoReturn
from uuid import uuid4

from matching.domain.actor import Actor
from matching.errors import NotAllowedError
from matching.service import Service
from matching.storage import Kind


def refuse_group(service: Service, actor: Actor, what: str) -> NoReturn:
    """Refuse a judgement about several people at once; the attempt is in the inzagelog.

    Args:
        what: what was tried, such as "afwijzingen".

    Raises:
        NotAllowedError: always.
    """
    service.store.looks.record(actor, "groep_geweigerd", Kind.PROPOSAL.value, uuid4(), {"stap": what})
    raise NotAllowedError(
        "Niemand wordt in een groep beoordeeld of afgewezen. Doe het per voordracht, met een reden; "
        "vragen mag wel voor meer mensen tegelijk, met /v1/vacatures/{vacatureId}/benaderingen."
    )
