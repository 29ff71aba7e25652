"""Make a saved list again from its recipe, and prove that it is the same."""

from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.ranked_list import RankedList
from matching.domain.ranking_request import Page
from matching.errors import ConflictError
from matching.profiles.place_facts import reference_day
from matching.recipe import Recipe
from matching.rules import rulebook
from matching.saved_list import MadeList, make, tell
from matching.service import Service
from matching.storage.recipes import SavedRecipe
from scoring.titles import Linker


def rebuild_ranking(service: Service, actor: Actor, list_id: UUID, page: Page, discreet: bool = True) -> RankedList:
    """Give one page of a list, made again from the ledger.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: the result differs, with what differs.
    """
    saved = service.store.recipes.get(list_id)
    made = rebuilt(service, saved)
    with service.store.read(made.recipe.position) as reader:
        told = tell(made, list_id, saved.at, page, reader, discreet)
    service.store.looks.record(actor, "ranglijst_herbouwd", "ranglijst", list_id, {"pagina": page.number})
    return told


def rebuilt(service: Service, saved: SavedRecipe) -> MadeList:
    """Make a list again.

    Raises:
        ConflictError: the versions or the result differ.
    """
    recipe = Recipe.from_json(dict(saved.recipe))
    knowledge = service.knowledge(recipe.reference)
    pool, standing = service.standing(knowledge, recipe.position)
    with service.store.read(recipe.position) as reader:
        vacancy = reader.vacancies.get(recipe.vacancy_id)
    day = reference_day(vacancy, recipe.today)
    made = make(recipe, vacancy, standing, pool.group_on(standing, day), knowledge)
    if made.digest != saved.result_hash:
        raise ConflictError(f"De lijst is niet meer gelijk aan de bewaarde lijst. {_reason(service, recipe, made)}")
    return made


def _reason(service: Service, recipe: Recipe, made: MadeList) -> str:
    rules = rulebook.version(rulebook.rules_on(reference_day(made.vacancy, recipe.today)))
    changed = [
        f"{name}: toen {then}, nu {now}"
        for name, then, now in (
            ("programma", recipe.software, service.software),
            ("regels", recipe.rulebook, rules),
            ("koppeling", recipe.linker, Linker.version),
        )
        if then != now
    ]
    return "; ".join(changed) or "De gegevens van iemand op de lijst zijn sindsdien gewist of gecorrigeerd."
