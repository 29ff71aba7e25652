"""That a file was read: a line in the inzagelog with counts, never what stood in it."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from matching.domain.actor import Actor
from matching.storage import Store

ACTION, KIND = "bestand_ingelezen", "invoer"
ALL_OF_THEM = UUID("5d1f3c0a-7a54-4b6c-9d43-2f0c8a5be7d1")
"""What every such line is about, so that they are found again without walking through all looks."""


@dataclass(frozen=True, slots=True)
class NotedImport:
    """A file that was read.

    Attributes:
        sheet: kandidaten, scans ..., vum-werkzoekenden.
        counts: rows by what became of them: nieuw, gewijzigd, ongewijzigd, dubbel, geweigerd.
    """

    at: datetime
    actor: Actor
    sheet: str
    counts: Mapping[str, int]


def note_import(store: Store, actor: Actor, sheet: str, counts: Mapping[str, int]) -> None:
    """Write down that a file was read, and what became of its rows."""
    store.looks.record(actor, ACTION, KIND, ALL_OF_THEM, {"blad": sheet, **counts})


def noted_imports(store: Store) -> tuple[NotedImport, ...]:
    """Give every file that was read, the newest first, as long as the inzagelog is kept."""
    found = []
    for look in reversed(store.looks.of(ALL_OF_THEM)):
        counts = {name: number for name, number in look.details.items() if isinstance(number, int)}
        found.append(NotedImport(look.at, look.actor, str(look.details["blad"]), counts))
    return tuple(found)
