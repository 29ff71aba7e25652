"""Seal the inzagelog in the grootboek, so that a row that is changed or taken away is seen."""

from matching.domain.actor import Actor
from matching.storage import Store


def seal_looks(store: Store, actor: Actor) -> int:
    """Seal the rows that have no seal yet and give how many seals were made; without new rows nothing changes.

    Args:
        actor: who seals; it shows nobody's data.
    """
    last = store.settled_looks()
    with store.change(actor) as change:
        made = change.seal_looks(last)
        if made:
            change.commit()
    return made


def watch_looks(store: Store, actor: Actor) -> int:
    """Seal the rows that have no seal yet, and count those that were written down and are not there any more.

    Args:
        actor: who watches; it shows nobody's data.
    """
    seal_looks(store, actor)
    return store.let_witness_go()
