"""Noodtoegang: seeing for a while who somebody is that is not one's own, with a reason, and it is told."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from matching.domain.actor import Actor


@dataclass(frozen=True, slots=True)
class EmergencyAccess:
    """One access in need.

    Attributes:
        actor: who asked it, in which role.
        until: from here on it is closed again.
        reason: why, as who asked it wrote it.
    """

    id: UUID
    candidate_id: UUID
    actor: Actor
    at: datetime
    until: datetime
    reason: str
