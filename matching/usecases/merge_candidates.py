"""Merge two records of one person: nothing is lost, everything is in the ledger, and it can be undone."""

from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.event import Event
from matching.domain.merging import MERGED, MERGED_WITH_IDENTITY, changed_fields, closed_for, enriched
from matching.domain.placement import Placement
from matching.domain.proposal import Proposal
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.domain.support import Support
from matching.domain.task import Task
from matching.errors import ConflictError
from matching.explanation.merge_remarks import remarks
from matching.identity.door import IdentityDoor
from matching.storage import Store
from matching.storage.aggregates import OF_TYPE
from matching.storage.reader import Reader
from matching.usecases.amend import refuse_merged

Part = Scan | Placement | Event | Support | Proposal | Task


@dataclass(frozen=True)
class CandidateMerge:
    """What merging two candidates does.

    Attributes:
        kept: the candidate who stays, as merged.
        other: the candidate who is closed for that one.
        filled: the fields of `kept` that change.
        takes_identity: nobody knew who `kept` is; the identity of `other` is registered for `kept` too.
        remarks: what a person should look at, in Dutch.
    """

    kept: Candidate
    other: Candidate
    scans: tuple[Scan, ...]
    placements: tuple[Placement, ...]
    proposals: tuple[Proposal, ...]
    filled: tuple[str, ...]
    takes_identity: bool
    remarks: tuple[str, ...]


def preview_merge(store: Store, door: IdentityDoor, kept_id: UUID, other_id: UUID) -> CandidateMerge:
    """Say what merging would do; changes nothing.

    Raises:
        NotFoundError: one of them is not known, or was erased.
        ConflictError: they cannot be merged; the message says which ones can.
    """
    with store.read() as reader:
        return _merge_of(reader, door, kept_id, other_id)


def merge_candidates(store: Store, door: IdentityDoor, actor: Actor, kept_id: UUID, other_id: UUID) -> CandidateMerge:
    """Merge one candidate into another and say what was done.

    Raises:
        NotFoundError: one of them is not known, or was erased.
        ConflictError: they cannot be merged, or somebody changed one in the meantime.
    """
    with store.read() as reader:
        merge = _merge_of(reader, door, kept_id, other_id)
        after = {who: reader.candidates.version_of(who) for who in (kept_id, other_id)}
    with store.change(actor) as change:
        change.save(merge.kept, action=MERGED_WITH_IDENTITY if merge.takes_identity else MERGED, after=after[kept_id])
        change.save(merge.other, action=MERGED, after=after[other_id])
        with store.read() as reader:  # the ledger is ours now: nobody adds a scan between reading and moving
            moved = _moved(_record(reader, other_id), reader.followed(other_id), kept_id)
            versions = {part.id: _shelf_version(reader, part) for part in moved}
        change.save_many(moved, action=MERGED, after=versions)
        if merge.takes_identity:
            door.adopt(kept_id, other_id)
        change.commit()
    return merge


def _merge_of(reader: Reader, door: IdentityDoor, kept_id: UUID, other_id: UUID) -> CandidateMerge:
    kept, other = _record(reader, kept_id), _record(reader, other_id)
    _refuse(reader, kept.candidate, other.candidate)
    merged = enriched(kept.candidate, other.candidate)
    known = door.known((kept_id, other_id))
    return CandidateMerge(
        kept=merged,
        other=closed_for(kept.candidate, other.candidate),
        scans=other.scans,
        placements=other.placements,
        proposals=other.proposals,
        filled=changed_fields(kept.candidate, merged),
        takes_identity=known == {other_id},
        remarks=tuple(remarks(kept, other)),
    )


def _record(reader: Reader, candidate_id: UUID) -> CandidateRecord:
    reader.candidates.get(candidate_id)
    return next(reader.people([candidate_id]))


def _refuse(reader: Reader, kept: Candidate, other: Candidate) -> None:
    if kept.id == other.id:
        raise ConflictError(f"K-{kept.number} kan niet met zichzelf worden samengevoegd. Noem twee kandidaten.")
    refuse_merged(reader, kept)
    refuse_merged(reader, other)


def _moved(record: CandidateRecord, followed: list[Event | Support | Task], kept_id: UUID) -> list[Part]:
    parts: list[Part] = [*record.scans, *record.placements, *record.proposals, *followed]
    return [replace(part, candidate_id=kept_id) for part in parts]


def _shelf_version(reader: Reader, part: Part) -> int:
    return reader.shelf(OF_TYPE[type(part)].kind).version_of(part.id)
