"""A subscription of another system to what happens here: it is told that something happened, and where to look."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from uuid import UUID


class EventType(StrEnum):
    """What is told; the names stay what they are as long as what they mean does."""

    RANGLIJST_GEWIJZIGD = "nl.passend.ranglijst-gewijzigd"
    PLAATSING_BESLOTEN = "nl.passend.plaatsing-besloten"
    EVALUATIE_NODIG = "nl.passend.evaluatie-nodig"


LIST_CHANGED = "ranglijst_gewijzigd"
EVENT_OF_ACTION: Mapping[str, EventType] = {
    LIST_CHANGED: EventType.RANGLIJST_GEWIJZIGD,
    "plaatsing_besloten": EventType.PLAATSING_BESLOTEN,
    "taak_geopend:evaluatie_houden": EventType.EVALUATIE_NODIG,
}
"""Which deeds of the grootboek are told; so the grootboek itself is the list of all events there ever were."""


class SubscriptionStatus(StrEnum):
    """Whether a subscription is told anything."""

    ACTIEF = "actief"
    GESTOPT = "gestopt"


@dataclass(frozen=True, slots=True)
class Subscription:
    """One receiver and what it wants to hear.

    Attributes:
        url: where events go.
        made_by: the actor who asked for it.
        confirmed_at: when the receiver agreed to be told; None is not yet.
    """

    id: UUID
    url: str
    events: tuple[EventType, ...]
    made_by: str
    organisation: str
    made_at: datetime
    description: str = ""
    status: SubscriptionStatus = SubscriptionStatus.ACTIEF
    version: int = 1
    confirmed_at: datetime | None = None


class DeliveryStatus(StrEnum):
    """How far a delivery is."""

    WACHT = "wacht"
    BEZORGD = "bezorgd"
    OPGEGEVEN = "opgegeven"
    VERVALLEN = "vervallen"


@dataclass(frozen=True, slots=True)
class Delivery:
    """One event for one subscription.

    Attributes:
        position: of the event in the grootboek, which is its id.
        attempts: how often it was tried; each is written down before it is made.
        next_at: not before this moment; None is never again.
        answer: what the receiver, or the road to it, said last.
    """

    subscription_id: UUID
    position: int
    event: EventType
    written_at: datetime
    next_at: datetime | None
    status: DeliveryStatus = DeliveryStatus.WACHT
    attempts: int = 0
    delivered_at: datetime | None = None
    answer: str = ""


@dataclass(frozen=True, slots=True)
class Happening:
    """An entry of the grootboek that is told."""

    position: int
    at: datetime
    event: EventType
    object_id: UUID
    version: int
