"""Take a whole table along: everything of one kind, as rows that can be imported again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from matching.assemblers.assembler import Assembler
from matching.assemblers.row_writer import RowWriter
from matching.assemblers.sheets import OF_SHEET
from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.forms.sheets.sheet import Row
from matching.identity.everyone import Everyone
from matching.identity.form import IdentityForm
from matching.service import Service
from matching.storage import Kind
from matching.storage.blocks import blocks
from matching.storage.reader import Reader

ROWS_AT_ONCE = 500
_ABOUT_PEOPLE = (Kind.CANDIDATE, Kind.SCAN, Kind.PLACEMENT, Kind.EVENT, Kind.SUPPORT)


class OpenTable:
    """A table that is being read.

    Attributes:
        total: how many objects there are.
        left_out: how many lines so far are not given, because the processing of somebody's data is restricted
            (AVG 18) or because another record of somebody stands for both.
    """

    def __init__(self, reader: Reader, assembler: Assembler[Any, Any], looking: "Looking | None") -> None:
        self._reader = reader
        self._kind = assembler.kind
        self._writer = RowWriter(assembler, reader)
        self._looking = looking
        self._ids = reader.shelf(assembler.kind).ids()
        self.total = len(self._ids)
        self.left_out = 0

    def lines(self) -> Iterator[tuple[UUID, Row]]:
        """Give of each object its id and its row, a block at a time."""
        for block in blocks(self._ids, ROWS_AT_ONCE):
            shown = self._shown(block)
            self.left_out += len(block) - len(shown)
            rows = list(zip((obj.id for obj in shown), self._writer.rows(shown), strict=True))
            yield from self._looking.add(rows) if self._looking else rows

    def _shown(self, ids: Sequence[UUID]) -> list[Any]:
        """Give the objects of a block that may be taken along."""
        found = self._reader.shelf(self._kind).many(ids)
        objs = [found[object_id] for object_id in ids if object_id in found]
        if self._kind not in _ABOUT_PEOPLE:
            return objs
        whose = {obj.id: obj.id if self._kind is Kind.CANDIDATE else obj.candidate_id for obj in objs}
        people = self._reader.candidates.many(list(set(whose.values())))
        return [obj for obj in objs if whose[obj.id] in people and _may_be_taken(people[whose[obj.id]])]


@dataclass(frozen=True)
class Looking:
    """Who looks at identities, and through what."""

    service: Service
    actor: Actor
    everyone: Everyone

    def add(self, rows: Sequence[tuple[UUID, Row]]) -> list[tuple[UUID, Row]]:
        """Add who people are to their rows, once the looks have been written down."""
        ids = [candidate_id for candidate_id, _ in rows]
        known = self.everyone.some_seen_by(ids, self.actor, self.service.store.looks.record_many)
        told = {who: {name: getattr(one, name) for name in IdentityForm.model_fields} for who, one in known.items()}
        return [(who, replace(row, identity=told.get(who, {}))) for who, row in rows]


@contextmanager
def export_table(
    service: Service, actor: Actor, name: str, written_as: str, *, identities: bool = False
) -> Iterator[OpenTable]:
    """Open a table at this moment; in the inzagelog stands who took it along, and of whom the identity.

    Args:
        name: of its sheet, such as "kandidaten".
        identities: whether who people are is in the rows of kandidaten.
    """
    with service.store.read() as reader, service.identity.everyone() as everyone:
        details = {"vorm": written_as, "stand": reader.position, "identiteiten": identities}
        service.store.looks.record(actor, "tabel_geexporteerd", name, UUID(service.store.epoch()), details)
        looking = Looking(service, actor, everyone) if identities else None
        yield OpenTable(reader, OF_SHEET[name], looking)


def _may_be_taken(candidate: Candidate) -> bool:
    return not candidate.restricted and candidate.merged_into is None
