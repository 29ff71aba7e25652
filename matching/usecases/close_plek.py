"""Close a plek: from now on nobody is placed on it."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.plek import Plek, PlekStatus
from matching.domain.reasons import WithdrawReason, with_reason
from matching.errors import ConflictError
from matching.storage import Kind, Store
from matching.usecases.amend import amend


def close_plek(store: Store, actor: Actor, plek_id: UUID, reason: WithdrawReason, *, after: int | None = None) -> Plek:
    """Close a plek, from any status. Source: model.md C.5.

    Args:
        reason: kept in the grootboek, beside the deed.
        after: the version that the actor saw; the newest when None.

    Raises:
        NotFoundError: the plek is not known.
        ConflictError: it was closed before, or somebody changed it in the meantime.
    """

    def closed(plek: Plek) -> Plek:
        if plek.status is PlekStatus.GESLOTEN:
            raise ConflictError(f"Plek P-{plek.number} is al gesloten.")
        return replace(plek, status=PlekStatus.GESLOTEN)

    action = with_reason("plek_gesloten", reason)
    return amend(store, actor, Kind.PLEK, plek_id, action=action, alter=closed, after=after)
