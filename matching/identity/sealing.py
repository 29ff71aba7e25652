"""Sealing an identity under the key of that one person: without the key nobody reads it again.

AES-256 in GCM, with the candidate id as associated data, so that a payload
cannot be moved to another person.
"""

import secrets
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from matching.errors import StoreError
from matching.identity.person import Identity
from matching.storage.documents import decode, encode

_NONCE_BYTES = 12


def new_key() -> bytes:
    """Draw a key for one person."""
    return AESGCM.generate_key(bit_length=256)


def seal(key: bytes, identity: Identity) -> bytes:
    """Encrypt an identity; the nonce comes first."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, encode(identity).encode(), identity.candidate_id.bytes)


def seal_text(key: bytes, candidate_id: UUID, text: str) -> bytes:
    """Encrypt a text about somebody; the nonce comes first."""
    nonce = secrets.token_bytes(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, text.encode(), candidate_id.bytes)


def unseal_text(key: bytes, candidate_id: UUID, sealed: bytes) -> str:
    """Decrypt a text about this person.

    Raises:
        StoreError: the key is not the one it was sealed with, or the text was changed.
    """
    nonce, payload = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return AESGCM(key).decrypt(nonce, payload, candidate_id.bytes).decode()
    except (InvalidTag, ValueError):
        raise StoreError(
            f"Het VUM-bericht van kandidaat {candidate_id} is niet te lezen met de sleutel die er is. "
            "Zet de tabellen vum_person en vum_person_key terug uit dezelfde reservekopie."
        ) from None


def unseal(key: bytes, candidate_id: UUID, sealed: bytes) -> Identity:
    """Decrypt the identity of this person.

    Raises:
        StoreError: the key is not the one it was sealed with, or the payload was changed;
            the message quotes nothing of it.
    """
    nonce, payload = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
    try:
        return decode(Identity, AESGCM(key).decrypt(nonce, payload, candidate_id.bytes).decode())
    except (InvalidTag, ValueError, StoreError):
        raise StoreError(
            f"De identiteit van kandidaat {candidate_id} is niet te lezen met de sleutel die er is. "
            "Zet de tabellen person en person_key terug uit dezelfde reservekopie."
        ) from None
