"""The kansen of a candidate: where is there work that fits, and what would open more? Saves nothing."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.answers import JsonAnswer, with_headers
from api.days_asked import QueryDay
from api.resource import TheAsker
from api.schemas.chances import KansenVanKandidaat, chances_bytes
from matching.usecases.find_chances import MOST, USUAL_NUMBER, find_chances

router = APIRouter(tags=["kandidaten"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Day = Annotated[QueryDay | None, Query(alias="peildatum", description="De dag waarop ze gelden; leeg is vandaag.")]
Number = Annotated[int, Query(alias="aantal", ge=1, le=MOST, description="Zoveel beroepen, met de beste vooraan.")]


@router.post(
    "/kandidaten/{kandidaatId}/kansen",
    operation_id="zoekKansen",
    summary="Zoek in welke beroepen een kandidaat kans maakt",
    description="Beroepen op passendheid en aanbod: wat er al is, wat ontbreekt en wat u kunt vragen. Bewaart niets.",
    responses={200: with_headers("De kansen.", KansenVanKandidaat)},
)
def find(candidate: Candidate, asker: TheAsker, on: Day = None, number: Number = USUAL_NUMBER) -> JsonAnswer:
    """Find the kansen of a candidate."""
    return JsonAnswer(chances_bytes(find_chances(asker.service, asker.actor, candidate, on, number)))
