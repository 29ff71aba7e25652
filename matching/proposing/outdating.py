"""Voordrachten that are outdated because the work asks something else now: marked, never taken away."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

from matching.domain.opportunity import Vacancy
from matching.domain.outdated import demands_changed
from matching.domain.plek import Plek
from matching.storage.aggregates import OF_TYPE
from matching.storage.change import Change

OUTDATED = "voordracht_verouderd"


def outdate_with(change: Change, objs: Iterable[Any]) -> None:
    """Mark the open voordrachten of work that was saved in a change and asks something else than before."""
    for obj in objs:
        if isinstance(obj, Vacancy | Plek):
            _mark(change, obj)


def _mark(change: Change, work: Vacancy | Plek) -> None:
    reader = change.reader()
    shelf = reader.shelf(OF_TYPE[type(work)].kind)
    version = shelf.version_of(work.id)
    going = reader.proposals.open_at(work.id) if version > 1 else []
    if not going:
        return
    said = demands_changed(shelf.version(work.id, version - 1), work)
    if said:
        after = reader.proposals.versions_of([one.id for one in going])
        marked = [replace(one, outdated=(*one.outdated, *said)) for one in going]
        change.save_many(marked, action=OUTDATED, after=after)
