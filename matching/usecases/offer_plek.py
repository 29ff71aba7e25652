"""Offer a plek to learn or work."""

from matching.domain.actor import Actor
from matching.domain.plek import Plek
from matching.storage import Store


def offer_plek(store: Store, actor: Actor, plek: Plek) -> Plek:
    """Save a new plek and give it as saved; number 0 gets the next free one.

    Raises:
        NotFoundError: the provider, the owner or the source of seats is not known.
        ConflictError: the source number is known already.
    """
    with store.read() as reader:
        reader.employers.get(plek.provider_id)
        reader.colleagues.get(plek.owner_id)
        if plek.seat_source_id is not None:
            reader.seat_sources.get(plek.seat_source_id)
    with store.change(actor) as change:
        saved = change.save(plek, action="plek_aangeboden")
        change.commit()
    return saved
