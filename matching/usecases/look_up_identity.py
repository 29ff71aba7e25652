"""Look up who a candidate is: one's own, or for a while with noodtoegang."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.domain.role import Role
from matching.errors import NotAllowedError
from matching.identity.person import Identity
from matching.service import Service
from matching.storage.moment import now
from matching.storage.reader import Reader
from matching.usecases.find_people import reached_by


def look_up_identity(service: Service, actor: Actor, reference: str) -> tuple[Identity, int]:
    """Give who somebody is, with the version of the candidate; the look is in the inzagelog before it is given.

    Raises:
        NotAllowedError: the role may not see it, or the person is not one's own and noodtoegang is not open.
        NotFoundError: the candidate or the identity is not known.
    """
    must_have(actor, Right.SEE_IDENTITY)
    with service.store.read() as reader:
        person: Candidate = reader.candidates.find(reference)
        version = reader.candidates.version_of(person.id)
        is_own = may_know(service, actor, reader, person.id)
    if not is_own:
        _by_emergency(service, actor, person)
    return service.identity.get(person.id, actor), version


def may_know(service: Service, actor: Actor, reader: Reader, candidate_id: UUID) -> bool:
    """Whether somebody may know who this is without noodtoegang: a consulent of own people, a system of everybody."""
    return actor.role != Role.CONSULENT or candidate_id in reached_by(service, actor, reader)


def _by_emergency(service: Service, actor: Actor, person: Candidate) -> None:
    """Let through with open noodtoegang, and mark the look.

    Raises:
        NotAllowedError: there is none, or its time is over.
    """
    access = service.store.oversight.open_access(actor.id, person.id, now())
    if access is None:
        service.store.looks.record(actor, "identiteit_geweigerd", "candidate", person.id)
        raise NotAllowedError(
            f"K-{person.number} hoort niet bij u: wie dit is, weet het aanspreekpunt. Kan dat niet wachten, vraag dan "
            "noodtoegang met een reden. Dat geldt korte tijd, en het aanspreekpunt en de beheerder horen het."
        )
    details = {"noodtoegang": str(access.id)}
    service.store.looks.record(actor, "noodtoegang_gebruikt", "candidate", person.id, details)
