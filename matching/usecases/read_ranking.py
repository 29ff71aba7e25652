"""Read a page of a saved list; a list that is no longer at hand is made again from its recipe."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.ranked_list import RankedList, WorkList
from matching.domain.ranking_request import Page
from matching.lists.list_parts import Made
from matching.lists.saved_list import MadeList
from matching.service import Service
from matching.storage.recipes import SavedRecipe
from matching.usecases.outdated_list import with_what_changed
from matching.usecases.rebuild_ranking import reading_of, rebuilt


def read_ranking(service: Service, actor: Actor, list_id: UUID, page: Page) -> RankedList | WorkList:
    """Give one page of a saved list; the look is kept in the inzagelog, and who was shown is counted.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: the list can no longer be made again as it was.
        NotRankableError: the person whose list it is has been erased, or the processing restricted, since.
    """
    saved = service.store.recipes.get(list_id)
    made = at_hand(service, saved)
    with service.store.read(made.recipe.position) as reader:
        told = made.tell(list_id, saved.at, page, reader, reading_of(service, actor))
    seen_for = replace(actor, purpose=made.recipe.purpose)
    service.store.looks.record(seen_for, "ranglijst_bekeken", "ranglijst", list_id, {"pagina": page.number})
    if isinstance(told, RankedList):
        shown = {row.card.id: row.rank for rows in (told.ranked, told.to_ask, told.excluded) for row in rows}
        service.store.exposures.record(list_id, shown, service.today())
    if isinstance(told, RankedList) and isinstance(made, MadeList):
        return with_what_changed(service, made, told)
    return told


def at_hand(service: Service, saved: SavedRecipe) -> Made:
    """Give the list as it was made, unless somebody has been erased since; raises as `read_ranking` does."""
    made = service.remembered(saved.id)
    if made is None or _is_outdated(service, made):
        made = rebuilt(service, saved)
        service.remember(saved.id, made)
    return made


def _is_outdated(service: Service, made: Made) -> bool:
    with service.store.read() as reader:
        return made.is_outdated(reader)
