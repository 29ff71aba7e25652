"""What saving objects of one kind comes down to: checks, numbers and rows."""

from collections.abc import Mapping
from dataclasses import replace
from typing import Any
from uuid import UUID

from sqlalchemy import Connection, Table, bindparam, func, insert, select, update
from sqlalchemy.exc import IntegrityError

from matching.domain.candidate import Candidate
from matching.domain.event import Event
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal
from matching.domain.scan import Scan
from matching.domain.support import Support
from matching.domain.task import Task
from matching.errors import ConflictError, StaleError
from matching.storage import ledger
from matching.storage.aggregate_tables import CandidateRow
from matching.storage.aggregates import Aggregate, Kind, Stored
from matching.storage.blocks import blocks
from matching.storage.documents import commitment, encode, new_salt
from matching.storage.tables import table

CANDIDATE = table(CandidateRow)
NEXT_NUMBER = 0
_ABOUT_PEOPLE = (
    Kind.CANDIDATE,
    Kind.SCAN,
    Kind.PLACEMENT,
    Kind.EVENT,
    Kind.SUPPORT,
    Kind.PROPOSAL,
    Kind.TASK,
)


def refuse_erased(connection: Connection, aggregate: Aggregate, objs: list[Any]) -> None:
    """Raise when one of these is about a person who has been erased."""
    if aggregate.kind not in _ABOUT_PEOPLE:
        return
    named = {obj.id if aggregate.kind is Kind.CANDIDATE else obj.candidate_id for obj in objs}
    people = [candidate_id for candidate_id in named if candidate_id is not None]
    for ids in blocks(people):
        erased = select(CANDIDATE.c.number).where(CANDIDATE.c.id.in_(ids), CANDIDATE.c.status == ledger.ERASED)
        number = connection.scalar(erased.limit(1))
        if number is not None:
            raise ConflictError(f"Kandidaat K-{number} is gewist; er kan niets meer over worden vastgelegd.")


def refuse_stale(connection: Connection, aggregate: Aggregate, objs: list[Any], after: Mapping[UUID, int]) -> None:
    """Raise when an object is not at the version that this save follows."""
    current = aggregate.table
    known: dict[UUID, int] = {}
    for ids in blocks([obj.id for obj in objs]):
        found = connection.execute(select(current.c.id, current.c.version).where(current.c.id.in_(ids)))
        known |= {row.id: row.version for row in found}
    for obj in objs:
        if known.get(obj.id, 0) != after.get(obj.id, 0):
            raise StaleError(
                f"De {aggregate.noun} is intussen gewijzigd (nu versie {known.get(obj.id, 0)}). "
                "Haal de gegevens opnieuw op en probeer het nog eens."
            )


def numbered(connection: Connection, aggregate: Aggregate, objs: list[Any]) -> list[Any]:
    """Give objects without a number the next free one."""
    if not aggregate.prefix or all(obj.number != NEXT_NUMBER for obj in objs):
        return objs
    highest = connection.scalar(select(func.max(aggregate.table.c.number))) or 0
    free = iter(range(max(highest, *(obj.number for obj in objs), 0) + 1, 2**62))
    return [replace(obj, number=next(free)) if obj.number == NEXT_NUMBER else obj for obj in objs]


def version_rows(aggregate: Aggregate, objs: list[Any], after: Mapping[UUID, int], first: int) -> list[dict[str, Any]]:
    """Write objects as rows of `version`, at positions from `first` on."""
    return [
        {
            "object_kind": aggregate.kind.value,
            "object_id": obj.id,
            "version": after.get(obj.id, 0) + 1,
            "position": position,
            "salt": new_salt(),
            "document": encode(obj),
            "person_id": _person(obj),
        }
        for position, obj in enumerate(objs, start=first)
    ]


def _person(obj: Stored) -> UUID | None:
    """Give whom a version is about, when that is not the object itself."""
    if isinstance(obj, Candidate):
        return obj.merged_into
    return obj.candidate_id if isinstance(obj, Scan | Placement | Event | Support | Proposal | Task) else None


def current_rows(aggregate: Aggregate, objs: list[Any], versions: list[dict[str, Any]]) -> list[dict[str, Any]]:
    """Write objects as rows of the current state."""
    return [
        {"id": obj.id, "version": version["version"], "position": version["position"], **aggregate.columns(obj)}
        for obj, version in zip(objs, versions, strict=True)
    ]


def write(connection: Connection, current: Table, rows: list[dict[str, Any]]) -> None:
    """Insert what is new and update what was there."""
    fresh = [row for row in rows if row["version"] == 1]
    known = [{**row, "this_id": row["id"]} for row in rows if row["version"] > 1]
    if fresh:
        connection.execute(insert(current), fresh)
    if known:
        names = [name for name in known[0] if name not in ("id", "this_id")]
        change = update(current).where(current.c.id == bindparam("this_id"))
        connection.execute(change.values({name: bindparam(name) for name in names}), known)


def deed(action: str, version: dict[str, Any]) -> ledger.Deed:
    """Say to the ledger that this version was saved."""
    sealed = commitment(version["salt"], version["document"])
    return ledger.Deed(action, version["object_kind"], version["object_id"], version["version"], sealed)


def why(aggregate: Aggregate, error: IntegrityError) -> str:
    """Say what a constraint of the database refused."""
    said = str(error.orig).lower()
    if "foreign key" in said:
        return f"De {aggregate.noun} verwijst naar iets dat niet bekend is, zoals een aanspreekpunt of werkgever."
    if "source" in said:
        return f"Er is al een {aggregate.noun} met dit bronnummer."
    return f"Er is al een {aggregate.noun} met dit nummer."
