"""Make a saved list again from its recipe, and prove that it is the same."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page
from matching.errors import ConflictError
from matching.profiles.place_facts import reference_day
from matching.recipe import Recipe
from matching.rules import rulebook
from matching.saved_list import MadeList, Reading, make, tell
from matching.service import Service
from matching.storage.recipes import SavedRecipe

CONSULTANT = "consulent"


def rebuild_ranking(service: Service, actor: Actor, list_id: UUID, page: Page) -> RankedList:
    """Give one page of a list, made again from the ledger.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: the result differs, with what differs.
    """
    saved = service.store.recipes.get(list_id)
    made = rebuilt(service, saved)
    with service.store.read(made.recipe.position) as reader:
        told = tell(made, list_id, saved.at, page, reader, reading_of(service, actor))
    seen_for = replace(actor, purpose=made.recipe.purpose)
    service.store.looks.record(seen_for, "ranglijst_herbouwd", "ranglijst", list_id, {"pagina": page.number})
    return told


def reading_of(service: Service, actor: Actor) -> Reading:
    """Give how this actor reads a list now."""
    _, newest = service.standing(service.knowledge())
    return Reading(discreet=actor.role != CONSULTANT, hidden=newest.restricted)


def rebuilt(service: Service, saved: SavedRecipe) -> MadeList:
    """Make a list again; people who have been erased since are not in it, and it says so.

    Raises:
        ConflictError: the versions or the result differ.
    """
    made = _made(service, Recipe.from_json(dict(saved.recipe)))
    erased = sum(saved.returned.values()) - sum(map(len, made.ranking.lists.values()))
    if made.digest != saved.result_hash and erased <= 0:
        raise ConflictError(f"De lijst is niet meer gelijk aan de bewaarde lijst. {_reason(service, made)}")
    return replace(made, erased_since=erased)


def _made(service: Service, recipe: Recipe) -> MadeList:
    knowledge = service.knowledge(recipe.reference)
    pool, standing = service.standing(knowledge, recipe.position)
    with service.store.read(recipe.position) as reader:
        vacancy = reader.vacancies.get(recipe.vacancy_id)
    group = pool.group_on(standing, reference_day(vacancy, recipe.not_before))
    return make(recipe, vacancy, standing, group, knowledge)


def _reason(service: Service, made: MadeList) -> str:
    recipe = made.recipe
    rules = rulebook.version(rulebook.rules_on(reference_day(made.vacancy, recipe.not_before)))
    changed = [
        f"{name}: toen {then}, nu {now}"
        for name, then, now in (
            ("programma", recipe.software, service.software),
            ("regels", recipe.rulebook, rules),
            ("koppeling", recipe.linker, made.knowledge.vocabulary.linker.version),
        )
        if then != now
    ]
    return "; ".join(changed) or "De gegevens van iemand op de lijst zijn sindsdien gewist of gecorrigeerd."
