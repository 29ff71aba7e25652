"""Register an employer or other provider."""

from matching.domain.actor import Actor
from matching.domain.employer import Employer
from matching.storage import Store


def register_employer(store: Store, actor: Actor, employer: Employer) -> Employer:
    """Save a new employer and give it as saved; number 0 gets the next free one.

    Raises:
        ConflictError: the source number is known already, or the owner is not known.
    """
    with store.change(actor) as change:
        saved = change.save(employer, action="werkgever_aangemeld")
        change.commit()
    return saved
