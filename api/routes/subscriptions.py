"""Abonnementen: other systems hear what happens, signed, and look here for the rest."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Query

from api.answers import SHOWN_VERSION, JsonAnswer, made, new, one, shown, taking
from api.conditional import SeenVersion
from api.request_forms import form_reader, refuse_body
from api.resource import TheAsker
from api.schemas.paging import PageQuery
from api.schemas.subscription import SubscriptionForm, deliveries_json, subscription_json
from matching.usecases.subscribe import (
    deliveries_of,
    renew_key,
    stop_subscription,
    subscribe,
    subscription_of,
    subscriptions_of,
)

router = APIRouter(tags=["abonnementen"])
Which = Annotated[UUID, Path(alias="abonnementId", description="Het id van een abonnement.")]
_MADE = {"Location": "Waar het abonnement is.", **SHOWN_VERSION}


@router.get(
    "/abonnementen",
    operation_id="leesAbonnementen",
    summary="Lees welke abonnementen er zijn",
    description="Een systeem ziet zijn eigen abonnementen, een beheerder alle.",
    responses={200: shown("Abonnementen", "De abonnementen.")},
)
def show_subscriptions(asker: TheAsker) -> JsonAnswer:
    """List subscriptions."""
    found = subscriptions_of(asker.service, asker.actor)
    return JsonAnswer({"abonnementen": [subscription_json(one) for one in found]})


@router.post(
    "/abonnementen",
    operation_id="maakAbonnement",
    summary="Abonneer een systeem op wat er gebeurt",
    description=(
        "Maak daarna een sleutel. Bij de eerste gebeurtenis vragen we de ontvanger met OPTIONS of hij die wil horen."
    ),
    status_code=201,
    responses={201: shown("Abonnement", "Het abonnement.", **_MADE)},
    openapi_extra=taking("AbonnementNieuw", "Waar u het wilt horen, en wat."),
)
def make_subscription(
    asked: Annotated[SubscriptionForm, Depends(form_reader(SubscriptionForm))], asker: TheAsker
) -> JsonAnswer:
    """Make a subscription."""
    saved = subscribe(asker.service, asker.actor, asked.url, asked.events, asked.description)
    return new(subscription_json(saved), saved.version, f"/v1/abonnementen/{saved.id}")


@router.get(
    "/abonnementen/{abonnementId}",
    operation_id="leesAbonnement",
    summary="Lees één abonnement",
    description="Wat het wil horen, en of de ontvanger dat heeft bevestigd.",
    responses={200: shown("Abonnement", "Het abonnement.", **SHOWN_VERSION)},
)
def show_subscription(which: Which, asker: TheAsker) -> JsonAnswer:
    """Give one subscription."""
    found = subscription_of(asker.service, asker.actor, which)
    return one(subscription_json(found), found.version)


@router.post(
    "/abonnementen/{abonnementId}/beeindigingen",
    operation_id="stopAbonnement",
    summary="Stop een abonnement",
    description="Wat nog wacht, gaat niet meer weg. Een gestopt abonnement blijft te zien.",
    status_code=201,
    responses={201: shown("Abonnement", "Het gestopte abonnement.", **_MADE)},
    dependencies=[Depends(refuse_body)],
)
def end_subscription(which: Which, seen: SeenVersion, asker: TheAsker) -> JsonAnswer:
    """Stop a subscription."""
    stopped = stop_subscription(asker.service, asker.actor, which, after=seen)
    return new(subscription_json(stopped), stopped.version, f"/v1/abonnementen/{which}")


@router.post(
    "/abonnementen/{abonnementId}/sleutels",
    operation_id="maakSleutel",
    summary="Maak een sleutel voor een abonnement",
    description=(
        "De eerste, of een nieuwe: de vorige ondertekent dan nog één dag mee. Dit antwoord wordt niet bewaard; vraagt "
        "u het opnieuw, dan komt er weer een nieuwe."
    ),
    status_code=201,
    responses={201: shown("AbonnementSleutel", "De sleutel; u ziet hem alleen nu.", Location="Het abonnement.")},
    dependencies=[Depends(refuse_body)],
)
def make_key(which: Which, asker: TheAsker) -> JsonAnswer:
    """Draw a key."""
    saved, key = renew_key(asker.service, asker.actor, which)
    return made({"abonnementId": str(saved.id), "sleutel": key}, f"/v1/abonnementen/{saved.id}")


@router.get(
    "/abonnementen/{abonnementId}/afleveringen",
    operation_id="leesAfleveringen",
    summary="Lees hoe ver is wat een abonnement te horen krijgt",
    description="De nieuwste gebeurtenis eerst. Wat wacht, wordt opnieuw geprobeerd.",
    responses={200: shown("Afleveringen", "Een bladzijde van de afleveringen.")},
)
def show_deliveries(which: Which, asked: Annotated[PageQuery, Query()], asker: TheAsker) -> JsonAnswer:
    """List the deliveries of a subscription."""
    page = asked.page
    return JsonAnswer(deliveries_json(page, *deliveries_of(asker.service, asker.actor, which, page)))
