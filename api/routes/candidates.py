"""Candidates, by number: their mediation and their ontwikkelplan, never who they are."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, new, one, shown, taking
from api.conditional import SeenVersion
from api.request_forms import PATCH_JSON, JsonObject, form_reader, sourced_form_reader
from api.resource import DayAsked, Resource, TheAsker
from api.schemas.candidate import candidate_json
from api.schemas.deed import ClosingForm, ReopeningForm
from api.schemas.filters import CandidateFilters
from api.schemas.listing import candidate_row
from api.schemas.plan import plan_json
from matching.assemblers.people import CANDIDATES
from matching.forms.plan import PlanForm, plan_of
from matching.usecases.begin_plan import begin_plan
from matching.usecases.change_object import SourcedForm
from matching.usecases.close_candidate import close_candidate
from matching.usecases.plan_development import plan_development
from matching.usecases.reopen_candidate import reopen_candidate
from matching.usecases.restrict_processing import restrict_processing
from matching.usecases.view_plan import view_plan

router = APIRouter(tags=["kandidaten"])
resource = Resource(CANDIDATES, "kandidaten", candidate_json, candidate_row)
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Given = Annotated[SourcedForm, Depends(sourced_form_reader(CANDIDATES))]
Closing = Annotated[ClosingForm, Depends(form_reader(ClosingForm))]
Reopening = Annotated[ReopeningForm, Depends(form_reader(ReopeningForm))]
Plan = Annotated[PlanForm, Depends(form_reader(PlanForm))]


@router.get(
    "/kandidaten",
    operation_id="leesKandidaten",
    summary="Lees welke kandidaten er zijn",
    description="Alleen nummer, status en aanspreekpunt: nooit een naam.",
    responses={200: shown("Kandidaten", "Een bladzijde van de kandidaten.")},
)
def show_candidates(filters: Annotated[CandidateFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List the candidates, by number only."""
    return resource.browse(asker, filters)


@router.post(
    "/kandidaten",
    operation_id="maakKandidaat",
    summary="Maak een kandidaat",
    description="Zonder naam: wie het is, legt u daarna vast bij de identiteit.",
    status_code=201,
    responses={201: shown("Kandidaat", "De nieuwe kandidaat.", **SHOWN_VERSION, Location="Waar de kandidaat staat.")},
    openapi_extra=taking("KandidaatNieuw", "De kandidaat."),
)
def add_candidate(given: Given, asker: TheAsker) -> JsonAnswer:
    """Register a candidate."""
    return resource.add(asker, given)


@router.get(
    "/kandidaten/{kandidaatId}",
    operation_id="leesKandidaat",
    summary="Lees één kandidaat",
    description="De bemiddeling en het ontwikkelplan. Wat iemand kan en wil, staat bij de feiten.",
    responses={200: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION)},
)
def show_candidate(candidate: Candidate, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one candidate."""
    return resource.read(asker, candidate, on)


@router.patch(
    "/kandidaten/{kandidaatId}",
    operation_id="wijzigKandidaat",
    summary="Wijzig een kandidaat",
    description="Wat u niet noemt, blijft zo. Afsluiten en heropenen gaan apart, met een reden.",
    responses={200: shown("Kandidaat", "De gewijzigde kandidaat.", **SHOWN_VERSION)},
    openapi_extra=taking("KandidaatWijziging", "Wat er anders wordt.", PATCH_JSON),
)
def change_candidate(candidate: Candidate, patch: JsonObject, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Change a candidate."""
    return resource.change(asker, candidate, patch, seen)


@router.post(
    "/kandidaten/{kandidaatId}/afsluitingen",
    operation_id="sluitKandidaatAf",
    summary="Sluit de bemiddeling van een kandidaat af",
    description="Vanuit elke status. De kandidaat staat daarna op geen enkele lijst meer.",
    status_code=201,
    responses={201: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION, Location="De versie met de afsluiting.")},
    openapi_extra=taking("Afsluiting", "Waarom."),
)
def close(candidate: Candidate, asked: Closing, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Close a candidate."""
    candidate_id = resource.id_of(asker, candidate)
    saved = close_candidate(asker.service.store, asker.actor, candidate_id, asked.reason, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/kandidaten/{kandidaatId}/heropeningen",
    operation_id="heropenKandidaat",
    summary="Heropen een kandidaat",
    description="Er begint een nieuw traject: de status wordt aangemeld.",
    status_code=201,
    responses={201: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION, Location="De versie met de heropening.")},
    openapi_extra=taking("Heropening", "Waarom."),
)
def reopen(candidate: Candidate, asked: Reopening, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Open a closed candidate again."""
    candidate_id = resource.id_of(asker, candidate)
    today = asker.service.today()
    saved = reopen_candidate(asker.service.store, asker.actor, candidate_id, asked.reason, today, after=seen)
    return resource.done(asker, saved, seen)


@router.post(
    "/kandidaten/{kandidaatId}/beperkingen",
    operation_id="beperkVerwerking",
    summary="Beperk de verwerking van een kandidaat",
    description="AVG artikel 18. De kandidaat staat op geen enkele lijst, totdat u de beperking opheft.",
    status_code=201,
    responses={201: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION, Location="De versie met de beperking.")},
)
def restrict(candidate: Candidate, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Restrict the processing of a candidate."""
    candidate_id = resource.id_of(asker, candidate)
    saved = restrict_processing(asker.service.store, asker.actor, candidate_id, after=seen)
    return resource.done(asker, saved, seen)


@router.delete(
    "/kandidaten/{kandidaatId}/beperkingen",
    operation_id="hefBeperkingOp",
    summary="Hef de beperking van een kandidaat op",
    description="De kandidaat kan weer op lijsten staan.",
    responses={200: shown("Kandidaat", "De kandidaat.", **SHOWN_VERSION)},
)
def lift_restriction(candidate: Candidate, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Lift the restriction."""
    candidate_id = resource.id_of(asker, candidate)
    saved = restrict_processing(asker.service.store, asker.actor, candidate_id, restricted=False, after=seen)
    return resource.changed(asker, saved, seen)


@router.get(
    "/kandidaten/{kandidaatId}/ontwikkelplan",
    operation_id="leesOntwikkelplan",
    summary="Lees het ontwikkelplan van een kandidaat",
    description="Met de trainingen en evaluaties die erbij horen. De ETag is die van de kandidaat.",
    responses={200: shown("Ontwikkelplan", "Het plan.", **SHOWN_VERSION)},
)
def show_plan(candidate: Candidate, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give the ontwikkelplan."""
    view = view_plan(asker.service, asker.actor, candidate, on)
    return one(plan_json(view), view.version)


@router.put(
    "/kandidaten/{kandidaatId}/ontwikkelplan",
    operation_id="schrijfOntwikkelplan",
    summary="Schrijf het ontwikkelplan van een kandidaat",
    description="Het hele plan; het vorige staat in een eerdere versie van de kandidaat.",
    responses={200: shown("Ontwikkelplan", "Het plan.", **SHOWN_VERSION)},
    openapi_extra=taking("OntwikkelplanInvoer", "Het plan."),
)
def write_plan(candidate: Candidate, plan: Plan, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Write the ontwikkelplan."""
    candidate_id = resource.id_of(asker, candidate)
    plan_development(asker.service.store, asker.actor, candidate_id, plan_of(plan), after=seen)
    return one(plan_json(view_plan(asker.service, asker.actor, str(candidate_id))), seen + 1)


@router.post(
    "/kandidaten/{kandidaatId}/ontwikkelplannen",
    operation_id="beginOntwikkelplan",
    summary="Begin een nieuw ontwikkelplan van een kandidaat",
    description="Alleen als er nog geen is, of als elk leerdoel van het vorige behaald of vervallen is.",
    status_code=201,
    responses={201: shown("Ontwikkelplan", "Het plan.", **SHOWN_VERSION, Location="Waar het plan staat.")},
    openapi_extra=taking("OntwikkelplanInvoer", "Het plan."),
)
def start_plan(candidate: Candidate, plan: Plan, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Begin a plan."""
    candidate_id = resource.id_of(asker, candidate)
    begin_plan(asker.service.store, asker.actor, candidate_id, plan_of(plan), after=seen)
    shown_plan = plan_json(view_plan(asker.service, asker.actor, str(candidate_id)))
    return new(shown_plan, seen + 1, f"/v1/kandidaten/{candidate_id}/ontwikkelplan")
