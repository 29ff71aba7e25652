"""The decision file of a list: everything that put everybody where they stood, and what people did with it after.

It is made from the grootboek and the inzagelog alone, so that the same list gives the same dossier for as long as
nobody does anything with it; reading the dossier itself is left out of it, and stands in the inzagelog.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Any
from uuid import UUID

import numpy as np

from matching.domain.actor import Actor
from matching.domain.permissions import Right, has, must_have
from matching.domain.work_on_offer import WorkOnOffer, short_number
from matching.errors import PassendError
from matching.lists.list_account import RowAccount, accounts_of
from matching.lists.list_parts import Made
from matching.lists.recipe import Recipe
from matching.lists.saved_list import MadeList
from matching.rules.rule import Rule
from matching.rules.settings import RuleSetting
from matching.service import Service
from matching.storage.aftermath import After
from matching.storage.recipes import SavedRecipe
from matching.usecases.rebuild_ranking import made_again, missing_from, other_versions
from scoring.weights import NEUTRAL, UnknownWeightSetError, WeightSet, load_weights

READ = "dossier_bekeken"


@dataclass(frozen=True, slots=True)
class Difference:
    """One part that differs from when the list was made, and why the list is not the same therefore."""

    part: str
    why: str


@dataclass(frozen=True, slots=True)
class Dossier:
    """Everything about one list.

    Attributes:
        offered: the vacancy or plek as it was asked; None when the list is of work for a person, or it is gone.
        number: the short number of what the list is for.
        settings: the numbers of rules that the municipality had laid down at that moment.
        weights: None when a set of this name does not come with passend any more.
        rules: that were asked.
        rows: every row of the list, in order; None when it cannot be made again.
        numbers: the short number of who or what stands in a row.
        hash_now: of the list as it is made again; "" when it cannot be.
        missing: how many people of the list have been erased since.
        differences: why the list is not the same; empty when every byte is.
        discreet: who asks does not see what only the own consultant of somebody may see.
    """

    saved: SavedRecipe
    recipe: Recipe
    number: str
    offered: WorkOnOffer | None
    settings: tuple[RuleSetting, ...]
    weights: WeightSet | None
    rules: tuple[Rule, ...]
    rows: tuple[RowAccount, ...] | None
    numbers: Mapping[UUID, str]
    outside: Mapping[str, int]
    hash_now: str
    missing: int
    differences: tuple[Difference, ...]
    after: After
    discreet: bool

    @property
    def hidden(self) -> frozenset[str]:
        """The codes of the rules of which who asks does not see what they say."""
        return frozenset(rule.code for rule in self.rules if rule.discreet and self.discreet)

    @property
    def is_same(self) -> bool:
        """Whether the list that is made again is the same to the byte."""
        return self.hash_now == self.saved.result_hash


def compile_dossier(service: Service, actor: Actor, list_id: UUID) -> Dossier:
    """Compile the dossier of a list; the look is written down.

    Raises:
        NotAllowedError: this role may not.
        NotFoundError: there is no such list.
    """
    must_have(actor, Right.SEE_DOSSIER)
    saved = service.store.recipes.get(list_id)
    recipe = Recipe.from_json(dict(saved.recipe))
    made, gone = _made(service, saved)
    people = set(made.ids) if isinstance(made, MadeList) else {recipe.subject_id} if recipe.kind.is_for_person else ()
    subject = (recipe.kind, recipe.subject_id)
    after = service.store.aftermath.of(list_id, recipe.position, subject, people, (READ,))
    number, offered = _subject(service, recipe)
    missing = missing_from(made, saved) if made else 0
    dossier = Dossier(
        saved=saved,
        recipe=recipe,
        number=number,
        offered=offered,
        settings=service.rule_settings(before=saved.at).settings,
        weights=_weights(recipe.weights),
        rules=made.ranking.judgement.rules if made else (),
        rows=tuple(accounts_of(made, *_last_resort(service, made))) if made else None,
        numbers=_numbers(service, made) if made else {},
        outside=made.outside if made else {},
        hash_now=made.digest if made else "",
        missing=missing,
        differences=(gone,) if gone else _differences(service, saved, made, missing) if made else (),
        after=after,
        discreet=not has(actor, Right.SEE_CONDITIONS),
    )
    service.store.looks.record(replace(actor, purpose="toezicht"), READ, "ranglijst", list_id)
    return dossier


def _made(service: Service, saved: SavedRecipe) -> tuple[Made | None, Difference | None]:
    """Make the list again, or say what is not there any more."""
    try:
        return made_again(service, saved), None
    except UnknownWeightSetError as error:
        return None, Difference("gewichten", str(error))
    except PassendError as error:
        return None, Difference("gegevens", f"De lijst is niet meer te maken. {error}")


def _differences(service: Service, saved: SavedRecipe, made: Made, missing: int) -> tuple[Difference, ...]:
    """Say why a list that was made again has another hash; nothing when it has the same."""
    if made.digest == saved.result_hash:
        return ()
    found = [Difference(name, f"toen {then}, nu {now}") for name, then, now in other_versions(service, made)]
    if made.recipe.epoch != service.store.epoch():
        found.append(Difference("database", "De database is sindsdien teruggezet of opnieuw gevuld."))
    if missing > 0:
        only = "Alle andere delen zijn gelijk: dit alleen verklaart het verschil." if not found else ""
        why = f"Van {missing} mensen op de lijst zijn de gegevens sindsdien gewist. {only}".strip()
        found.insert(0, Difference("gewiste mensen", why))
    return tuple(found) or (Difference("onbekend", "Versies en aantallen zijn gelijk, en toch is de lijst anders."),)


def _weights(name: str) -> WeightSet | None:
    if name == NEUTRAL:
        return WeightSet(NEUTRAL, {}, 0)
    try:
        return load_weights(name)
    except UnknownWeightSetError:
        return None


def _subject(service: Service, recipe: Recipe) -> tuple[str, WorkOnOffer | None]:
    """Give for what or whom the list was made; only a number of a person."""
    with service.store.read(recipe.position) as reader:
        if not recipe.kind.is_for_person:
            offered: WorkOnOffer | None = reader.work(recipe.kind.work).many([recipe.subject_id]).get(recipe.subject_id)
            return (short_number(offered) if offered else "gewist"), offered
        person = reader.candidates.many([recipe.subject_id]).get(recipe.subject_id)
        return (f"K-{person.number}" if person else "gewist"), None


def _last_resort(service: Service, made: Made) -> tuple[Any, Any]:
    """Give by what equals were ordered: the keys for the lot, and the day of the last proposal."""
    if isinstance(made, MadeList):
        return made.group.tie_keys, made.group.last_proposed
    recipe = made.recipe
    offer = service.offer(made.knowledge, recipe.kind.work, recipe.position).offer
    return offer.tie_keys, np.broadcast_to(made.group.last_proposed, len(offer))


def _numbers(service: Service, made: Made) -> dict[UUID, str]:
    if isinstance(made, MadeList):
        numbers = made.standing.numbers.tolist()
        return {who: f"K-{number}" for who, number in zip(made.ids, numbers, strict=True)}
    with service.store.read(made.recipe.position) as reader:
        found = reader.work(made.recipe.kind.work).many(list(made.ids))
    return {one: short_number(work) for one, work in found.items()}
