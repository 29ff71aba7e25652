"""Voordrachten: which there are, a new one, and one that lapses; the steps between have files of their own."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, new, shown, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import DayAsked, DeedsOnly, TheAsker
from api.schemas.exposure import exposure_json
from api.schemas.filters import ProposalFilters
from api.schemas.paging import ObjectsQuery
from api.schemas.proposal import proposal_json
from api.schemas.proposal_forms import (
    ProposalLapsingForm,
    PutForwardForm,
)
from matching.storage import Kind
from matching.usecases.count_exposure import count_exposure
from matching.usecases.lapse_proposal import lapse_proposal
from matching.usecases.open_proposal import open_proposal
from matching.usecases.read_pair import read_pair
from matching.usecases.view_objects import view_saved

router = APIRouter(tags=["voordrachten"])
resource = DeedsOnly(Kind.PROPOSAL, "voordrachten", proposal_json, proposal_json)
WhichProposal = Annotated[str, Path(alias="voordrachtId", description="Het id van een voordracht.")]
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
DONE = shown("Voordracht", "De voordracht.", **SHOWN_VERSION, Location="De versie met deze stap.")


@router.get(
    "/voordrachten",
    operation_id="leesVoordrachten",
    summary="Lees welke voordrachten er zijn",
    description="De oudste eerst. Van elke kandidaat op de bladzijde komt in het inzagelog dat u keek.",
    responses={200: shown("Voordrachten", "Een bladzijde van de voordrachten.")},
)
def show_proposals(filters: Annotated[ProposalFilters, Query()], asker: TheAsker) -> JsonAnswer:
    """List voordrachten."""
    return resource.browse(asker, filters)


@router.get(
    "/kandidaten/{kandidaatId}/voordrachten",
    operation_id="leesVoordrachtenVanKandidaat",
    summary="Lees de voordrachten van een kandidaat",
    description="Waarvoor iemand is voorgedragen, en wat eruit kwam; de oudste eerst.",
    responses={200: shown("Voordrachten", "Een bladzijde van de voordrachten.")},
)
def show_proposals_of(candidate: Candidate, page: Annotated[ObjectsQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the voordrachten of a candidate."""
    return resource.of_candidate(asker, candidate, page.page)


@router.get(
    "/kandidaten/{kandidaatId}/vertoningen",
    operation_id="telVertoningen",
    summary="Lees hoe vaak iemand op een lijst is getoond",
    description="Op hoeveel bewaarde lijsten, op welke beste plaats, en wanneer voor het laatst voorgedragen.",
    responses={200: shown("Vertoningen", "De telling.")},
)
def show_exposure(candidate: Candidate, asker: TheAsker) -> JsonAnswer:
    """Count how often somebody was shown."""
    return JsonAnswer(exposure_json(count_exposure(asker.service, asker.actor, candidate)))


@router.post(
    "/voordrachten",
    operation_id="openVoordracht",
    summary="Begin een voordracht",
    description="Uit elke lijst. Wie in uitvragen of uitgesloten staat, met een reden.",
    status_code=201,
    responses={201: shown("Voordracht", "De voordracht.", **SHOWN_VERSION, Location="Waar de voordracht staat.")},
    openapi_extra=taking("VoordrachtNieuw", "Wie, en voor welk werk."),
)
def put_forward(asked: Annotated[PutForwardForm, Depends(form_reader(PutForwardForm))], asker: TheAsker) -> JsonAnswer:
    """Open a voordracht."""
    pair = read_pair(asker.service.store, asked.candidate, asked.vacancy, asked.plek)
    saved = open_proposal(asker.service, asker.actor, *pair, asked.override)
    return new(proposal_json(view_saved(asker.service, asker.actor, saved, 1)), 1, f"/v1/voordrachten/{saved.id}")


@router.get(
    "/voordrachten/{voordrachtId}",
    operation_id="leesVoordracht",
    summary="Lees één voordracht",
    description="De voordracht zoals die nu is, of zoals bekend op een dag.",
    responses={200: shown("Voordracht", "De voordracht.", **SHOWN_VERSION)},
)
def show_proposal(proposal: WhichProposal, on: DayAsked, asker: TheAsker) -> JsonAnswer:
    """Give one voordracht."""
    return resource.read(asker, proposal, on)


@router.post(
    "/voordrachten/{voordrachtId}/vervallenverklaringen",
    operation_id="laatVoordrachtVervallen",
    summary="Laat een voordracht vervallen",
    description="Niemand zei nee. De kaart is meteen dicht.",
    status_code=201,
    responses={201: DONE},
    openapi_extra=taking("VoordrachtVerval", "Waarom."),
)
def lapse(
    proposal: WhichProposal,
    asked: Annotated[ProposalLapsingForm, Depends(form_reader(ProposalLapsingForm))],
    seen: SeenVersion,
    asker: TheAsker,
) -> JsonAnswer:
    """Let a voordracht lapse."""
    proposal_id = resource.id_of(asker, proposal)
    return resource.done(asker, lapse_proposal(asker.service, asker.actor, proposal_id, asked.reason, after=seen), seen)
