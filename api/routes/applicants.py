"""Aanvragers: who waits for a plan."""

from fastapi import APIRouter

from api.answers import JsonAnswer, shown
from api.resource import TheAsker
from api.schemas.applicant import applicants_json
from matching.usecases.view_applicants import view_applicants

router = APIRouter(tags=["kandidaten"])


@router.get(
    "/aanvragers",
    operation_id="leesAanvragers",
    summary="Lees wie een uitkering aanvroeg en nog geen plan heeft",
    description="De oudste aanvraag eerst. Van elke kandidaat komt in het inzagelog dat u keek.",
    responses={200: shown("Aanvragers", "De aanvragers.")},
)
def show_applicants(asker: TheAsker) -> JsonAnswer:
    """List the applicants."""
    views = view_applicants(asker.service, asker.actor)
    return JsonAnswer(applicants_json(views, asker.service.today()))
