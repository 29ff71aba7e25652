"""Let a candidate in with a one-time code; every try is in the inzagelog, and nothing of what was typed."""

from dataclasses import dataclass
from datetime import timedelta
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.role import Role
from matching.rules.login_code_numbers import CODE_SESSION, CODE_TRIES
from matching.service import Service
from matching.storage import Kind

USED, FAILED = "inlogcode_gebruikt", "inlogcode_mislukt"
NOBODY = UUID("3f0d3b0a-6f0e-4a53-9c7b-1f3c6f0a9d52")
"""Under which the inzagelog keeps the tries of codes that are of nobody."""
_UNKNOWN, _PURPOSE = "onbekend", "bemiddeling"


@dataclass(frozen=True, slots=True)
class LetIn:
    """Who came in, and for how long.

    Attributes:
        who: the short number, by which a candidate is known.
    """

    who: str
    lasts: timedelta


def log_in_by_code(service: Service, typed: str, organisation: str) -> LetIn | None:
    """Give who may come in with a code, which works no more from now on; None when it does not work.

    A code of nobody costs the same work as one of which only the rest is wrong.
    """
    settings, today = service.rule_settings(), service.today()
    tried = service.store.login_codes.try_out(typed, settings.of(CODE_TRIES, today).number)
    if tried.whose is None or not tried.opens:
        kind, about = ("login_code", NOBODY) if tried.whose is None else (Kind.CANDIDATE.value, tried.whose)
        asker = Actor(_UNKNOWN, Role.KANDIDAAT, organisation, _PURPOSE)
        service.store.looks.record(asker, FAILED, kind, about)
        return None
    with service.store.read() as reader:
        who = f"K-{reader.candidates.get(tried.whose).number}"
    asker = Actor(who, Role.KANDIDAAT, organisation, _PURPOSE)
    service.store.looks.record(asker, USED, Kind.CANDIDATE.value, tried.whose)
    return LetIn(who, timedelta(hours=settings.of(CODE_SESSION, today).number))
