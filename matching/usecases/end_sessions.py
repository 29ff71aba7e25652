"""End every session of one person, when a browser was lost or a colleague leaves; the inzagelog says who did it."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.service import Service


def end_sessions(service: Service, actor: Actor, person: str) -> int:
    """End them and give how many there were.

    Args:
        person: as the provider names them: the id of a colleague, K-2041, or a code.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.END_SESSIONS)
    ended = service.store.sessions.end_all(person)
    write_down(service, actor, ended)
    return ended


def write_down(service: Service, actor: Actor, ended: int) -> None:
    """Keep in the inzagelog that somebody ended so many sessions."""
    installation = UUID(service.store.epoch())
    service.store.looks.record(actor, "sessies_beeindigd", "installatie", installation, {"aantal": ended})
