"""A bearer token: who signed it, for whom, until when, and who that makes the caller. Source: RFC 9068."""

from collections.abc import Mapping
from dataclasses import dataclass
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
    """

    keys: Keys
    issuer: str
    audience: str
    organisation: str

    def actor(self, token: str, wanted: str | None = None) -> Actor:
        """Give who a token belongs to.

        Args:
            wanted: in which of the roles of the token; not needed when it has one.

        Raises:
            NotBelievedError: it is no token of this provider for passend, or it does not hold (any more).
            StoreError: the provider cannot be reached.
        """
        claims = read_signed(token, self.keys, _TYPES, iss=self.issuer, aud=self.audience, sub=True, exp=True)
        return Actor(str(claims["sub"]), _role(claims, wanted), organisation_in(claims, self.organisation), PURPOSE)


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
