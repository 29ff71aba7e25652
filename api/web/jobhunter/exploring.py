"""What if: what the employer could change, and how many people each change brings into reach."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import Response

from api.web.jobhunter.vacancies import VacancyReference
from api.web.visit import TheVisit, Visit
from matching.domain.dutch import hours_text
from matching.domain.opportunity import Vacancy
from matching.domain.vacancy_change import Change, changes_of
from matching.errors import InvalidInputError
from matching.lists.exploring import Brought
from matching.usecases.explore_vacancy import Explored, explore_vacancy
from matching.usecases.view_vacancies import view_vacancy

router = APIRouter()
Chosen = Annotated[list[str], Query(alias="wijziging", default_factory=list, max_length=10)]
HOURS_FROM = "uren-vanaf-"


@dataclass(frozen=True, slots=True)
class HoursSlider:
    """A slider over the fewest hours of the job; each stop is one change.

    Attributes:
        stops: the code of the change per stop, "" where it stands now, and what it says.
        chosen: the number of the stop.
    """

    stops: tuple[tuple[str, str], ...]
    chosen: int


@router.get("/vacatures/{vacatureId}/verkenning")
def explore(
    visit: TheVisit,
    vacancy: VacancyReference,
    codes: Chosen,
    stop: Annotated[int | None, Query(alias="uren", ge=0, le=9)] = None,
) -> Response:
    """Show what changes would bring: all of them, or the one or two that were chosen together."""
    row = view_vacancy(visit.service.store, visit.actor, vacancy, today=visit.service.today())
    slider = hours_slider(row.vacancy, stop or 0)
    chosen = [code for code in codes if code]
    if slider and (code := slider.stops[slider.chosen][0]):
        chosen.append(code)
    everything = explore_vacancy(visit.service, visit.actor, vacancy)
    result, refused = None, False
    try:
        result = _together(visit, vacancy, everything, chosen) if chosen else None
    except InvalidInputError:
        refused = True
    return visit.show(
        "jobhunter/exploring.html",
        400 if refused else 200,
        row=row,
        explored=everything,
        single={one.changes[0].code: one for one in everything.found.single},
        pairs=everything.found.together,
        slider=slider,
        others=[one for one in changes_of(row.vacancy) if not one.code.startswith(HOURS_FROM)],
        chosen=chosen,
        result=result,
        told=everything.enters,
        refused=refused,
    )


def hours_slider(vacancy: Vacancy, stop: int) -> HoursSlider | None:
    """Give the slider over hours; None when the job cannot be for fewer."""
    fewer = [one for one in changes_of(vacancy) if one.code.startswith(HOURS_FROM)]
    if not fewer or vacancy.hours_min is None:
        return None
    now = ("", f"vanaf {hours_text(int(vacancy.hours_min * 4))}, zoals nu")
    stops = (now, *((one.code, f"vanaf {_hours_of(one)}") for one in fewer))
    return HoursSlider(stops, min(stop, len(stops) - 1))


def _hours_of(change: Change) -> str:
    return hours_text(int(change.code.removeprefix(HOURS_FROM)) * 4)


def _together(visit: Visit, vacancy: str, everything: Explored, codes: Sequence[str]) -> Brought:
    """Give what these changes bring together; what was counted already is not counted again.

    Raises:
        InvalidInputError: more than two, or one that this vacancy does not have.
    """
    counted = (*everything.found.single, *everything.found.together)
    for one in counted:
        if {change.code for change in one.changes} == set(codes):
            return one
    found = explore_vacancy(visit.service, visit.actor, vacancy, codes).found
    return (found.together or found.single)[0]
