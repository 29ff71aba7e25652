"""How it stands with the one-time code of a candidate, as the candidate's page says it."""

from dataclasses import dataclass
from datetime import datetime

from api.login.strength import lets_in_by_code
from api.web.visit import Visit
from api.web.visitor import settings_of
from matching.domain.candidate import Candidate
from matching.domain.permissions import Right, has
from matching.usecases.give_login_code import code_works_until


@dataclass(frozen=True, slots=True)
class CodeDesk:
    """What a candidate's page says about codes.

    Attributes:
        lets_in: whether one may log in with a code in this municipality.
        until: until when the code works that there is; None is none.
    """

    lets_in: bool
    until: datetime | None


def code_desk(visit: Visit, candidate: Candidate) -> CodeDesk | None:
    """Say how it stands; None for a role that makes no codes."""
    if not has(visit.actor, Right.GIVE_CODE):
        return None
    return CodeDesk(lets_in_by_code(settings_of(visit.request)), code_works_until(visit.service, candidate))
