"""The life of one voordracht, and the voordrachten of one vacancy or plek."""

from typing import Annotated

from fastapi import APIRouter, Path, Query
from starlette.responses import Response

from api.web.filled import Filled
from api.web.jobhunter.proposal_words import MILESTONES, OPTIONS, STEPS, TITLES, milestone_of
from api.web.jobhunter.vacancies import PlekReference, VacancyReference
from api.web.visit import TheVisit, Visit
from matching.domain.memory import remembered
from matching.domain.plek import Plek
from matching.domain.ranking_request import Page
from matching.storage import Kind
from matching.usecases.select_objects import Asked, select_objects
from matching.usecases.view_objects import View, view_one, view_page
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
    return visit.show(
        "jobhunter/proposals.html",
        work=row.vacancy,
        employer=row.employer,
        left=row.left,
        views=found.rows,
        total=found.total,
        asked=asked,
    )


@router.get("/plekken/{plekId}/voordrachten")
def show_plek_proposals(
    visit: TheVisit, plek: PlekReference, asked: Annotated[int, Query(alias="gevraagd")] = 0
) -> Response:
    """Show who is put forward for a plek."""
    view: View[Plek] = view_one(visit.service, visit.actor, Kind.PLEK, plek)
    selection = select_objects(visit.service, Asked(plek=f"P-{view.obj.number}"))
    found = view_page(visit.service, visit.actor, Kind.PROPOSAL, selection, Page(1, MOST))
    return visit.show(
        "jobhunter/proposals.html",
        section="plaatsen",
        work=view.obj,
        employer=view.around.employer(view.obj.provider_id) or "onbekend",
        left=None,
        views=found.rows,
        total=found.total,
        asked=asked,
    )


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
