"""The lists that somebody made for a vacancy before, and who came on the newest since."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.list_kind import ListKind
from matching.domain.opportunity import Vacancy
from matching.domain.plek import Plek
from matching.domain.ranking_request import Filters, RankingRequest
from matching.errors import PassendError
from matching.lists.list_parts import Made
from matching.lists.recipe import Recipe
from matching.lists.saved_list import MadeList
from matching.lists.whereabouts import whereabouts
from matching.service import Service
from matching.storage.recipes import SavedRecipe
from matching.usecases.rank_candidates import list_of_people
from matching.usecases.read_ranking import at_hand

LOOKED_THROUGH, MOST_SHOWN = 200, 5


@dataclass(frozen=True, slots=True)
class NewSince:
    """Who came within reach since a list was made, and how many left.

    Attributes:
        came: short numbers, those who stand highest now first.
    """

    came: tuple[int, ...]
    left: int


@dataclass(frozen=True, slots=True)
class KeptList:
    """A list that was made before.

    Attributes:
        in_reach: how many people were ranked or to be asked about then.
        since: None when it was not compared, or cannot be made again.
    """

    id: UUID
    at: datetime
    filters: Filters
    in_reach: int
    since: NewSince | None = None


def view_saved_lists(
    service: Service, actor: Actor, work: Vacancy | Plek, *, compare: bool = False
) -> tuple[KeptList, ...]:
    """Give the last lists that this actor made for a vacancy or plek, newest first; the first is compared with now.

    Who came since is a number that stands on the next list too, so this is no look at somebody.

    Args:
        compare: also when the list has to be made again from its recipe, which may mean that everybody is read again.
    """
    found: list[KeptList] = []
    for saved in service.store.recipes.newest_of(actor.id, LOOKED_THROUGH):
        recipe = Recipe.from_json(dict(saved.recipe))
        if recipe.subject_id == work.id and len(found) < MOST_SHOWN:
            may = not found and work.status.is_rankable and (compare or service.remembered(saved.id) is not None)
            since = new_since(service, saved, recipe) if may else None
            found.append(KeptList(saved.id, saved.at, recipe.filters, _in_reach(saved), since))
    return tuple(found)


def _in_reach(saved: SavedRecipe) -> int:
    return sum(saved.returned.get(kind.value, 0) for kind in _IN_REACH)


def new_since(service: Service, saved: SavedRecipe, recipe: Recipe) -> NewSince | None:
    """Say who came since a list was made; None when it can not be made again, or there is no list any more."""
    try:
        then, now = at_hand(service, saved), _now(service, recipe)
    except PassendError:
        return None
    before, after = _within_reach(then), _within_reach(now)
    rows = dict(zip(now.ids, now.standing.numbers.tolist(), strict=True))
    return NewSince(tuple(rows[who] for who in after if who not in before), len(before.keys() - after.keys()))


def _now(service: Service, recipe: Recipe) -> MadeList:
    """Make the list again as it would be now."""
    asked = RankingRequest(filters=recipe.filters, weights=recipe.weights)
    return list_of_people(service, str(recipe.subject_id), asked, recipe.kind.work)


_IN_REACH = (ListKind.GERANGSCHIKT, ListKind.UITVRAGEN)


def _within_reach(made: Made) -> dict[UUID, ListKind]:
    """Give who is ranked or to be asked about, in the order of the list."""
    return {who: where.kind for who, where in whereabouts(made).items() if where.kind in _IN_REACH}
