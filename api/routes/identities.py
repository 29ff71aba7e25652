"""Who a candidate is: a door of its own, for some roles only, and every look is written down."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path

from api.answers import SHOWN_VERSION, JsonAnswer, made, one, shown, taking, with_headers
from api.conditional import SeenVersion
from api.request_forms import form_reader
from api.resource import TheAsker
from api.schemas.emergency_access import EmergencyAccessForm, Noodtoegang, emergency_access_json
from api.schemas.identity import identity_json
from matching.identity.form import IdentityForm, identity_of
from matching.storage import Kind
from matching.usecases.look_up_identity import look_up_identity
from matching.usecases.open_in_need import open_in_need
from matching.usecases.register_identity import register_identity
from matching.usecases.view_objects import id_of

router = APIRouter(tags=["identiteit"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]
Told = Annotated[IdentityForm, Depends(form_reader(IdentityForm))]


@router.get(
    "/kandidaten/{kandidaatId}/identiteit",
    operation_id="leesIdentiteit",
    summary="Lees wie een kandidaat is",
    description=(
        "Alleen in de rol consulent of systeem. Een consulent ziet de eigen mensen, en wie is voorgedragen bij eigen "
        "werk; van anderen alleen met noodtoegang. Dat u kijkt, komt in het inzagelog. Nooit met een BSN."
    ),
    responses={200: shown("Identiteit", "Wie het is; de ETag is die van de kandidaat.", **SHOWN_VERSION)},
)
def show_identity(candidate: Candidate, asker: TheAsker) -> JsonAnswer:
    """Give who somebody is."""
    identity, version = look_up_identity(asker.service, asker.actor, candidate)
    return one(identity_json(identity), version)


@router.put(
    "/kandidaten/{kandidaatId}/identiteit",
    operation_id="schrijfIdentiteit",
    summary="Schrijf wie een kandidaat is",
    description="Alleen in de rol consulent of systeem. De kandidaat krijgt een nieuwe versie, zonder deze gegevens.",
    responses={200: shown("Identiteit", "Wie het is; de ETag is die van de kandidaat.", **SHOWN_VERSION)},
    openapi_extra=taking("IdentiteitInvoer", "Wie het is; nooit met een BSN."),
)
def write_identity(candidate: Candidate, told: Told, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Write who somebody is."""
    identity = identity_of(told, candidate_id=id_of(asker.service.store, Kind.CANDIDATE, candidate))
    version = register_identity(asker.service.store, asker.service.identity, asker.actor, identity, after=seen)
    return one(identity_json(identity), version)


@router.post(
    "/kandidaten/{kandidaatId}/noodtoegangen",
    operation_id="vraagNoodtoegang",
    summary="Vraag noodtoegang tot wie een kandidaat is",
    description=(
        "Voor wie niet bij u hoort, als het niet kan wachten. Het geldt korte tijd, elke inzage is gemerkt, en het "
        "aanspreekpunt en de beheerder krijgen meteen een taak."
    ),
    status_code=201,
    responses={201: with_headers("De noodtoegang.", Noodtoegang, Location="Waar u leest wie het is.")},
    openapi_extra=taking("NoodtoegangVraag", "Waarom het niet kan wachten."),
)
def ask_in_need(
    candidate: Candidate,
    asked: Annotated[EmergencyAccessForm, Depends(form_reader(EmergencyAccessForm))],
    asker: TheAsker,
) -> JsonAnswer:
    """Open an identity for a while."""
    access = open_in_need(asker.service, asker.actor, candidate, asked.reason)
    return made(emergency_access_json(access), f"/v1/kandidaten/{access.candidate_id}/identiteit")
