"""Subscribe to what happens: make, stop, and draw a new key. A systeem goes about its own, a beheerder about all."""

from dataclasses import replace
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import Page
from matching.domain.role import Role
from matching.domain.subscription import Delivery, EventType, Subscription, SubscriptionStatus
from matching.errors import ConflictError, Fault, InvalidInputError, NotFoundError, StaleError
from matching.service import Service
from matching.webhooks.addresses import ForbiddenAddressError, refuse_strange
from matching.webhooks.keys import KeySafe, renewed
from matching.webhooks.signing import key_text

MOST_ACTIVE = 50


def subscribe(
    service: Service, actor: Actor, url: str, events: tuple[EventType, ...], description: str = ""
) -> Subscription:
    """Make a subscription; it is told what happens from now on, once it has a key and its receiver agreed.

    Raises:
        NotAllowedError: this role may not.
        InvalidInputError: we do not call this address.
        ConflictError: there are too many already.
    """
    must_have(actor, Right.SUBSCRIBE)
    try:
        refuse_strange(url, may_call_itself=service.sender.may_call_itself)
    except ForbiddenAddressError as error:
        problem, _, passes = str(error).partition("; wel ")
        raise InvalidInputError((Fault("/url", problem, passes),)) from None
    if sum(one.status is SubscriptionStatus.ACTIEF for one in service.store.subscriptions.all()) >= MOST_ACTIVE:
        raise ConflictError(f"Er zijn al {MOST_ACTIVE} abonnementen. Stop er eerst een.")
    with service.store.change(actor) as change:
        made = Subscription(uuid4(), url, events, actor.id, actor.organisation, change.at, description)
        change.save_subscription(made, action="abonnement_gemaakt")
        change.commit()
    return made


def stop_subscription(service: Service, actor: Actor, subscription_id: UUID, *, after: int) -> Subscription:
    """Stop a subscription; what still waits for it is not sent any more.

    Raises:
        NotFoundError: it is not there, or is not of this actor.
        ConflictError: it was stopped before.
        StaleError: it was changed in the meantime.
    """
    before = _active(service, actor, subscription_id)
    if before.version != after:
        raise StaleError(f"Het abonnement is intussen gewijzigd (nu versie {before.version}, u zag versie {after}).")
    stopped = replace(before, status=SubscriptionStatus.GESTOPT, version=after + 1)
    with service.store.change(actor) as change:
        change.save_subscription(stopped, action="abonnement_gestopt")
        change.commit()
    return stopped


def renew_key(service: Service, actor: Actor, subscription_id: UUID) -> tuple[Subscription, str]:
    """Draw a key for a subscription, its first or a new one; nobody is shown it a second time.

    The keys before it sign as well for one more day, so that a receiver can change over in peace.

    Raises:
        NotFoundError: it is not there, or is not of this actor.
        ConflictError: it was stopped.
    """
    before = _active(service, actor, subscription_id)
    safe, sealed = KeySafe(service.sender.key_file), service.store.subscriptions.keys(subscription_id)
    with service.store.change(actor) as change:
        keys = renewed(safe.open(subscription_id, sealed), change.at)
        after = replace(before, version=before.version + 1)
        change.save_subscription(after, action="abonnement_sleutel", keys=safe.seal(subscription_id, keys))
        change.commit()
    return after, key_text(keys[0].key)


def subscription_of(service: Service, actor: Actor, subscription_id: UUID) -> Subscription:
    """Give a subscription to who goes about it.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: it is not there, or is not of this actor.
    """
    must_have(actor, Right.SUBSCRIBE)
    found = service.store.subscriptions.get(subscription_id)
    if actor.role == Role.SYSTEEM and found.made_by != actor.id:
        raise NotFoundError("abonnement", subscription_id)
    return found


def subscriptions_of(service: Service, actor: Actor) -> list[Subscription]:
    """Give the subscriptions that somebody goes about, the oldest first.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.SUBSCRIBE)
    return service.store.subscriptions.all(actor.id if actor.role == Role.SYSTEEM else None)


def deliveries_of(service: Service, actor: Actor, subscription_id: UUID, page: Page) -> tuple[list[Delivery], int]:
    """Give a page of what a subscription is told, the newest event first, and how much there is.

    Raises:
        NotFoundError: it is not there, or is not of this actor.
    """
    subscription_of(service, actor, subscription_id)
    return service.store.deliveries.of(subscription_id, (page.number - 1) * page.size, page.size)


def _active(service: Service, actor: Actor, subscription_id: UUID) -> Subscription:
    found = subscription_of(service, actor, subscription_id)
    if found.status is SubscriptionStatus.GESTOPT:
        raise ConflictError("Dit abonnement is gestopt. Maak een nieuw.")
    return found
