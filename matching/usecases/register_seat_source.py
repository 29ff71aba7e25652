"""Register a capaciteitsbron: seats on which plekken draw."""

from matching.domain.actor import Actor
from matching.domain.seats import SeatSource
from matching.storage import Store


def register_seat_source(store: Store, actor: Actor, source: SeatSource) -> SeatSource:
    """Save a new source of seats and give it as saved; number 0 gets the next free one.

    Raises:
        ConflictError: the source number is known already, or the owner is not known.
    """
    with store.change(actor) as change:
        saved = change.save(source, action="capaciteitsbron_vastgelegd")
        change.commit()
    return saved
