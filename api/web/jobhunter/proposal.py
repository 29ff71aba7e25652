"""The life of one voordracht, and the voordrachten of one vacancy."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.web.filled import Filled
from api.web.jobhunter.proposal_words import MILESTONES, OPTIONS, STEPS, TITLES, milestone_of
from api.web.jobhunter.vacancies import VacancyReference
from api.web.visit import TheVisit, Visit
from matching.domain.memory import remembered
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.usecases.select_objects import Asked, select_objects
from matching.usecases.view_objects import view_page
from matching.usecases.view_proposal_life import view_proposal_life
from matching.usecases.view_vacancies import view_vacancy

router = APIRouter()
Which = Annotated[str, Path(alias="voordrachtId")]
NOTHING = Filled()
MOST = 100


@router.get("/vacatures/{vacatureId}/voordrachten")
def show_proposals(
    visit: TheVisit, vacancy: VacancyReference, asked: Annotated[int, Query(alias="gevraagd")] = 0
) -> Response:
    """Show who is put forward for a vacancy."""
    row = view_vacancy(visit.service.store, visit.actor, vacancy, today=visit.service.today())
    selection = select_objects(visit.service, Asked(vacancy=f"V-{row.vacancy.number}"))
    found = view_page(visit.service, visit.actor, Kind.PROPOSAL, selection, Page(1, MOST))
    return visit.show("jobhunter/proposals.html", row=row, views=found.rows, total=found.total, asked=asked)


@router.get("/voordrachten/{voordrachtId}")
def show_proposal(visit: TheVisit, proposal: Which) -> Response:
    """Show the life of one voordracht, what may be done now, and what stands in the way."""
    return proposal_page(visit, proposal)


def proposal_page(visit: Visit, proposal: str, filled: Filled = NOTHING, step: str = "", status: int = 200) -> Response:
    """Show a voordracht, with a form as it was filled in."""
    life = view_proposal_life(visit.service, visit.actor, proposal)
    refusal = life.view.obj.refusal
    return visit.show(
        "jobhunter/proposal.html",
        status,
        life=life,
        view=life.view,
        proposal=life.view.obj,
        milestones=MILESTONES,
        reached=milestone_of(life.view.obj),
        words=STEPS,
        titles=TITLES,
        choices=OPTIONS,
        said_no=remembered(refusal) if refusal else "",
        filled=filled,
        tried=step,
    )
