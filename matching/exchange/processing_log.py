"""The Logboek Dataverwerkingen: what was done with data about people, in the fields of that standard.

The only place that knows these fields: the published text and later drafts differ. One line per person per
operation, no sampling, nobody who did it. Whom it is about is encrypted so that the same person gives the same value:
who has the key can find all lines of one person.
"""

import hashlib
from datetime import UTC
from typing import TypedDict
from uuid import UUID

from cryptography.hazmat.primitives.ciphers.aead import AESSIV

from matching.domain.processing import Processing

OK, ERROR = 1, 2
_REFUSED = ("geweigerd",)
_SUBJECT = b"dpl.core.data_subject_id"
ACTIVITY_VERSION = "v1"


class LogLine(TypedDict):
    """One line of the logboek."""

    trace_id: str
    operation_id: str
    parent_operation_id: None
    foreign_operation: None
    status_code: int
    name: str
    start_time: str
    end_time: str
    resource: dict[str, str]
    attributes: dict[str, str]


class ProcessingLog:
    """Writes lines of one installation."""

    def __init__(self, installation: str, register: str, software: str, key: bytes) -> None:
        """Know what every line says.

        Args:
            installation: the epoch, so that no two installations give the same ids.
            register: the address of the register of processing activities.
            key: under which people are encrypted, 64 bytes.
        """
        self._installation = installation
        self._register = register.rstrip("/")
        self._resource = {"service.name": "passend", "service.version": software}
        self._siv = AESSIV(key)

    def line(self, done: Processing) -> LogLine:
        """Write one operation on one person."""
        at = done.at.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")
        return {
            "trace_id": self._id(16, done.source, done.together),
            "operation_id": self._id(8, done.source, str(done.number), str(done.person)),
            "parent_operation_id": None,
            "foreign_operation": None,
            "status_code": ERROR if any(word in done.action for word in _REFUSED) else OK,
            "name": done.action,
            "start_time": at,
            "end_time": at,
            "resource": self._resource,
            "attributes": {
                "dpl.core.processing_activity_id": f"{self._register}/{_slug(done.purpose)}/{ACTIVITY_VERSION}",
                "dpl.core.data_subject_id": self._siv.encrypt(done.person.bytes, [_SUBJECT]).hex(),
            },
        }

    def subject(self, encrypted: str) -> UUID:
        """Say whom a line is about, for who answers somebody's question."""
        return UUID(bytes=self._siv.decrypt(bytes.fromhex(encrypted), [_SUBJECT]))

    def _id(self, size: int, *parts: str) -> str:
        return hashlib.sha256("\x00".join((self._installation, *parts)).encode()).hexdigest()[: 2 * size]


def _slug(purpose: str) -> str:
    return "-".join(purpose.lower().split()) or "onbekend"
