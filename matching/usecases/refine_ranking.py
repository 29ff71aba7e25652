"""What each filter would add to a saved list or take off it, and who could still pass a place; nobody is named."""

from uuid import UUID

from matching.errors import NotFoundError
from matching.lists.refining import Refinements
from matching.lists.saved_list import MadeList
from matching.service import Service
from matching.usecases.read_ranking import at_hand


def refine_ranking(service: Service, list_id: UUID) -> Refinements:
    """Count for a list of people as it was made.

    Raises:
        NotFoundError: there is no such list of people.
        ConflictError: the list can no longer be made again as it was.
    """
    made = at_hand(service, service.store.recipes.get(list_id))
    if not isinstance(made, MadeList):
        raise NotFoundError("ranglijst van kandidaten", list_id)
    return made.refinements
