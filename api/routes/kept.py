"""Everything that is kept about somebody, and an objection to that: for that person, or the consulent who helps."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import JsonAnswer, made, shown, taking, with_headers
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.all_kept import Inzage, all_kept_json
from api.schemas.objection import ObjectionForm, objection_json
from matching.storage import Kind
from matching.usecases.record_objection import record_objection
from matching.usecases.view_all_kept import view_all_kept
from matching.usecases.view_lists_of_person import MADE_AGAIN
from matching.usecases.view_objects import id_of

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
    response_model=None,
    responses={200: with_headers("Alles, zoals het nu is.", Inzage)},
)
def show_all_kept(candidate: Candidate, asker: TheAsker, made_again: MadeAgain = MADE_AGAIN) -> JsonAnswer:
    """Give everything."""
    return JsonAnswer(all_kept_json(view_all_kept(asker.service, asker.actor, candidate, "json", made_again)))


@router.post(
    "/kandidaten/{kandidaatId}/bezwaren",
    operation_id="maakBezwaar",
    summary="Maak bezwaar tegen hoe gegevens worden gebruikt",
    description=(
        "AVG artikel 21. Het aanspreekpunt krijgt een taak; een mens beslist. Met `beperken` staat de kandidaat meteen "
        "op geen enkele lijst meer, totdat iemand de beperking opheft."
    ),
    status_code=201,
    responses={201: shown("Bezwaar", "Wat is vastgelegd.", Location="Waar de kandidaat alles leest.")},
    openapi_extra=taking("BezwaarNieuw", "Waartegen."),
)
def add_objection(
    candidate: Candidate, asked: Annotated[ObjectionForm, Depends(form_reader(ObjectionForm))], asker: TheAsker
) -> JsonAnswer:
    """Write an objection down."""
    who = id_of(asker.service.store, Kind.CANDIDATE, candidate)
    found = record_objection(asker.service, asker.actor, who, asked.words, restrict=asked.restrict)
    return made(objection_json(found), f"/v1/kandidaten/{who}/inzage")
