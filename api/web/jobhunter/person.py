"""Why one person stands where he or she stands: shares that add up, what is not known, and who decides."""

from typing import Annotated

from fastapi import APIRouter, Path
from starlette.responses import RedirectResponse, Response

from api.dependencies import ListId
from api.schemas.decision import DECISION
from api.web.filled import Filled, faults_told
from api.web.jobhunter.ranking import of_people, section_of
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.permissions import Right, has
from matching.errors import InvalidInputError
from matching.usecases.open_proposal import open_proposal
from matching.usecases.read_people_of_ranking import read_people_of_ranking, rows_of
from matching.usecases.view_proposal_life import going_proposal

router = APIRouter()
Person = Annotated[str, Path(alias="kandidaatId")]
NOTHING = Filled()
_BARRIERS = {
    "vereist-rijbewijs": "rijbewijs",
    "vereist-certificaat": "scholing",
    "vereist-taal": "taal",
    "reistijd": "vervoer",
}
"""The rules of which a businesscase can take away the miss, with the barrier that it is about."""


@router.get("/ranglijsten/{ranglijstId}/kandidaten/{kandidaatId}")
def show_person(visit: TheVisit, list_id: ListId, person: Person) -> Response:
    """Explain the place of one person on a list."""
    return _page(visit, list_id, person)


@router.post("/ranglijsten/{ranglijstId}/kandidaten/{kandidaatId}/voordracht")
def put_forward(visit: TheVisit, list_id: ListId, person: Person, form: TheForm) -> Response:
    """Open a voordracht of this person, and go to it."""
    ranked = of_people(read_people_of_ranking(visit.service, visit.actor, list_id, [person]))
    row, filled = rows_of(ranked)[0], Filled.of_form(form)
    try:
        opened = open_proposal(
            visit.service, visit.actor, row.card.id, ranked.place.kind, ranked.place.id, filled.text("reden")
        )
    except InvalidInputError as error:
        return _page(visit, list_id, person, filled.wrong(faults_told(error.faults)))
    return RedirectResponse(f"/voordrachten/{opened.id}", 303)


def _page(visit: Visit, list_id: ListId, person: str, filled: Filled = NOTHING) -> Response:
    ranked = of_people(read_people_of_ranking(visit.service, visit.actor, list_id, [person]))
    row = rows_of(ranked)[0]
    going = going_proposal(visit.service, visit.actor, row.card.id, ranked.place.id)
    return visit.show(
        "jobhunter/person.html",
        400 if filled.faults else 200,
        section=section_of(ranked),
        ranked=ranked,
        person=row,
        going=going,
        may_act=has(visit.actor, Right.PUT_FORWARD),
        barriers=_BARRIERS if has(visit.actor, Right.PLACE) else {},
        filled=filled,
        decision=DECISION,
    )
