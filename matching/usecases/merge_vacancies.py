"""Merge two records of one vacancy: one is withdrawn for the other, and it can be undone."""

from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.merging import MERGED, counted_for, moved_to, withdrawn_for
from matching.domain.opportunity import Vacancy
from matching.domain.placement import Placement
from matching.errors import ConflictError
from matching.proposing.filling import fill_with_moved
from matching.storage import Store
from matching.storage.change import Change
from matching.storage.reader import Reader
from matching.usecases.amend import refuse_merged


@dataclass(frozen=True)
class VacancyMerge:
    """What merging two vacancies does.

    Attributes:
        kept: the vacancy that stays as it is.
        other: the vacancy that is withdrawn for that one.
        candidates: people who said no to `other`, as they are when that counts for `kept` too.
        placements: those at `other` and those that lead to a job there, as they are when they are of `kept`.
    """

    kept: Vacancy
    other: Vacancy
    candidates: tuple[Candidate, ...]
    placements: tuple[Placement, ...]


def preview_vacancy_merge(store: Store, kept_id: UUID, other_id: UUID) -> VacancyMerge:
    """Say what merging would do; changes nothing.

    Raises:
        NotFoundError: one of them is not known.
        ConflictError: they cannot be merged; the message says which ones can.
    """
    with store.read() as reader:
        return _merge_of(reader, kept_id, other_id)


def merge_vacancies(store: Store, actor: Actor, kept_id: UUID, other_id: UUID) -> VacancyMerge:
    """Merge one vacancy into another and say what was done.

    Raises:
        NotFoundError: one of them is not known.
        ConflictError: they cannot be merged, or somebody changed one in the meantime.
    """
    with store.read() as reader:
        merge = _merge_of(reader, kept_id, other_id)
        after = {other_id: reader.vacancies.version_of(other_id)}
        after |= {who.id: reader.candidates.version_of(who.id) for who in merge.candidates}
        after |= reader.placements.versions_of([placement.id for placement in merge.placements])
    with store.change(actor) as change:
        change.save_many(merge.candidates, action=MERGED, after=after)
        change.save_many(merge.placements, action=MERGED, after=after)
        change.save(merge.other, action=MERGED, after=after[other_id])
        _move_proposals(change, kept_id, other_id)
        _move_tasks(change, kept_id, other_id)
        fill_with_moved(change, kept_id)
        change.commit()
    return merge


def _move_proposals(change: Change, kept_id: UUID, other_id: UUID) -> None:
    """Let every voordracht for the double go on, or be remembered, for the vacancy that stays."""
    reader = change.reader()
    found = reader.proposals.many_versions(reader.proposals.ids_at(other_id))
    moved = [replace(proposal, vacancy_id=kept_id) for proposal, _ in found.values()]
    change.save_many(moved, action=MERGED, after={which: version for which, (_, version) in found.items()})


def _move_tasks(change: Change, kept_id: UUID, other_id: UUID) -> None:
    tasks = change.reader().tasks.about(other_id)
    after = change.reader().tasks.versions_of([task.id for task in tasks])
    change.save_many([replace(task, vacancy_id=kept_id) for task in tasks], action=MERGED, after=after)


def _merge_of(reader: Reader, kept_id: UUID, other_id: UUID) -> VacancyMerge:
    kept, other = reader.vacancies.get(kept_id), reader.vacancies.get(other_id)
    _refuse(reader, kept, other)
    said_no = reader.candidates.naming(other.id).values()
    candidates = ((who, counted_for(kept, other, who)) for who in said_no)
    return VacancyMerge(
        kept=kept,
        other=withdrawn_for(kept, other),
        candidates=tuple(after for before, after in candidates if after != before),
        placements=tuple(moved_to(kept, other, placement) for placement in reader.placements.about(other.id)),
    )


def _refuse(reader: Reader, kept: Vacancy, other: Vacancy) -> None:
    if kept.id == other.id:
        raise ConflictError(f"V-{kept.number} kan niet met zichzelf worden samengevoegd. Noem twee vacatures.")
    refuse_merged(reader, kept)
    refuse_merged(reader, other)
