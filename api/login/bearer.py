"""A bearer token: who signed it, for whom, until when, and who that makes the caller. Source: RFC 9068."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from api.login.claims import organisation_in, roles_in
from api.login.keys import Keys
from api.login.signed import NotBelievedError, read_signed
from matching.domain.actor import Actor
from matching.domain.role import Role

PURPOSE = "bemiddeling"
_TYPES = frozenset({"at+jwt", "application/at+jwt"})


@dataclass(frozen=True)
class Bearer:
    """Reads the tokens of one provider.

    Attributes:
        issuer, audience: what a token must name.
        organisation: whose people its users are, unless their token names another.
        acr: how strongly somebody must have logged in, by role; a role that is not in it asks nothing.
    """

    keys: Keys
    issuer: str
    audience: str
    organisation: str
    acr: Mapping[Role, Sequence[str]] = field(default_factory=dict)

    def actor(self, token: str, wanted: str | None = None) -> Actor:
        """Give who a token belongs to.

        Args:
            wanted: in which of the roles of the token; not needed when it has one.

        Raises:
            NotBelievedError: it is no token of this provider for passend, it does not hold (any more), or it is of a
                log-in that is too weak for the role.
            StoreError: the provider cannot be reached.
        """
        claims = read_signed(token, self.keys, _TYPES, iss=self.issuer, aud=self.audience, sub=True, exp=True)
        role = _role(claims, wanted)
        asked = self.acr.get(role, ())
        if asked and claims.get("acr") not in asked:
            raise NotBelievedError(f"Voor de rol '{role}' is hier sterker inloggen nodig dan dit token zegt (acr).")
        return Actor(str(claims["sub"]), role, organisation_in(claims, self.organisation), PURPOSE)


def _role(claims: Mapping[str, Any], wanted: str | None) -> Role:
    """Give the role in which a token is used.

    Raises:
        NotBelievedError: it has none that we know, or more than one and it is not said which.
    """
    known = roles_in(claims)
    if wanted in known:
        return Role(wanted)
    if wanted is None and len(known) == 1:
        return known[0]
    if not known:
        raise NotBelievedError("Dit token geeft geen rol in passend.")
    raise NotBelievedError(f"Dit token geeft: {', '.join(known)}. Noem in X-Passend-Rol in welke rol u werkt.")
