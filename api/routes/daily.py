"""The day's work over HTTP: do it, see where premiums stand, and decide on one."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.answers import JsonAnswer, made, shown, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader, refuse_body
from api.resource import DayAsked, TheAsker
from api.routes.placements import resource
from api.schemas.day import PremiumDecisionForm, day_json, premiums_json
from matching.domain.premium import PremiumOutcome
from matching.usecases.decide_premium import decide_premium
from matching.usecases.run_day import run_day
from matching.usecases.view_premiums import view_premiums

router = APIRouter(tags=["taken"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Placement = Annotated[str, Path(alias="plaatsingId", description="Het id van een plaatsing.")]


@router.post(
    "/dagverwerkingen",
    operation_id="doeDagelijksWerk",
    summary="Laat het werk van de dag doen",
    description="Taken met een reden komen erbij, taken zonder reden gaan dicht. Twee keer doen verandert niets.",
    status_code=201,
    responses={201: shown("Dagverwerking", "Wat er is veranderd.", Location="Waar de taken staan.")},
    dependencies=[Depends(refuse_body)],
)
def do_day(on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Do the day's work."""
    return made(day_json(asker.service, asker.actor, run_day(asker.service, asker.actor, on)), "/v1/taken")


@router.get(
    "/kandidaten/{kandidaatId}/premies",
    operation_id="leesPremies",
    summary="Lees hoe de premies van een kandidaat ervoor staan",
    description="Per half jaar: het bedrag, waar het staat en waarom. passend beslist niet over een premie.",
    responses={200: shown("Premies", "De premies.")},
)
def show_premiums(candidate: Candidate, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Show where premiums stand."""
    return JsonAnswer(premiums_json(view_premiums(asker.service, asker.actor, candidate, on)))


@router.post(
    "/plaatsingen/{plaatsingId}/premiebesluiten",
    operation_id="beslisOverPremie",
    summary="Leg vast wat u over een premie beslist",
    description="Van een half jaar één keer. Niet toekennen vraagt een reden.",
    status_code=201,
    responses={201: shown("Plaatsing", "De plaatsing.", ETag="De versie.", Location="De versie met dit besluit.")},
    openapi_extra=taking("Premiebesluit", "Over welk half jaar, en wat."),
)
def decide(
    placement: Placement,
    asked: Annotated[PremiumDecisionForm, Depends(form_reader(PremiumDecisionForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Record a decision on a premium."""
    placement_id, granted = resource.id_of(asker, placement), asked.decision is PremiumOutcome.TOEGEKEND
    saved = decide_premium(asker.service, asker.actor, placement_id, asked.half_year, granted, asked.reason, after=seen)
    return resource.done(asker, saved, seen)
