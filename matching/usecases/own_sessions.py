"""See where one is logged in oneself, and end one of those sessions or all others."""

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.service import Service
from matching.storage.sessions import OpenSession
from matching.usecases.end_sessions import write_down


def view_own_sessions(service: Service, actor: Actor, session_id: str) -> tuple[OpenSession, ...]:
    """Give the sessions of who asks that still let in, this one first and then the one last used.

    Args:
        session_id: of the browser that asks.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.OWN_SESSIONS)
    return service.store.sessions.open_of(actor.id, session_id)


def end_own_session(service: Service, actor: Actor, reference: str) -> bool:
    """End one session of one's own; False when it had ended already, or is nobody's.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.OWN_SESSIONS)
    return _written_down(service, actor, service.store.sessions.end_one(actor.id, reference)) > 0


def end_other_sessions(service: Service, actor: Actor, session_id: str) -> int:
    """End every session of one's own but this one, and give how many there were.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.OWN_SESSIONS)
    return _written_down(service, actor, service.store.sessions.end_others(actor.id, session_id))


def _written_down(service: Service, actor: Actor, ended: int) -> int:
    if ended:
        write_down(service, actor, ended)
    return ended
