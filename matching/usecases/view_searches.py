"""The searches that somebody keeps, with who came since they last looked; and looking again."""

from dataclasses import dataclass
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.domain.ranking_request import Filters, RankingRequest
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.lists.recipe import Recipe
from matching.service import Service
from matching.storage.recipes import SavedRecipe
from matching.storage.saved_searches import SavedSearch
from matching.usecases.rank_candidates import rank_candidates
from matching.usecases.view_saved_lists import NewSince, new_since

COMPARED_UNASKED = 3
"""How many are compared with now without being asked: each costs what making a list costs."""


@dataclass(frozen=True, slots=True)
class KeptSearch:
    """A search as its owner sees it.

    Attributes:
        work: the vacancy or plek as it is now; a list can only be made while it is open.
        filters: every filter, as it was when one last looked.
        since: None when it was not compared, or there is no list to compare with.
    """

    search: SavedSearch
    work: WorkOnOffer
    filters: Filters
    since: NewSince | None

    @property
    def number(self) -> str:
        """The short number of the work."""
        return short_number(self.work)

    @property
    def can_open(self) -> bool:
        """Whether a list can be made now."""
        return self.work.is_rankable


def view_searches(service: Service, actor: Actor, *, compare: bool = False) -> tuple[KeptSearch, ...]:
    """Give the searches of who asks, by name; nobody is looked at, so this is no look.

    Args:
        compare: say of every one who came since; else of the first ones whose list is still at hand.

    Raises:
        NotAllowedError: this role makes no lists.
    """
    must_have(actor, Right.RANK)
    kept = [(one, service.store.recipes.get(one.list_id)) for one in service.store.saved_searches.of(actor.id)]
    at_hand = [saved.id for _, saved in kept if service.remembered(saved.id) is not None]
    compared = {saved.id for _, saved in kept} if compare else set(at_hand[:COMPARED_UNASKED])
    return tuple(_seen(service, one, saved, compare=saved.id in compared) for one, saved in kept)


def view_search(service: Service, actor: Actor, search_id: UUID) -> KeptSearch:
    """Give one search of who asks.

    Raises:
        NotAllowedError: this role makes no lists.
        NotFoundError: who asks has no such search.
    """
    must_have(actor, Right.RANK)
    found = service.store.saved_searches.get(actor.id, search_id)
    return _seen(service, found, service.store.recipes.get(found.list_id), compare=False)


def kept_as(service: Service, actor: Actor, list_id: UUID) -> tuple[str, ...]:
    """Give the names under which who asks keeps the search of a list."""
    return tuple(one.name for one in service.store.saved_searches.of(actor.id) if one.list_id == list_id)


def look_again(service: Service, actor: Actor, search_id: UUID) -> UUID:
    """Make the list of a search anew and give its id; from now on who is on it is not new any more.

    Raises:
        NotFoundError: who asks has no such search.
        NotRankableError: the work is not open any more.
    """
    must_have(actor, Right.RANK)
    found = service.store.saved_searches.get(actor.id, search_id)
    recipe = Recipe.from_json(dict(service.store.recipes.get(found.list_id).recipe))
    asked = RankingRequest(filters=recipe.filters)
    list_id = rank_candidates(service, actor, str(recipe.subject_id), asked, recipe.kind.work)
    service.store.saved_searches.looked(actor.id, search_id, list_id)
    return list_id


def _seen(service: Service, search: SavedSearch, saved: SavedRecipe, *, compare: bool) -> KeptSearch:
    recipe = Recipe.from_json(dict(saved.recipe))
    with service.store.read() as reader:
        work: WorkOnOffer = reader.work(recipe.kind.work).get(recipe.subject_id).as_on(service.today())
    since = new_since(service, saved, recipe) if compare and work.is_rankable else None
    return KeptSearch(search, work, recipe.filters, since)
