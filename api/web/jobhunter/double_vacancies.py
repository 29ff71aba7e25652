"""Which vacancies may be in twice: found, compared side by side, made one, and made two again."""

from typing import Annotated

from fastapi import APIRouter, Query
from starlette.responses import RedirectResponse, Response

from api.merge_wording import undone_text, vacancy_merge_text
from api.web.consulent.doubles import MOST_SHOWN, FindQuery, PairQuery
from api.web.consulent.told import tell, told
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.errors import ConflictError
from matching.storage import Kind
from matching.usecases.find_doubles import find_double_vacancies
from matching.usecases.merge_vacancies import merge_vacancies, preview_vacancy_merge
from matching.usecases.undo_merge import preview_undo, undo_merge
from matching.usecases.view_objects import id_of
from matching.usecases.view_vacancies import VacancyView, view_vacancy

router = APIRouter()
_PATH = "/dubbelen/vacatures"


@router.get("/dubbelen/vacatures")
def show_double_vacancies(visit: TheVisit, query: Annotated[FindQuery, Query()]) -> Response:
    """Show pairs that may be one vacancy, once somebody asks."""
    found = find_double_vacancies(visit.service.store, visit.actor) if query.zoek else None
    return visit.show(
        "jobhunter/double_vacancies.html",
        section=_section(visit),
        path=_PATH,
        found=found[:MOST_SHOWN] if found else found,
        total=len(found or ()),
    )


@router.get("/dubbelen/vacatures/paar")
def show_vacancy_pair(visit: TheVisit, query: Annotated[PairQuery, Query()]) -> Response:
    """Show two vacancies side by side, and what merging them does."""
    return _page(visit, query.blijft, query.gaatOp, Filled())


@router.post("/dubbelen/vacatures/paar")
def merge_vacancy_pair(visit: TheVisit, form: TheForm) -> Response:
    """Make one vacancy of two, or two of one again."""
    filled = Filled.of_form(form)
    kept, other = filled.text("blijft"), filled.text("gaatOp")
    service, splits = visit.service, filled.text("doe") == "splits"
    pair = [id_of(service.store, Kind.VACANCY, one) for one in (kept, other)]
    try:
        if splits:
            undo_merge(service.store, service.identity, visit.actor, Kind.VACANCY, *pair)
        else:
            merge_vacancies(service.store, visit.actor, *pair)
    except REFUSALS as error:
        return _page(visit, kept, other, *refused(filled, error))
    tell(visit, ["Het zijn weer twee vacatures." if splits else f"{other} is opgegaan in {kept}."])
    return RedirectResponse(f"/dubbelen/vacatures/paar?blijft={kept}&gaatOp={other}", 303)


def _page(visit: Visit, kept: str, other: str, filled: Filled, status: int = 200) -> Response:
    today = visit.service.today()
    sides = [view_vacancy(visit.service.store, visit.actor, one, today=today) for one in (kept, other)]
    is_merged = sides[1].vacancy.merged_into == sides[0].vacancy.id
    lines, why_not = _lines(visit, sides, is_merged=is_merged)
    return visit.show(
        "jobhunter/double_vacancy.html",
        status,
        section=_section(visit),
        sides=sides,
        numbers=[f"V-{side.vacancy.number}" for side in sides],
        is_merged=is_merged,
        path=_PATH,
        home_of="/vacatures/",
        lines=lines,
        why_not=why_not,
        may_see=has(visit.actor, Right.SEE_VACANCIES),
        filled=filled,
        told=told(visit),
    )


def _lines(visit: Visit, sides: list[VacancyView], *, is_merged: bool) -> tuple[list[str], str]:
    """Say what will happen; else why it cannot."""
    store, pair = visit.service.store, [side.vacancy.id for side in sides]
    try:
        if is_merged:
            return list(undone_text(Kind.VACANCY, preview_undo(store, Kind.VACANCY, *pair))), ""
        return list(vacancy_merge_text(preview_vacancy_merge(store, *pair))), ""
    except ConflictError as error:
        return [], str(error)


def _section(visit: Visit) -> str:
    return "vacatures" if has(visit.actor, Right.RANK) else "beheer"
