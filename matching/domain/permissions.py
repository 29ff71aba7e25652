"""Which role may do what; one table, until log-in replaces it."""

from collections.abc import Mapping
from enum import StrEnum

from matching.domain.actor import Actor
from matching.errors import NotAllowedError


class Right(StrEnum):
    """What not everybody may do, as it is said to who may not."""

    SEE_IDENTITY = "zien wie een kandidaat is"
    REGISTER_IDENTITY = "vastleggen wie een kandidaat is"


ROLES: Mapping[Right, frozenset[str]] = {
    Right.SEE_IDENTITY: frozenset({"consulent", "systeem"}),
    Right.REGISTER_IDENTITY: frozenset({"consulent", "systeem"}),
}


def must_have(actor: Actor, right: Right) -> None:
    """Refuse who may not.

    Raises:
        NotAllowedError: the role does not have this right; the message says which roles do.
    """
    if actor.role not in ROLES[right]:
        roles = " of ".join(sorted(ROLES[right]))
        raise NotAllowedError(f"In de rol '{actor.role}' mag u niet {right}. Dat mag wel als {roles}.")
