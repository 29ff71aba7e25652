"""Take a whole table along: everything of one kind, as rows that can be imported again."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.forms.sheets.sheet import Row
from matching.identity.everyone import Everyone
from matching.identity.form import IdentityForm
from matching.outgoing import OUTGOING, Writer
from matching.service import Service
from matching.storage import Kind
from matching.storage.blocks import blocks
from matching.storage.reader import Reader

ROWS_AT_ONCE = 500


@dataclass
class OpenTable:
    """A table that is being read.

    Attributes:
        total: how many things there are.
        lines: of each thing its id and its row.
        left_out: how many lines so far are not given, because the processing of somebody's data is restricted
            (AVG 18) or because a double of somebody stands for both.
    """

    total: int
    lines: Iterator[tuple[UUID, Row]] = field(default_factory=lambda: iter(()))
    left_out: int = 0


@contextmanager
def export_table(
    service: Service, actor: Actor, name: str, written_as: str, *, identities: bool = False
) -> Iterator[OpenTable]:
    """Open a table at this moment; in the inzagelog stands who took it along, and of whom the identity.

    Args:
        name: of its sheet, such as "kandidaten".
        identities: whether who people are is in the rows of kandidaten.
    """
    outgoing = OUTGOING[name]
    with service.store.read() as reader, service.identity.everyone() as everyone:
        ids = reader.shelf(outgoing.kind).ids()
        details = {"vorm": written_as, "stand": reader.position, "identiteiten": identities}
        service.store.looks.record(actor, "tabel_geexporteerd", name, UUID(service.store.epoch()), details)
        opened = OpenTable(len(ids))
        looking = _Looking(service, actor, everyone) if identities else None
        opened.lines = _lines(opened, reader, ids, Writer(outgoing, reader), looking)
        yield opened


@dataclass(frozen=True)
class _Looking:
    """Who looks at identities, and through what."""

    service: Service
    actor: Actor
    everyone: Everyone

    def add(self, rows: Sequence[tuple[UUID, Row]]) -> list[tuple[UUID, Row]]:
        """Add who people are to their rows."""
        ids = [candidate_id for candidate_id, _ in rows]
        known = self.everyone.some_seen_by(ids, self.actor, self.service.store.looks.record_many)
        told = {
            who: {name: getattr(identity, name) for name in IdentityForm.model_fields}
            for who, identity in known.items()
        }
        return [(who, replace(row, identity=told.get(who, {}))) for who, row in rows]


def _lines(
    opened: OpenTable, reader: Reader, ids: Sequence[UUID], writer: Writer, looking: _Looking | None
) -> Iterator[tuple[UUID, Row]]:
    for block in blocks(ids, ROWS_AT_ONCE):
        shown = _shown(reader, writer.kind, block)
        opened.left_out += len(block) - len(shown)
        rows = list(zip((thing.id for thing in shown), writer.rows(shown), strict=True))
        yield from looking.add(rows) if looking else rows


def _shown(reader: Reader, kind: Kind, ids: Sequence[UUID]) -> list[Any]:
    """Give the things of a block that may be taken along."""
    found = reader.shelf(kind).many(ids)
    things = [found[object_id] for object_id in ids if object_id in found]
    if kind not in (Kind.CANDIDATE, Kind.SCAN, Kind.PLACEMENT):
        return things
    whose = {thing.id: thing.id if kind is Kind.CANDIDATE else thing.candidate_id for thing in things}
    people = reader.candidates.many(list(set(whose.values())))
    return [thing for thing in things if whose[thing.id] in people and _may_be_taken(people[whose[thing.id]])]


def _may_be_taken(candidate: Candidate) -> bool:
    return not candidate.restricted and candidate.merged_into is None
