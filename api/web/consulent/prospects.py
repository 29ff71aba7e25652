"""Where somebody stands a chance, and the ladder of places with what is allowed, what is not and what is unknown."""

from fastapi import APIRouter
from starlette.responses import Response

from api.schemas.chances import chances_json
from api.schemas.placing_advice import advice_json
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.visit import TheVisit
from matching.storage import Kind
from matching.usecases.advise_places import advise_places
from matching.usecases.find_chances import find_chances
from matching.usecases.view_objects import view_one

router = APIRouter()
ANSWERS = {
    "mag": ("good", "mag"),
    "mag_na_reden": ("talk", "mag met een reden"),
    "onbekend": ("ask", "eerst vragen"),
    "mag_niet": ("no", "mag niet"),
}


@router.get("/kandidaten/{kandidaatId}/kansen")
def show_chances(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show occupations with a chance, and what would open more."""
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    found = chances_json(find_chances(visit.service, visit.actor, candidate))
    return visit.show("consulent/chances.html", **candidate_frame(view, "/kansen"), chances=found)


@router.get("/kandidaten/{kandidaatId}/plekken")
def show_ladder(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show every kind of place, from ordinary work to a first step."""
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    advice = advice_json(advise_places(visit.service, visit.actor, candidate))
    return visit.show("consulent/ladder.html", **candidate_frame(view, "/plekken"), advice=advice, answers=ANSWERS)
