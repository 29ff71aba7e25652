"""Keep a search under a name of one's own, give it another, and forget it; nobody else sees it."""

import re
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.forms.values import discreet
from matching.lists.recipe import Recipe
from matching.service import Service
from matching.storage.saved_searches import SavedSearch

LONGEST, MOST = 80, 50
_WHERE = "/naam"
_CLIENT_NUMBER = re.compile(r"\bk\s?-\s?\d", re.IGNORECASE)


def keep_search(service: Service, actor: Actor, list_id: UUID, name: str) -> SavedSearch:
    """Keep the search that a list was made with: its vacancy or plek and every filter, as they stand in its recipe.

    Raises:
        NotAllowedError: this role makes no lists.
        NotFoundError: there is no such list.
        InvalidInputError: the name is missing, too long, taken, or says who somebody is.
        ConflictError: it is another kind of list, or there are too many searches.
    """
    must_have(actor, Right.RANK)
    recipe = Recipe.from_json(dict(service.store.recipes.get(list_id).recipe))
    if recipe.kind.is_for_person:
        raise ConflictError("Alleen van een lijst van kandidaten kunt u de zoekopdracht bewaren.")
    known = service.store.saved_searches.of(actor.id)
    said = _name(name, known)
    if len(known) >= MOST:
        raise ConflictError(f"U hebt al {MOST} zoekopdrachten. Verwijder er eerst een.")
    return service.store.saved_searches.keep(actor.id, uuid4(), said, list_id)


def rename_search(service: Service, actor: Actor, search_id: UUID, name: str) -> None:
    """Give a search of one's own another name; raises as `keep_search` does."""
    must_have(actor, Right.RANK)
    searches = service.store.saved_searches
    renamed = searches.get(actor.id, search_id)
    others = tuple(one for one in searches.of(actor.id) if one.id != renamed.id)
    searches.rename(actor.id, search_id, _name(name, others))


def drop_search(service: Service, actor: Actor, search_id: UUID) -> None:
    """Forget a search of one's own; the lists that were made with it stay.

    Raises:
        NotAllowedError: this role makes no lists.
        NotFoundError: one has no such search.
    """
    must_have(actor, Right.RANK)
    service.store.saved_searches.get(actor.id, search_id)
    service.store.saved_searches.drop(actor.id, search_id)


def _name(text: str, others: tuple[SavedSearch, ...]) -> str:
    """Give a name as it is kept.

    Raises:
        InvalidInputError: it cannot be one; the message says what would pass.
    """
    said = " ".join(text.split())
    if not 0 < len(said) <= LONGEST:
        raise _wrong("de naam ontbreekt, of is te lang", f"1 tot {LONGEST} tekens")
    if _CLIENT_NUMBER.search(said):
        raise _wrong("hierin staat een klantnummer", "een naam die niet zegt om wie het gaat")
    if any(one.name.casefold() == said.casefold() for one in others):
        raise _wrong("zo heet al een zoekopdracht van u", "een andere naam")
    try:
        return discreet(said)
    except ValueError as error:
        problem, _, passes = str(error).rpartition("; wel ")
        raise _wrong(problem, passes) from None


def _wrong(problem: str, passes: str) -> InvalidInputError:
    return InvalidInputError((Fault(_WHERE, problem, passes),))
