"""How strongly somebody must have logged in, by role: what `PASSEND_ACR` asks, and whether a code is enough."""

from api.problems import ProblemError
from api.settings import Settings
from matching.domain.role import Role

CODE_ACR = "eenmalige-code"
"""What `PASSEND_ACR` calls a one-time code: a role that asks something stronger does not let it in."""


def is_strong(settings: Settings, role: Role, acr: object) -> bool:
    """Whether a log-in of this strength is enough for a role."""
    asked = settings.acr.get(role, ())
    return not asked or acr in asked


def lets_in_by_code(settings: Settings) -> bool:
    """Whether a candidate may log in with a one-time code, which is weaker than the provider."""
    return is_strong(settings, Role.KANDIDAAT, CODE_ACR)


def refuse_weak_codes(settings: Settings) -> None:
    """Refuse to make a code that lets nobody in.

    Raises:
        ProblemError: 409; candidates have to log in more strongly here.
    """
    if not lets_in_by_code(settings):
        raise ProblemError(409, "In deze gemeente logt een kandidaat sterker in dan met een code (PASSEND_ACR).")
