"""My vacancies, and one vacancy with the lists that were made for it."""

from typing import Annotated, Literal

from fastapi import APIRouter, Path, Query
from pydantic import BaseModel, Field
from starlette.responses import Response

from api.web.visit import TheVisit
from matching.domain.permissions import Right, has
from matching.domain.ranking_request import Page
from matching.usecases.view_saved_lists import view_saved_lists
from matching.usecases.view_searches import view_searches
from matching.usecases.view_vacancies import Stage, view_vacancies, view_vacancy

router = APIRouter()
PAGE_SIZE = 25
STAGES = ((Stage.TE_VERVULLEN, "Te vervullen"), (Stage.WACHT, "Nog niet open"), (Stage.GESLOTEN, "Gesloten"))
VacancyReference = Annotated[str, Path(alias="vacatureId")]
PlekReference = Annotated[str, Path(alias="plekId")]


class VacanciesQuery(BaseModel):
    """Which vacancies, and which page of them; `van` is empty for those of whom looks, if there are any.

    With `nieuw=nu` every kept search says who came since one last looked.
    """

    pagina: int = Field(default=1, ge=1, le=100_000)
    van: Literal["mij", "alle"] | None = None
    stand: Stage = Stage.TE_VERVULLEN
    nieuw: Literal["nu"] | None = None


@router.get("/")
def show_vacancies(visit: TheVisit, query: Annotated[VacanciesQuery, Query()]) -> Response:
    """Show the vacancies of who looks, and all others one click away."""
    own = None if query.van is None else query.van == "mij"
    asked, today = Page(query.pagina, PAGE_SIZE), visit.service.today()
    found = view_vacancies(visit.service.store, visit.actor, asked, today=today, stage=query.stand, own=own)
    pages = max(1, -(-found.total // PAGE_SIZE))
    may_rank = has(visit.actor, Right.RANK)
    own_page = may_rank and found.is_own
    searches = view_searches(visit.service, visit.actor, compare=query.nieuw is not None) if own_page else ()
    return visit.show(
        "jobhunter/vacancies.html",
        found=found,
        pages=pages,
        stage=query.stand,
        stages=STAGES,
        may_rank=may_rank,
        may_merge=has(visit.actor, Right.MERGE),
        searches=searches,
    )


@router.get("/vacatures/{vacatureId}")
def show_vacancy(
    visit: TheVisit, vacancy: VacancyReference, since: Annotated[Literal["nu"] | None, Query(alias="nieuw")] = None
) -> Response:
    """Show one vacancy, the lists that were made for it, and who came since."""
    row = view_vacancy(visit.service.store, visit.actor, vacancy, today=visit.service.today())
    may_rank = has(visit.actor, Right.RANK)
    compare = since is not None
    kept = view_saved_lists(visit.service, visit.actor, row.vacancy, compare=compare) if may_rank else ()
    sees = has(visit.actor, Right.SEE_PROPOSALS)
    return visit.show("jobhunter/vacancy.html", row=row, kept=kept, may_rank=may_rank, sees_proposals=sees)
