"""Submit a vacancy."""

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy
from matching.storage import Store


def submit_vacancy(store: Store, actor: Actor, vacancy: Vacancy) -> Vacancy:
    """Save a new vacancy and give it as saved; number 0 gets the next free one.

    Raises:
        NotFoundError: the employer or the owner is not known.
        ConflictError: the source number is known already.
    """
    with store.read() as reader:
        reader.employers.get(vacancy.employer_id)
        reader.colleagues.get(vacancy.owner_id)
    with store.change(actor) as change:
        saved = change.save(vacancy, action="vacature_ingediend")
        change.commit()
    return saved
