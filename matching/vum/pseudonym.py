"""The vumID: a pseudonym of our own number, that nobody can work out without our key."""

import base64
import hmac
import secrets
from uuid import UUID

LEAST_KEY_BYTES = 32


def vum_id(key: bytes, oin: str, kind: str, object_id: UUID) -> str:
    """Give the vumID of a profile or vacancy: always the same, another at every source.

    Args:
        key: of this installation; who has it can say whom a vumID is of.
        oin: of this source.
        kind: "werkzoekende" or "vacature".
    """
    said = "\x00".join((oin, kind, str(object_id))).encode()
    return base64.urlsafe_b64encode(hmac.digest(key, said, "sha256")).decode().rstrip("=")


def new_key() -> bytes:
    """Draw a key."""
    return secrets.token_bytes(LEAST_KEY_BYTES)
