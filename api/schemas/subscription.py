"""Subscriptions over HTTP: what a receiver wants to hear, its key, and how far what it is told is."""

from collections.abc import Mapping
from typing import Annotated, Any

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.paging import Pagina, page_json
from api.schemas.values import Id, Moment, OptionalMoment
from matching.domain.ranking_request import Page
from matching.domain.subscription import Delivery, EventType, Subscription
from matching.forms.form import Form
from matching.forms.values import Words
from matching.storage.moment import written
from matching.webhooks.addresses import LONGEST_URL

PUBLIC_URL = r"^https://([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,24}(:[1-9][0-9]{1,3})?(/[A-Za-z0-9._~/?=&%-]*)?$"
"""What a program may send; in the demo an address on this computer goes too."""


class SubscriptionForm(Form):
    """Waar u wilt horen wat er gebeurt, en wat u wilt horen."""

    url: Annotated[
        str, Field(max_length=LONGEST_URL, pattern="^https?://[!-~]+$", json_schema_extra={"pattern": PUBLIC_URL})
    ] = Field(description="Een adres dat begint met https:// en dat iedereen kan bereiken.")
    events: Annotated[tuple[EventType, ...], Field(min_length=1, max_length=len(EventType))] = Field(
        alias="gebeurtenissen", json_schema_extra={"uniqueItems": True}
    )
    description: Words = Field(default="", alias="omschrijving", description="Voor wie dit leest, nooit een naam.")


class Abonnement(TypedDict):
    """Een abonnement. `bevestigdOp` is leeg zolang de ontvanger niet heeft gezegd dat hij het wil horen."""

    id: Id
    versie: int
    url: str
    gebeurtenissen: list[str]
    omschrijving: str
    status: str
    gemaaktDoor: str
    organisatie: str
    gemaaktOp: Moment
    bevestigdOp: OptionalMoment


class Abonnementen(TypedDict):
    """De abonnementen die u beheert, het oudste eerst."""

    abonnementen: list[Abonnement]


class AbonnementSleutel(TypedDict):
    """Een sleutel om handtekeningen mee na te rekenen. U ziet hem alleen nu."""

    abonnementId: Id
    sleutel: str


class Aflevering(TypedDict):
    """Een gebeurtenis voor een abonnement, en hoe ver die is. `gebeurtenisId` is de stand van het grootboek."""

    gebeurtenisId: str
    soort: str
    status: str
    geschrevenOp: Moment
    pogingen: int
    volgendePogingOp: OptionalMoment
    bezorgdOp: OptionalMoment
    antwoord: str


class Afleveringen(TypedDict):
    """Een bladzijde van de afleveringen, de nieuwste gebeurtenis eerst."""

    afleveringen: list[Aflevering]
    aantal: int
    pagina: Pagina


EXAMPLES: tuple[tuple[type[Form], Mapping[str, Any]], ...] = (
    (
        SubscriptionForm,
        {
            "url": "https://klantsysteem.gemeente.example/passend",
            "gebeurtenissen": [EventType.PLAATSING_BESLOTEN.value],
        },
    ),
)


def subscription_json(one: Subscription) -> Abonnement:
    """Write a subscription; its keys are never shown."""
    return {
        "id": str(one.id),
        "versie": one.version,
        "url": one.url,
        "gebeurtenissen": [event.value for event in one.events],
        "omschrijving": one.description,
        "status": one.status.value,
        "gemaaktDoor": one.made_by,
        "organisatie": one.organisation,
        "gemaaktOp": written(one.made_at),
        "bevestigdOp": written(one.confirmed_at) if one.confirmed_at else None,
    }


def deliveries_json(page: Page, found: list[Delivery], total: int) -> Afleveringen:
    """Write a page of deliveries."""
    return {
        "afleveringen": [delivery_json(one) for one in found],
        "aantal": total,
        "pagina": page_json(page, [total]),
    }


def delivery_json(one: Delivery) -> Aflevering:
    """Write a delivery."""
    return {
        "gebeurtenisId": str(one.position),
        "soort": one.event.value,
        "status": one.status.value,
        "geschrevenOp": written(one.written_at),
        "pogingen": one.attempts,
        "volgendePogingOp": written(one.next_at) if one.next_at else None,
        "bezorgdOp": written(one.delivered_at) if one.delivered_at else None,
        "antwoord": one.answer,
    }
