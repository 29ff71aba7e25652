"""Walking the grootboek: is it whole, and does every document still say what was committed?"""

from dataclasses import dataclass, field, replace
from datetime import datetime
from itertools import pairwise
from typing import Any

from sqlalchemy import Connection, RowMapping, Select, and_, select

from matching.errors import StoreError
from matching.storage.documents import commitment
from matching.storage.ledger import ERASED, GENESIS, LEDGER, NO_PAYLOAD, seal
from matching.storage.look_seals import broken_seal, count_open, read_seals
from matching.storage.moment import CLOCKS_APART
from matching.storage.tables import VersionRow, table

VERSION = table(VersionRow)
_ROWS_AT_ONCE = 1_000
LAST_ENTRIES = 50


@dataclass(frozen=True, slots=True)
class Break:
    """The first place where the ledger does not hold.

    Attributes:
        position: of the entry.
        problem: what is wrong, in Dutch.
    """

    position: int
    problem: str


@dataclass(frozen=True, slots=True)
class Verification:
    """What a walk through the ledger found.

    Attributes:
        entries: entries that hold, up to the first break.
        erased: entries whose document was erased ("gewist").
        first_break: None when everything holds.
        sealed_looks: seals of the inzagelog that hold; open_looks: its newest rows, which have no seal yet.
        clock_back_at: the first entry whose moment is before that of the entry before it, by more than the clocks of
            two computers differ; no break, since the order is that of the positions.
        missed_looks: from when, and how many rows of the inzagelog are not there as they were written down beside the
            database, by ten minutes.
    """

    entries: int
    erased: int
    first_break: Break | None
    clock_back_at: int | None = None
    sealed_looks: int = 0
    open_looks: int = field(default=0, compare=False)
    missed_looks: tuple[tuple[datetime, int], ...] = field(default=(), compare=False)

    @property
    def is_whole(self) -> bool:
        """Whether nothing is missing or changed."""
        return self.first_break is None and not self.missed_looks


def verify(connection: Connection) -> Verification:
    """Walk the chain from its first entry and stop at the first break; then the inzagelog that it seals."""
    found = _walk(connection)
    if not found.is_whole:
        return found
    seals = read_seals(connection)
    broken = broken_seal(connection, seals)
    if broken is not None:
        rows = f"regel {broken.first} tot en met {broken.last}"
        problem = f"Het inzagelog is gewijzigd: {rows} is niet meer wat er is verzegeld."
        return replace(found, first_break=Break(broken.position, problem))
    return replace(found, sealed_looks=len(seals.standing), open_looks=count_open(connection, seals))


def _walk(connection: Connection) -> Verification:
    erased_at = _erasures(connection)
    position, previous, erased = 0, GENESIS, 0
    last, back_at = None, None
    for row in connection.execute(_entries().execution_options(yield_per=_ROWS_AT_ONCE)).mappings():
        problem = _broken_link(row, position, previous) or _broken_document(row, erased_at)
        if problem:
            return Verification(position, erased, Break(position + 1, problem), back_at)
        erased += row["document"] is None and row["commitment"] != NO_PAYLOAD
        if back_at is None and last is not None and last - row["at"] > CLOCKS_APART:
            back_at = row["position"]
        position, previous, last = row["position"], row["hash"], row["at"]
    return Verification(position, erased, _stray_document(connection, position), back_at)


def refuse_broken_end(connection: Connection) -> None:
    """Refuse to write on after a grootboek that does not hold in its last entries; quick at any length.

    Raises:
        StoreError: it does not hold, as where a copy was cut off; the message says where, and what to restore.
    """
    broken = _break_at_the_end(connection)
    if broken is not None:
        raise StoreError(
            f"Het grootboek is aan het eind niet heel. Bij wijziging {broken.position}: {broken.problem} "
            "Zet de database terug uit de reservekopie; er wordt niets achteraan geschreven."
        )


def _break_at_the_end(connection: Connection) -> Break | None:
    newest = select(LEDGER).order_by(LEDGER.c.position.desc()).limit(LAST_ENTRIES)
    rows = connection.execute(newest).mappings().all()[::-1]
    for before, row in pairwise(rows):
        problem = _broken_link(row, before["position"], before["hash"])
        if problem:
            return Break(before["position"] + 1, problem)
    return _stray_document(connection, rows[-1]["position"] if rows else 0)


def _entries() -> Select[Any]:
    """Select every entry with its document, if that still exists."""
    same = and_(
        VERSION.c.object_kind == LEDGER.c.object_kind,
        VERSION.c.object_id == LEDGER.c.object_id,
        VERSION.c.version == LEDGER.c.version,
        VERSION.c.position == LEDGER.c.position,
    )
    entries = select(LEDGER, VERSION.c.salt, VERSION.c.document).join(VERSION, same, isouter=True)
    return entries.order_by(LEDGER.c.position)


def _erasures(connection: Connection) -> dict[tuple[str, Any], int]:
    """Give the position at which each erased object was erased."""
    rows = connection.execute(select(LEDGER).where(LEDGER.c.action == ERASED))
    return {(row.object_kind, row.object_id): row.position for row in rows}


def _broken_link(row: RowMapping, position: int, previous: str) -> str:
    """Say what is wrong between this entry and the one before; "" when nothing is."""
    if row["position"] != position + 1:
        return "De regel ontbreekt."
    if row["previous_hash"] != previous:
        return "De regel sluit niet aan op de vorige."
    entry = {column.name: row[column.name] for column in LEDGER.columns}
    return "" if seal(entry) == row["hash"] else "De regel is gewijzigd."


def _broken_document(row: RowMapping, erased_at: dict[tuple[str, Any], int]) -> str:
    """Say what is wrong with the document of this entry; "" when nothing is."""
    if row["commitment"] == NO_PAYLOAD:
        return ""
    if row["document"] is not None:
        is_same = commitment(row["salt"], row["document"]) == row["commitment"]
        return "" if is_same else "De vastgelegde gegevens zijn gewijzigd."
    was_erased = erased_at.get((row["object_kind"], row["object_id"]), 0) > row["position"]
    return "" if was_erased else "De vastgelegde gegevens zijn verdwenen zonder dat ze zijn gewist."


def _stray_document(connection: Connection, head: int) -> Break | None:
    """Find a document that the ledger no longer speaks of: the end of the chain was cut off."""
    beyond = select(VERSION.c.position).where(VERSION.c.position > head).order_by(VERSION.c.position).limit(1)
    position = connection.scalar(beyond)
    return None if position is None else Break(position, "De regel ontbreekt aan het eind.")
