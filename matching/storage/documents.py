"""Aggregates as canonical JSON, and the commitment to one document.

Canonical is RFC 8785. Our documents hold no floating-point numbers and only
ASCII keys, for which sorted compact JSON is exactly that; a test compares.
"""

import hashlib
import secrets
from typing import Any, TypeVar

import orjson
from pydantic import TypeAdapter, ValidationError

from matching.errors import StoreError

SALT_BYTES = 16
T = TypeVar("T")
_ADAPTERS: dict[type[Any], TypeAdapter[Any]] = {}


def _adapter(kind: type[Any]) -> TypeAdapter[Any]:
    """Build the reader and writer of a type once."""
    if kind not in _ADAPTERS:
        _ADAPTERS[kind] = TypeAdapter(kind)
    return _ADAPTERS[kind]


def encode(value: object) -> str:
    """Write a frozen dataclass as canonical JSON."""
    return canonical(plain(value)).decode()


def plain(value: object) -> dict[str, Any]:
    """Write a frozen dataclass as plain JSON values."""
    written: dict[str, Any] = _adapter(type(value)).dump_python(value, mode="json")
    return written


def decode(kind: type[T], document: str | bytes) -> T:
    """Read a document back.

    Raises:
        StoreError: it is damaged; the message quotes nothing of it.
    """
    try:
        value: T = _adapter(kind).validate_json(document)
    except ValidationError:
        raise StoreError(
            f"Een opgeslagen document van de soort {kind.__name__} is beschadigd of van een andere versie van passend. "
            "Voer uit: passend ledger verify. Zet daarna de database terug uit de reservekopie."
        ) from None
    return value


def canonical(value: object) -> bytes:
    """Write plain values as canonical JSON. Source: RFC 8785."""
    return orjson.dumps(value, option=orjson.OPT_SORT_KEYS)


def new_salt() -> bytes:
    """Draw a salt, so that a commitment tells nothing about a document that was erased."""
    return secrets.token_bytes(SALT_BYTES)


def commitment(salt: bytes, document: str) -> str:
    """Commit to a document without showing it."""
    return hashlib.sha256(salt + document.encode()).hexdigest()
