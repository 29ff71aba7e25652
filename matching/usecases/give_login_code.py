"""Give a candidate a code to log in with once, or let it work no more; only for one's own people."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, must_have
from matching.errors import NotAllowedError
from matching.rules.login_code_numbers import CODE_TRIES, CODE_WORKS
from matching.service import Service
from matching.storage import Kind
from matching.storage.moment import now
from matching.usecases.find_people import Tie, reached_by

MADE, WITHDRAWN, REFUSED = "inlogcode_gemaakt", "inlogcode_ingetrokken", "inlogcode_geweigerd"


@dataclass(frozen=True, slots=True)
class GivenCode:
    """A code, which is told now and never again.

    Attributes:
        whose: the candidate who may use it.
    """

    whose: Candidate
    code: str
    until: datetime


def give_login_code(service: Service, actor: Actor, reference: str) -> GivenCode:
    """Make a code, in the place of the one before; that it was made is in the inzagelog, and the code is nowhere.

    Args:
        reference: id or short number of the candidate.

    Raises:
        NotAllowedError: this role may not, or the candidate is somebody else's.
        NotFoundError: the candidate is not known.
    """
    person = _own_person(service, actor, reference)
    hours = service.rule_settings().of(CODE_WORKS, service.today()).number
    until = now() + timedelta(hours=hours)
    service.store.looks.record(actor, MADE, Kind.CANDIDATE.value, person.id)
    return GivenCode(person, service.store.login_codes.make(person.id, until), until)


def withdraw_login_code(service: Service, actor: Actor, reference: str) -> bool:
    """Let the code of a candidate work no more; False when there was none.

    Raises:
        NotAllowedError: this role may not, or the candidate is somebody else's.
        NotFoundError: the candidate is not known.
    """
    person = _own_person(service, actor, reference)
    was_there = service.store.login_codes.withdraw(person.id)
    if was_there:
        service.store.looks.record(actor, WITHDRAWN, Kind.CANDIDATE.value, person.id)
    return was_there


def code_works_until(service: Service, candidate: Candidate) -> datetime | None:
    """Say until when the code works that a candidate has; None when there is none."""
    most = service.rule_settings().of(CODE_TRIES, service.today()).number
    return service.store.login_codes.until(candidate.id, most)


def _own_person(service: Service, actor: Actor, reference: str) -> Candidate:
    must_have(actor, Right.GIVE_CODE)
    with service.store.read() as reader:
        person: Candidate = reader.candidates.find(reference)
        is_own = reached_by(service, actor, reader).get(person.id) is Tie.EIGEN
    if not is_own:
        service.store.looks.record(actor, REFUSED, Kind.CANDIDATE.value, person.id)
        raise NotAllowedError(
            f"K-{person.number} hoort niet bij u. Een inlogcode maakt de consulent van deze kandidaat, of wie voor die "
            "consulent invalt."
        )
    return person
