"""Bring what waits to its receivers: each attempt is written down before it is made, and what came of it after."""

import logging
from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.subscription import Delivery, DeliveryStatus, Subscription, SubscriptionStatus
from matching.service import Service
from matching.storage.moment import now
from matching.webhooks.courier import Answer, Courier
from matching.webhooks.event import event_json
from matching.webhooks.keys import KeySafe, holding
from matching.webhooks.progress import after, lease_until
from matching.webhooks.signing import signed

_LOG = logging.getLogger("passend.webhook")
COURIER = Actor(id="passend", role="systeem", organisation="passend", purpose="abonnementen")
_NO_KEY = Answer(0, "dit abonnement heeft nog geen sleutel")
_STOPPED = Answer(410, "dit abonnement is gestopt")


@dataclass(frozen=True, slots=True)
class Brought:
    """What one round came to, in numbers of deliveries."""

    arrived: int = 0
    waiting: int = 0
    failed: int = 0


def deliver_events(service: Service, courier: Courier, at: Callable[[], datetime] = now) -> Brought:
    """Bring what is due.

    A process that is killed between bringing and writing it down brings it again, under the same id: at least once.
    Events may arrive in another order than they happened; their sequence says which was first.

    Args:
        at: gives the moment.
    """
    found = [came for one in service.store.deliveries.due(at()) if (came := _bring(service, courier, one, at))]
    return Brought(
        arrived=sum(one.status is DeliveryStatus.BEZORGD for one in found),
        waiting=sum(one.status is DeliveryStatus.WACHT for one in found),
        failed=sum(one.status in (DeliveryStatus.OPGEGEVEN, DeliveryStatus.VERVALLEN) for one in found),
    )


def replay_events(service: Service, actor: Actor, since: int) -> int:
    """Let everything that was told since a position of the grootboek be told again; gives how many deliveries that is.

    Also what happened before a subscription was made is told then.

    Raises:
        NotAllowedError: this role may not.
    """
    must_have(actor, Right.SUBSCRIBE)
    return service.store.deliveries.put_again(since, now())


def _bring(service: Service, courier: Courier, due: Delivery, at: Callable[[], datetime]) -> Delivery | None:
    """Bring one event; None when somebody else is doing so."""
    deliveries = service.store.deliveries
    if not deliveries.claim(due, lease_until(at())):
        return None
    subscription = service.store.subscriptions.get(due.subscription_id)
    answer = _answer(service, courier, subscription, due, at())
    came = after(replace(due, attempts=due.attempts + 1), answer, at())
    deliveries.keep(came)
    told = {"about": came.event.value, "went": came.status.value, "answer": answer.status, "attempts": came.attempts}
    _LOG.info("delivered" if answer.has_arrived else "not_delivered", extra=told)
    if answer.is_gone and subscription.status is SubscriptionStatus.ACTIEF:
        _stop(service, subscription)
    return came


def _answer(service: Service, courier: Courier, subscription: Subscription, due: Delivery, at: datetime) -> Answer:
    """Ask the receiver whether it wants to be told, when it never said so, and tell it."""
    if subscription.status is SubscriptionStatus.GESTOPT:
        return _STOPPED
    sealed = service.store.subscriptions.keys(subscription.id)
    keys = holding(KeySafe(service.sender.key_file).open(subscription.id, sealed), at)
    if not keys:
        return _NO_KEY
    if subscription.confirmed_at is None:
        leave = courier.ask_leave(subscription.url)
        if not leave.has_arrived:
            return leave
        service.store.subscriptions.confirm(subscription.id, at)
    body = event_json(service.store.deliveries.happening(due.position), service.sender)
    return courier.bring(subscription.url, body, signed(str(due.position), at, body, [one.key for one in keys]))


def _stop(service: Service, subscription: Subscription) -> None:
    """Stop a subscription whose receiver says that it is gone."""
    stopped = replace(subscription, status=SubscriptionStatus.GESTOPT, version=subscription.version + 1)
    with service.store.change(COURIER) as change:
        change.save_subscription(stopped, action="abonnement_ontvanger_weg")
        change.commit()
