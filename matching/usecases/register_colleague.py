"""Register a colleague who can own candidates, vacancies and employers."""

from matching.domain.actor import Actor
from matching.domain.colleague import Colleague
from matching.storage import Store


def register_colleague(store: Store, actor: Actor, colleague: Colleague) -> Colleague:
    """Save a new colleague.

    Raises:
        ConflictError: this colleague is known already.
    """
    with store.change(actor) as change:
        saved = change.save(colleague, action="collega_toegevoegd")
        change.commit()
    return saved
