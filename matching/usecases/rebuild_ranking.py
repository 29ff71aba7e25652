"""Make a saved list again from its recipe, and prove that it is the same."""

from dataclasses import replace
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import CandidateStatus
from matching.domain.ranked_list import RankedList, WorkList
from matching.domain.ranking_request import Page
from matching.domain.work_on_offer import WorkOnOffer
from matching.errors import ConflictError, NotRankableError
from matching.in_memory.absence import refusal_of
from matching.lists.list_parts import Made, Reading
from matching.lists.recipe import Recipe
from matching.lists.saved_list import MadeList, make
from matching.lists.work_list import MadeWorkList, make_work_list
from matching.profiles.place_facts import reference_day
from matching.rules import rulebook
from matching.service import Service
from matching.storage.recipes import SavedRecipe

CONSULTANT = "consulent"


def rebuild_ranking(service: Service, actor: Actor, list_id: UUID, page: Page) -> RankedList | WorkList:
    """Give one page of a list, made again from the ledger.

    Raises:
        NotFoundError: there is no such list.
        ConflictError: the result differs, with what differs; or the person whose list it is has been erased.
    """
    saved = service.store.recipes.get(list_id)
    made = rebuilt(service, saved)
    with service.store.read(made.recipe.position) as reader:
        told = made.tell(list_id, saved.at, page, reader, reading_of(service, actor))
    seen_for = replace(actor, purpose=made.recipe.purpose)
    service.store.looks.record(seen_for, "ranglijst_herbouwd", "ranglijst", list_id, {"pagina": page.number})
    return told


def reading_of(service: Service, actor: Actor) -> Reading:
    """Give how this actor reads a list now."""
    _, newest = service.standing(service.knowledge())
    return Reading(discreet=actor.role != CONSULTANT, hidden=newest.restricted, switch=service.ranking())


def rebuilt(service: Service, saved: SavedRecipe) -> Made:
    """Make a list again; people who have been erased since are not in it, and it says so.

    Raises:
        ConflictError: the versions or the result differ, or the person whose list it is has been erased.
    """
    made = made_again(service, saved)
    return made if isinstance(made, MadeList) and made.erased_since else _proven(service, saved, made)


def made_again(service: Service, saved: SavedRecipe) -> Made:
    """Make a list again without proving that it is the same; people who have been erased since are not in it.

    Raises:
        NotRankableError: the person whose list it is has been erased.
        PassendError: something that the recipe names is not there any more; the message says what.
    """
    recipe = Recipe.from_json(dict(saved.recipe))
    if recipe.kind.is_for_person:
        return _work_for_person(service, recipe)
    made = _people_for_work(service, recipe)
    return replace(made, erased_since=max(0, missing_from(made, saved)))


def missing_from(made: Made, saved: SavedRecipe) -> int:
    """Count how many rows the saved list had more than the one that was made again."""
    return int(sum(saved.returned.values())) - sum(map(len, made.ranking.lists.values()))


def _people_for_work(service: Service, recipe: Recipe) -> MadeList:
    knowledge = service.knowledge(recipe.reference)
    pool, standing = service.standing(knowledge, recipe.position)
    with service.store.read(recipe.position) as reader:
        offered: WorkOnOffer = reader.work(recipe.kind.work).get(recipe.subject_id)
    group = pool.group_on(standing, reference_day(offered, recipe.not_before))
    return make(recipe, offered, standing, group, knowledge)


def _work_for_person(service: Service, recipe: Recipe) -> MadeWorkList:
    knowledge = service.knowledge(recipe.reference)
    standing = service.offer(knowledge, recipe.kind.work, recipe.position)
    with service.store.read(recipe.position) as reader:
        record = next(iter(reader.people([recipe.subject_id])), None)
    if record is None:
        raise NotRankableError(refusal_of("de kandidaat van deze lijst", CandidateStatus.GEWIST.value))
    return make_work_list(recipe, record, standing, service.legality_of(recipe.subject_id), knowledge)


def _proven(service: Service, saved: SavedRecipe, made: Made) -> Made:
    """Give the list if it is the same as the one that was saved."""
    if made.digest != saved.result_hash:
        raise ConflictError(f"De lijst is niet meer gelijk aan de bewaarde lijst. {_reason(service, made)}")
    return made


def _reason(service: Service, made: Made) -> str:
    changed = [f"{name}: toen {then}, nu {now}" for name, then, now in other_versions(service, made)]
    return "; ".join(changed) or "De gegevens van iemand op de lijst zijn sindsdien gewist of gecorrigeerd."


def other_versions(service: Service, made: Made) -> list[tuple[str, str, str]]:
    """Give what decides a list and has another version now, with the version then and now."""
    recipe = made.recipe
    versions = (
        ("programma", recipe.software, service.software),
        ("regels", recipe.rulebook, rulebook.version(rulebook.RULEBOOK[recipe.kind.work])),
        ("koppeling", recipe.linker, made.knowledge.vocabulary.linker.version),
    )
    return [(name, then, now) for name, then, now in versions if then != now]
