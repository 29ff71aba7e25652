"""Submit a vacancy."""

from matching.domain.actor import Actor
from matching.domain.opportunity import Vacancy
from matching.reach import refuse_beyond_reach
from matching.storage import Kind, Store
from matching.vetting.vetter import Vetter


def submit_vacancy(store: Store, actor: Actor, vacancy: Vacancy, vetter: Vetter | None = None) -> Vacancy:
    """Save a new vacancy and give it as saved; number 0 gets the next free one.

    What a person has to look at first is saved in_beoordeling, whatever status it asks for.

    Args:
        vetter: who looks at it; with the wages that come with passend when None.

    Raises:
        NotAllowedError: it is of another employer than whom the actor works for.
        NotFoundError: the employer or the owner is not known.
        ConflictError: the source number is known already.
    """
    with store.read() as reader:
        reader.employers.get(vacancy.employer_id)
        refuse_beyond_reach(reader, actor, Kind.EMPLOYER, str(vacancy.employer_id))
        reader.colleagues.get(vacancy.owner_id)
    with store.change(actor) as change:
        saved = change.save((vetter or Vetter()).held(vacancy), action="vacature_ingediend")
        change.commit()
    return saved
