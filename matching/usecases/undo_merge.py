"""Undo a merge: what it changed is put back, what came after it stays.

What the merge changed is read from the ledger and the versions: everything
that was saved in the same change. Nothing else was written down about it.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.merging import MERGED, MERGED_WITH_IDENTITY, UNDONE, put_back
from matching.domain.opportunity import Vacancy
from matching.errors import ConflictError
from matching.identity.door import IdentityDoor
from matching.storage import Kind, Store
from matching.storage.aggregates import OF_KIND
from matching.storage.history import Entry, Touched
from matching.storage.reader import Reader

Merged = Candidate | Vacancy


@dataclass(frozen=True)
class Undone:
    """What undoing a merge does.

    Attributes:
        kept: whom or what the other was merged into.
        other: the double, as it is again.
        moved: how many scans, placements and voordrachten go back.
        staying: fields that somebody changed since, which stay as they are now.
    """

    kept: Merged
    other: Merged
    moved: int
    staying: tuple[str, ...]


@dataclass(frozen=True)
class _Reversal:
    """The next versions of everything that the merge changed, and which versions they follow."""

    undone: Undone
    objs: tuple[Any, ...]
    after: dict[UUID, int]
    takes_identity_back: bool


def preview_undo(store: Store, kind: Kind, kept_id: UUID, other_id: UUID) -> Undone:
    """Say what undoing would do; changes nothing.

    Args:
        kind: of both, candidate or vacancy.

    Raises:
        NotFoundError: one of them is not known, or was erased.
        ConflictError: there is nothing to undo, or something else must be undone first.
    """
    with store.read() as reader:
        return _reversal(reader, kind, kept_id, other_id).undone


def undo_merge(store: Store, door: IdentityDoor, actor: Actor, kind: Kind, kept_id: UUID, other_id: UUID) -> Undone:
    """Put back what was merged, and say what stayed.

    Raises:
        NotFoundError: one of them is not known, or was erased.
        ConflictError: there is nothing to undo, something else must be undone first, or somebody changed one
            in the meantime.
    """
    with store.read() as reader:
        reversal = _reversal(reader, kind, kept_id, other_id)
    with store.change(actor) as change:
        change.save_many(reversal.objs, action=UNDONE, after=reversal.after)
        identity_stays = reversal.takes_identity_back and not door.give_back(kept_id, other_id)
        change.commit()
    undone = reversal.undone
    return replace(undone, staying=(*undone.staying, "identity")) if identity_stays else undone


def _reversal(reader: Reader, kind: Kind, kept_id: UUID, other_id: UUID) -> _Reversal:
    kept, other = (_known(reader, kind, who) for who in (kept_id, other_id))
    entry = _merge_of(reader, kind, kept, other)
    _refuse_out_of_order(reader, kind, kept, other, entry)
    objs, after, staying = [], {}, []
    touched = reader.saved_together(entry)
    for one in touched:
        for back, version in _put_back(reader, one):
            objs.append(back.value)
            after[back.value.id] = version
            staying += back.staying
    moved = sum(one.kind in (Kind.SCAN, Kind.PLACEMENT, Kind.PROPOSAL) for one in touched)
    again = next(obj for obj in objs if obj.id == other.id)
    undone = Undone(kept, again, moved, tuple(dict.fromkeys(staying)))
    return _Reversal(undone, tuple(objs), after, any(one.action == MERGED_WITH_IDENTITY for one in touched))


def _known(reader: Reader, kind: Kind, object_id: UUID) -> Merged:
    found: Merged = reader.shelf(kind).get(object_id)
    return found


def _put_back(reader: Reader, touched: Touched) -> Iterator[tuple[Any, int]]:
    """Give the next version of one object, unless it was erased or nothing of the merge is left in it."""
    shelf = reader.shelf(touched.kind)
    for now in shelf.many([touched.object_id]).values():
        before, merged = (shelf.version(now.id, touched.version - earlier) for earlier in (1, 0))
        back = put_back(before, merged, now)
        if back.value != now or back.staying:
            yield back, shelf.version_of(now.id)


def _merge_of(reader: Reader, kind: Kind, kept: Merged, other: Merged) -> Entry:
    """Give the entry of the ledger with which the other was merged into this one."""
    of = OF_KIND[kind]
    if other.merged_into != kept.id:
        raise ConflictError(
            f"{of.prefix}-{other.number} is niet samengevoegd met {of.prefix}-{kept.number}: "
            "er is niets om ongedaan te maken."
        )
    entry = _last_merge(reader, kind, other.id)
    if entry is None:
        raise ConflictError(
            f"{of.prefix}-{other.number} is samengevoegd voordat de gegevens hier werden ingelezen. "
            "Wat toen is veranderd, staat niet in dit grootboek en is hier niet ongedaan te maken."
        )
    return entry


def _last_merge(reader: Reader, kind: Kind, object_id: UUID) -> Entry | None:
    shelf = reader.shelf(kind)
    for entry in reversed(reader.history(kind, object_id)):
        if entry.action == MERGED and shelf.version(object_id, entry.version).merged_into is not None:
            return entry
    return None


def _refuse_out_of_order(reader: Reader, kind: Kind, kept: Merged, other: Merged, entry: Entry) -> None:
    """Refuse when a later merge built on this one: the last is undone first."""
    prefix = OF_KIND[kind].prefix
    if kept.merged_into is not None:
        further = _known(reader, kind, kept.merged_into)
        raise ConflictError(_first(prefix, further.number, kept.number))
    absorbed = [one for one in _absorbed(reader, kind, kept) if one.id != other.id]
    for one in absorbed:
        later = _last_merge(reader, kind, one.id)
        if later is not None and later.position > entry.position:
            raise ConflictError(_first(prefix, kept.number, one.number))


def _absorbed(reader: Reader, kind: Kind, kept: Merged) -> list[Merged]:
    if kind is Kind.CANDIDATE:
        return [*reader.candidates.many(reader.absorbed(kept.id)).values()]
    return [one for one in reader.vacancies.naming(kept.id).values() if one.merged_into == kept.id]


def _first(prefix: str, kept: int, other: int) -> str:
    return (
        f"Daarna is {prefix}-{other} samengevoegd met {prefix}-{kept}. Maak eerst dat ongedaan: "
        f"passend merge {prefix}-{kept} {prefix}-{other} --ongedaan."
    )
