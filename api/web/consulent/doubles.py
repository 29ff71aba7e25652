"""Who may be in twice: found, compared side by side, made one, and made two again."""

from typing import Annotated, Any

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.responses import RedirectResponse, Response

from api.merge_wording import candidate_merge_text, undone_text
from api.web.consulent.told import tell, told
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.errors import ConflictError
from matching.storage import Kind
from matching.usecases.compare_doubles import compare_doubles
from matching.usecases.find_doubles import find_double_people
from matching.usecases.merge_candidates import merge_candidates, preview_merge
from matching.usecases.undo_merge import preview_undo, undo_merge
from matching.usecases.view_objects import id_of

router = APIRouter()
MOST_SHOWN = 100
Number = Annotated[str, Field(min_length=1, max_length=40)]


class FindQuery(BaseModel):
    """Whether to look now: everybody is compared with everybody."""

    zoek: str = ""


class PairQuery(BaseModel):
    """Who stays, and who goes into that one."""

    blijft: Number
    gaatOp: Number  # noqa: N815


@router.get("/dubbelen")
def show_doubles(visit: TheVisit, query: Annotated[FindQuery, Query()]) -> Response:
    """Show pairs who may be one person, once somebody asks."""
    found = find_double_people(visit.service.store, visit.service.identity, visit.actor) if query.zoek else None
    values: dict[str, Any] = {
        "path": "/dubbelen",
        "found": found[:MOST_SHOWN] if found else found,
        "total": len(found or ()),
    }
    return visit.show("consulent/doubles.html", section=_section(visit), **values)


@router.get("/dubbelen/paar")
def show_pair(visit: TheVisit, query: Annotated[PairQuery, Query()]) -> Response:
    """Show two side by side, and what merging them does."""
    return _page(visit, query.blijft, query.gaatOp, Filled())


@router.post("/dubbelen/paar")
def merge_pair(visit: TheVisit, form: TheForm) -> Response:
    """Make one of two, or two of one again."""
    filled = Filled.of_form(form)
    kept, other = filled.text("blijft"), filled.text("gaatOp")
    service = visit.service
    pair = [id_of(service.store, Kind.CANDIDATE, one) for one in (kept, other)]
    try:
        if filled.text("doe") == "splits":
            undo_merge(service.store, service.identity, visit.actor, Kind.CANDIDATE, *pair)
        else:
            merge_candidates(service.store, service.identity, visit.actor, *pair)
    except REFUSALS as error:
        return _page(visit, kept, other, *refused(filled, error))
    tell(visit, ["Zij zijn weer twee." if filled.text("doe") == "splits" else f"{other} is opgegaan in {kept}."])
    return RedirectResponse(f"/dubbelen/paar?blijft={kept}&gaatOp={other}", 303)


def _page(visit: Visit, kept: str, other: str, filled: Filled, status: int = 200) -> Response:
    sides = compare_doubles(visit.service, visit.actor, kept, other)
    is_merged = sides[1].candidate.merged_into == sides[0].candidate.id
    lines, why_not = _lines(visit, [side.candidate.id for side in sides], is_merged=is_merged)
    return visit.show(
        "consulent/double.html",
        status,
        section=_section(visit),
        sides=sides,
        numbers=[f"K-{side.candidate.number}" for side in sides],
        is_merged=is_merged,
        path="/dubbelen",
        home_of="/kandidaten/",
        lines=lines,
        why_not=why_not,
        may_see=has(visit.actor, Right.CHANGE_CANDIDATES),
        filled=filled,
        told=told(visit),
    )


def _lines(visit: Visit, pair: list[Any], *, is_merged: bool) -> tuple[list[str], str]:
    """Say what will happen; else why it cannot."""
    store, door = visit.service.store, visit.service.identity
    try:
        if is_merged:
            return list(undone_text(Kind.CANDIDATE, preview_undo(store, Kind.CANDIDATE, *pair))), ""
        return list(candidate_merge_text(preview_merge(store, door, *pair))), ""
    except ConflictError as error:
        return [], str(error)


def _section(visit: Visit) -> str:
    return "mensen" if has(visit.actor, Right.CHANGE_CANDIDATES) else "beheer"
