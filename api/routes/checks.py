"""Checking before deciding: may somebody start somewhere, and which places are there for a person? Saves nothing."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import JsonAnswer, taking, with_headers
from api.days_asked import QueryDay
from api.placing_wishes import named
from api.request_forms import form_reader, refuse_body
from api.resource import TheAsker
from api.schemas.placing_advice import Plekadvies, advice_bytes
from api.schemas.placing_check import Plaatsingstoets, check_bytes
from api.schemas.placing_forms import PlacingForm
from matching.usecases.advise_places import advise_places
from matching.usecases.check_placement import check_placement
from matching.usecases.read_wish import read_wish

router = APIRouter(tags=["plaatsingen"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Day = Annotated[
    QueryDay | None, Query(alias="peildatum", description="De dag waarop iemand zou beginnen; leeg is vandaag.")
]


@router.post(
    "/plaatsingstoetsen",
    operation_id="toetsPlaatsing",
    summary="Toets of iemand ergens mag beginnen",
    description="Elke regel met bron en wat er wel zou passen, de maanden, de plaatsen en de score. Bewaart niets.",
    responses={200: with_headers("De toets.", Plaatsingstoets)},
    openapi_extra=taking("PlaatsingWens", "Wie, waar en wanneer; zonder eindDatum zoekt passend het laatste einde."),
)
def check(asked: Annotated[PlacingForm, Depends(form_reader(PlacingForm))], asker: TheAsker) -> JsonAnswer:
    """Check a placement."""
    (wish,) = read_wish(asker.service.store, named(asked))
    return JsonAnswer(check_bytes(check_placement(asker.service, asker.actor, wish), asker.actor))


@router.post(
    "/kandidaten/{kandidaatId}/plekadviezen",
    operation_id="adviseerPlekken",
    summary="Loop de ladder van plaatsen langs voor een kandidaat",
    description="Elk instrument: mag, mag niet of onbekend, waarom, en de beste plekken. Bewaart niets.",
    responses={200: with_headers("De ladder.", Plekadvies)},
    dependencies=[Depends(refuse_body)],
)
def advise(candidate: Candidate, asker: TheAsker, on: Day = None) -> JsonAnswer:
    """Advise on places."""
    return JsonAnswer(advice_bytes(advise_places(asker.service, asker.actor, candidate, on)))
