"""A bearer token: who signed it, for whom, until when, and who that makes the caller. Source: RFC 9068."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from joserfc import jwt
from joserfc.errors import ExpiredTokenError, JoseError
from joserfc.jwk import GuestProtocol, Key, KeySet

from api.login.keys import Keys
from matching.domain.actor import Actor
from matching.domain.role import Role

ALGORITHMS = ("ES256", "ES384", "PS256", "PS384", "RS256")
LONGEST = 8_000  # characters
CLOCKS_DIFFER = 30  # seconds, at most
PURPOSE = "bemiddeling"
_TYPES = ("at+jwt", "application/at+jwt")


class NotBelievedError(Exception):
    """A token that we do not take; the message says why, in Dutch."""


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
        claims = self._claims(token)
        organisation = claims.get("organisatie") or self.organisation
        return Actor(str(claims["sub"]), _role(claims, wanted), str(organisation), PURPOSE)

    def _claims(self, token: str) -> Mapping[str, Any]:
        if len(token) > LONGEST:
            raise NotBelievedError("Dit token is te lang.")
        try:
            read = jwt.decode(token, self._key, algorithms=list(ALGORITHMS))
            _refuse_other(read.claims, self.issuer, self.audience)
        except ExpiredTokenError as error:
            raise NotBelievedError("Dit token is verlopen. Vraag een nieuw.") from error
        except (JoseError, ValueError) as error:
            raise NotBelievedError("Dit is geen geldig token voor passend.") from error
        return read.claims

    def _key(self, guest: GuestProtocol) -> Key:
        """Give the key that a token names; the provider is asked again for one that is not known."""
        header = guest.headers()
        if str(header.get("typ", "")).lower() not in _TYPES:
            raise NotBelievedError("Dit is geen toegangstoken (typ is niet at+jwt).")
        named = header.get("kid")
        found = _named(self.keys.now(), named) or _named(self.keys.renewed(), named)
        if found is None:
            raise NotBelievedError("Dit token is ondertekend met een sleutel die we niet kennen.")
        return found


def _named(keys: KeySet, named: object) -> Key | None:
    """Give the key of this name; without a name the only one there is."""
    if named is None:
        return keys.keys[0] if len(keys.keys) == 1 else None
    return next((key for key in keys if key.kid == named), None)


def _refuse_other(claims: Mapping[str, Any], issuer: str, audience: str) -> None:
    """Refuse a token of another provider, for somebody else, too old, too early, or of nobody.

    Raises:
        JoseError: the first that does not hold.
    """
    jwt.JWTClaimsRegistry(
        leeway=CLOCKS_DIFFER,
        iss={"essential": True, "value": issuer},
        aud={"essential": True, "value": audience},
        sub={"essential": True},
        iat={"essential": True},
        exp={"essential": True},
    ).validate(dict(claims))


def _role(claims: Mapping[str, Any], wanted: str | None) -> Role:
    """Give the role in which a token is used.

    Raises:
        NotBelievedError: it has none that we know, or more than one and it is not said which.
    """
    said = claims.get("roles")
    known = [role for role in Role if isinstance(said, list) and role in said]
    if wanted in known:
        return Role(wanted)
    if wanted is None and len(known) == 1:
        return known[0]
    if not known:
        raise NotBelievedError("Dit token geeft geen rol in passend.")
    raise NotBelievedError(f"Dit token geeft: {', '.join(known)}. Noem in X-Passend-Rol in welke rol u werkt.")
