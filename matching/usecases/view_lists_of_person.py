"""View in which saved lists somebody was, at which place, or why not: the newest made again, the others named."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from uuid import UUID

from matching.domain.card import CandidateCard
from matching.domain.ranked_list import Ranked, RankedList
from matching.domain.work import WorkKind
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import PassendError
from matching.in_memory.absence import reason_outside
from matching.lists.list_parts import Reading
from matching.lists.recipe import Recipe
from matching.lists.saved_list import MadeList
from matching.service import Service
from matching.storage.reader import Reader
from matching.storage.recipes import SavedRecipe
from matching.usecases.read_people_of_ranking import rows_of
from matching.usecases.read_ranking import at_hand

MADE_AGAIN = 3
"""How many lists are made again when nobody says how many: each takes as long as reading everybody as known then."""
LOOKED_THROUGH = 200
_OUTSIDE = {
    "samengevoegd": "deze inschrijving was een dubbele; zij stond onder het andere nummer",
    "afgesloten": "de bemiddeling was afgesloten",
    "verwerking_beperkt": "de verwerking was beperkt",
}
UNKNOWN_THEN = "u was toen nog niet ingeschreven"
FILTERED = "de lijst was gemaakt voor een deel van de mensen, en daar viel u buiten"


@dataclass(frozen=True, slots=True)
class OnList:
    """One saved list, and where somebody stood on it.

    Attributes:
        work: what was asked or offered, as it is called now; "" when that is not known, or it is the person.
        told: the list with nobody else on it; None when it was not made again.
        row: where the person stands; None is nowhere.
        why_not: why there is no row, or why the list could not be made again; "" when there is one.
    """

    saved: SavedRecipe
    recipe: Recipe
    work: str = ""
    told: RankedList | None = None
    row: Ranked[CandidateCard] | None = None
    why_not: str = ""

    @property
    def is_own(self) -> bool:
        """Whether work was ranked for this person, rather than people for work."""
        return self.recipe.kind.is_for_person


@dataclass(frozen=True, slots=True)
class ListsOfPerson:
    """The saved lists that somebody was on, or could have been, the newest first.

    Attributes:
        not_looked_through: how many older lists there are; where the person was shown on one, an exposure says so.
    """

    lists: tuple[OnList, ...]
    not_looked_through: int


def lists_of_person(
    service: Service, people: Sequence[UUID], known_since: int, made_again: int = MADE_AGAIN
) -> ListsOfPerson:
    """Give the newest lists; that somebody looks is for the caller to write down.

    Args:
        people: every record of the person.
        known_since: the position of the ledger from which on there was one.
        made_again: how many of them are made again whole.
    """
    found = _concerning(service, people, known_since)
    to_make = [one.saved.id for one in found if not one.is_own][: max(0, made_again)]
    lists = (_made_again(service, one, people) if one.saved.id in to_make else one for one in found)
    return ListsOfPerson(tuple(lists), max(0, service.store.recipes.count() - LOOKED_THROUGH))


def _concerning(service: Service, people: Sequence[UUID], known_since: int) -> list[OnList]:
    """Give the lists that are of this person, or that the person could be on, with what they were made for."""
    read = ((saved, Recipe.from_json(dict(saved.recipe))) for saved in service.store.recipes.newest(LOOKED_THROUGH))
    found = [
        (saved, recipe)
        for saved, recipe in read
        if (recipe.subject_id in people if recipe.kind.is_for_person else recipe.position >= known_since)
    ]
    titles: dict[UUID, str] = {}
    with service.store.read() as reader:
        for kind in WorkKind:
            works: dict[UUID, WorkOnOffer] = reader.work(kind).many([recipe.subject_id for _, recipe in found])
            titles |= {one.id: f"{one.title} ({short_number(one)})" for one in works.values()}
    return [OnList(saved, recipe, titles.get(recipe.subject_id, "")) for saved, recipe in found]


def _made_again(service: Service, one: OnList, people: Sequence[UUID]) -> OnList:
    try:
        made = at_hand(service, one.saved)
    except PassendError as error:
        return replace(one, why_not=str(error))
    assert isinstance(made, MadeList)
    with service.store.read(one.recipe.position) as reader:
        told = made.tell_some(one.saved.id, one.saved.at, people, reader, Reading(discreet=False))
        row = next(iter(rows_of(told)), None)
        return replace(one, told=told, row=row, why_not="" if row else _why_not(reader, people))


def _why_not(reader: Reader, people: Sequence[UUID]) -> str:
    """Say why somebody was nowhere on a list; `reader` stands where the list was made."""
    known = reader.candidates.many(people).values()
    reasons = [reason_outside(one) for one in known]
    if not reasons:
        return UNKNOWN_THEN
    return FILTERED if None in reasons else _OUTSIDE.get(str(reasons[0]), str(reasons[0]))
