"""Renew the master key of the identities: everybody goes on reading, and the old key opens nothing more."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.service import Service


def renew_master_key(service: Service, actor: Actor) -> int:
    """Wrap the key of everybody under a new master key and give how many that were; the inzagelog says who did it.

    Raises:
        StoreError: the master key is not there, or a key cannot be opened with it.
    """
    renewed = service.identity.upkeep.renew_master_key()
    installation = UUID(service.store.epoch())
    service.store.looks.record(actor, "hoofdsleutel_vernieuwd", "installatie", installation, {"sleutels": renewed})
    return renewed
