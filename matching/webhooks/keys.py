"""The keys of subscriptions: drawn here, shown once, kept under a key that is not in the database."""

import secrets
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from uuid import UUID

import orjson
from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from matching.errors import StoreError
from matching.storage.key_file import key_in
from matching.storage.moment import written

OLD_KEY_HOLDS = timedelta(days=1)
"""How long a key still signs after a newer one was drawn. Source: eigen beleid."""
MOST_KEYS = 5
_KEY_BYTES, _NONCE_BYTES = 32, 12


@dataclass(frozen=True, slots=True)
class SigningKey:
    """A key, and until when it signs; None is as long as there is no newer one."""

    key: bytes
    until: datetime | None = None


Keys = tuple[SigningKey, ...]


def renewed(keys: Keys, at: datetime) -> Keys:
    """Give the keys with a new one in front; the others sign for one more day."""
    kept = [SigningKey(one.key, one.until or at + OLD_KEY_HOLDS) for one in holding(keys, at)]
    return (SigningKey(secrets.token_bytes(_KEY_BYTES)), *kept)[:MOST_KEYS]


def holding(keys: Keys, at: datetime) -> Keys:
    """Give the keys that sign at a moment, the newest first."""
    return tuple(one for one in keys if one.until is None or one.until > at)


class KeySafe:
    """Seals the keys of subscriptions, each so that it cannot be moved to another subscription."""

    def __init__(self, path: Path) -> None:
        """Know where the key of the safe lies; it is made at the first sealing."""
        self._path = path

    def seal(self, subscription_id: UUID, keys: Keys) -> bytes:
        """Seal keys."""
        told = [{"key": one.key.hex(), "until": written(one.until) if one.until else None} for one in keys]
        nonce = secrets.token_bytes(_NONCE_BYTES)
        return nonce + AESGCM(self._own_key()).encrypt(nonce, orjson.dumps(told), subscription_id.bytes)

    def open(self, subscription_id: UUID, sealed: bytes | None) -> Keys:
        """Open what was sealed; no keys when nothing was.

        Raises:
            StoreError: the key of the safe is another one than it was sealed with.
        """
        if sealed is None:
            return ()
        nonce, rest = sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:]
        try:
            told = orjson.loads(AESGCM(self._own_key()).decrypt(nonce, rest, subscription_id.bytes))
        except (InvalidTag, ValueError):
            raise StoreError(
                f"De sleutels van abonnement {subscription_id} zijn niet te lezen. Zet {self._path} terug uit de "
                "reservekopie, of maak een nieuwe sleutel voor het abonnement."
            ) from None
        return tuple(SigningKey(bytes.fromhex(one["key"]), _moment(one["until"])) for one in told)

    def _own_key(self) -> bytes:
        return key_in(self._path)


def _moment(text: str | None) -> datetime | None:
    return datetime.fromisoformat(text) if text else None
