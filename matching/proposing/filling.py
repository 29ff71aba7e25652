"""How many places of a vacancy are taken, and what follows from it: partly filled, filled, or open again.

A hired candidate takes a place, and so does who started there. What lapses before the start, or was a wrong entry,
gives the place back; who worked there and left does not: that vacancy was filled.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from typing import Any
from uuid import UUID

from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.placement import Placement
from matching.proposing.lapsing import lapse_with
from matching.storage.aggregates import Kind
from matching.storage.change import Change
from matching.storage.reader import Reader

COUNTED = (VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD, VacancyStatus.VERVULD)
_ACTIONS = {
    VacancyStatus.OPEN: "vacature_weer_open",
    VacancyStatus.DEELS_VERVULD: "vacature_deels_vervuld",
    VacancyStatus.VERVULD: "vacature_vervuld",
}


def taken_at(reader: Reader, vacancy_id: UUID) -> int:
    """Count the places of a vacancy that are taken; always the newest."""
    return taken_per_vacancy(reader, [vacancy_id])[vacancy_id]


def taken_per_vacancy(reader: Reader, vacancy_ids: Sequence[UUID]) -> Mapping[UUID, int]:
    """Count the places of each of these vacancies that are taken; always the newest."""
    placements = reader.shelf(Kind.PLACEMENT).many(reader.placements.ids_at(*vacancy_ids)).values()
    return Counter(one.vacancy_id for one in placements if one.fills_a_place)


def status_for(taken: int, places: int) -> VacancyStatus:
    """Give the status of a vacancy that was opened."""
    if taken >= places:
        return VacancyStatus.VERVULD
    return VacancyStatus.DEELS_VERVULD if taken else VacancyStatus.OPEN


def with_places(vacancy: Vacancy, before: int, taken: int) -> Vacancy:
    """Give a vacancy whose number of places changed; somebody's word that it is filled stands.

    Args:
        before: how many places it had.
    """
    by_hand = vacancy.status is VacancyStatus.VERVULD and taken < before
    if vacancy.status not in COUNTED or not taken or by_hand:
        return vacancy
    return replace(vacancy, status=status_for(taken, vacancy.places))


def fill_with(change: Change, objs: Iterable[Any]) -> None:
    """Give every vacancy the status that follows from placements that were saved in a change.

    What lapses when the last place is taken, lapses in the same change.
    """
    for obj in objs:
        if isinstance(obj, Placement) and obj.vacancy_id is not None:
            reader = change.reader()
            step = obj.fills_a_place - _filled_before(reader, obj)
            if step:
                _follow(change, reader.vacancies.get(obj.vacancy_id), step)


def fill_with_moved(change: Change, vacancy_id: UUID) -> None:
    """Give a vacancy the status that follows from placements that were moved to it in a change."""
    _follow(change, change.reader().vacancies.get(vacancy_id), 1)


def _filled_before(reader: Reader, placement: Placement) -> bool:
    shelf = reader.shelf(Kind.PLACEMENT)
    version = shelf.version_of(placement.id)
    before: bool = version > 1 and shelf.version(placement.id, version - 1).fills_a_place
    return before


def _follow(change: Change, vacancy: Vacancy, step: int) -> None:
    reader = change.reader()
    taken = taken_at(reader, vacancy.id)
    status = status_for(taken, vacancy.places)
    if vacancy.status not in COUNTED or status is vacancy.status or _stays_filled(vacancy, taken, step):
        return
    version = reader.vacancies.version_of(vacancy.id)
    lapse_with(change, [change.save(replace(vacancy, status=status), action=_ACTIONS[status], after=version)])


def _stays_filled(vacancy: Vacancy, taken: int, step: int) -> bool:
    """Whether somebody said that it is filled before every place was taken here: then it stays so."""
    return vacancy.status is VacancyStatus.VERVULD and taken - min(step, 0) < vacancy.places
