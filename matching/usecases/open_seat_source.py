"""Open a source of seats on which plekken can draw."""

from matching.domain.actor import Actor
from matching.domain.seats import SeatSource
from matching.storage import Store


def open_seat_source(store: Store, actor: Actor, source: SeatSource) -> SeatSource:
    """Save a new capaciteitsbron and give it as saved; number 0 gets the next free one.

    Raises:
        ConflictError: the source number is known already, or the owner is not.
    """
    with store.change(actor) as change:
        saved = change.save(source, action="capaciteitsbron_geopend")
        change.commit()
    return saved
