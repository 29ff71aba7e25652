"""A token that a provider signed: with one of its keys, by an algorithm of ours, for passend, and not too old."""

from collections.abc import Mapping
from typing import Any

from joserfc import jwt
from joserfc.errors import ExpiredTokenError, JoseError
from joserfc.jwk import GuestProtocol, Key, KeySet

from api.login.keys import Keys

ALGORITHMS = ("ES256", "ES384", "PS256", "PS384", "RS256")
LONGEST = 8_000  # characters
CLOCKS_DIFFER = 30  # seconds, at most


class NotBelievedError(Exception):
    """A token that we do not take; the message says why, in Dutch."""


def read_signed(token: str, keys: Keys, types: frozenset[str], **wanted: object) -> Mapping[str, Any]:
    """Give what a token says.

    Args:
        types: what its header may say of its type; "" is nothing.
        wanted: what a claim must be; True is anything.

    Raises:
        NotBelievedError: it is no token of this provider for passend, or it does not hold (any more).
        StoreError: the provider cannot be reached.
    """
    if len(token) > LONGEST:
        raise NotBelievedError("Dit token is te lang.")
    try:
        read = jwt.decode(token, lambda guest: _key(guest, keys, types), algorithms=list(ALGORITHMS))
        _refuse_other(read.claims, wanted)
    except ExpiredTokenError as error:
        raise NotBelievedError("Dit token is verlopen. Vraag een nieuw.") from error
    except (JoseError, ValueError) as error:
        raise NotBelievedError("Dit is geen geldig token voor passend.") from error
    return read.claims


def _key(guest: GuestProtocol, keys: Keys, types: frozenset[str]) -> Key:
    """Give the key that a token names; the provider is asked again for one that is not known."""
    header = guest.headers()
    if str(header.get("typ", "")).lower() not in types:
        raise NotBelievedError("Dit is een ander soort token (typ) dan hier hoort.")
    named = header.get("kid")
    found = _named(keys.now(), named) or _named(keys.renewed(), named)
    if found is None:
        raise NotBelievedError("Dit token is ondertekend met een sleutel die we niet kennen.")
    return found


def _named(keys: KeySet, named: object) -> Key | None:
    """Give the key of this name; without a name the only one there is."""
    if named is None:
        return keys.keys[0] if len(keys.keys) == 1 else None
    return next((key for key in keys if key.kid == named), None)


def _refuse_other(claims: Mapping[str, Any], wanted: Mapping[str, object]) -> None:
    """Refuse a token of another provider, for somebody else, too old or too early.

    Raises:
        JoseError: the first that does not hold.
    """
    asked: dict[str, Any] = {
        name: {"essential": True} | ({} if value is True else {"value": value}) for name, value in wanted.items()
    }
    jwt.JWTClaimsRegistry(leeway=CLOCKS_DIFFER, iat={"essential": True}, **asked).validate(dict(claims))
