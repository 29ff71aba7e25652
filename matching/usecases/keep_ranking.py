"""Keep a list that was made: the recipe for ever, the figures while they are at hand."""

from dataclasses import replace
from uuid import UUID, uuid4

from matching.domain.actor import Actor
from matching.lists.list_parts import Made
from matching.service import Service


def keep_ranking(service: Service, actor: Actor, made: Made) -> UUID:
    """Save a list as a recipe, for the purpose that it was made for; gives the id of the list."""
    list_id = uuid4()
    returned = {kind.value: len(rows) for kind, rows in made.ranking.lists.items()}
    purposeful = replace(actor, purpose=made.recipe.purpose)
    service.store.recipes.save(list_id, purposeful, made.recipe.as_json(), made.digest, returned)
    service.remember(list_id, made)
    return list_id
