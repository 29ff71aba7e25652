"""Everything that is kept about somebody: for that person, or the consulent who gives it."""

from typing import Annotated

from fastapi import APIRouter, Path, Query

from api.answers import JsonAnswer, shown
from api.resource import TheAsker
from api.schemas.all_kept import all_kept_json
from matching.usecases.view_all_kept import view_all_kept
from matching.usecases.view_lists_of_person import MADE_AGAIN

MOST_MADE_AGAIN = 20
router = APIRouter(tags=["kandidaten"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
MadeAgain = Annotated[
    int,
    Query(
        alias="lijsten",
        ge=0,
        le=MOST_MADE_AGAIN,
        description="Hoeveel van de nieuwste lijsten opnieuw worden gemaakt, met waarom of waarom niet. De rest wordt "
        "genoemd. Elke lijst kost zoveel tijd als iedereen opnieuw lezen.",
    ),
]


@router.get(
    "/kandidaten/{kandidaatId}/inzage",
    operation_id="leesInzage",
    summary="Lees alles wat over een kandidaat is opgeslagen",
    description=(
        "AVG artikel 15. Wie het is, elk gegeven met bron en datum, elke versie, in welke lijsten de kandidaat stond, "
        "en wie er keek. Alleen voor de kandidaat zelf en in de rol consulent. Dat u kijkt, komt in het inzagelog."
    ),
    responses={200: shown("Inzage", "Alles, zoals het nu is.")},
)
def show_all_kept(candidate: Candidate, asker: TheAsker, made_again: MadeAgain = MADE_AGAIN) -> JsonAnswer:
    """Give everything."""
    return JsonAnswer(all_kept_json(view_all_kept(asker.service, asker.actor, candidate, "json", made_again)))
