"""Saved lists: the recipe that makes one again, and what was returned."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Engine, Row, func, insert, select

from matching.domain.actor import Actor
from matching.errors import NotFoundError
from matching.storage.documents import canonical
from matching.storage.engine import writing
from matching.storage.list_tables import RecipeRow
from matching.storage.looks import acted, actor_of
from matching.storage.tables import table

RECIPE = table(RecipeRow)


@dataclass(frozen=True, slots=True)
class SavedRecipe:
    """A list as it was saved.

    Attributes:
        recipe: everything that decides the list (model.md C.4.9).
        result_hash: of the whole list.
        returned: what was given to the actor.
    """

    id: UUID
    at: datetime
    actor: Actor
    recipe: Mapping[str, Any]
    result_hash: str
    returned: Mapping[str, Any]


class Recipes:
    """The saved lists."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def save(
        self, recipe_id: UUID, actor: Actor, recipe: Mapping[str, Any], result_hash: str, returned: Mapping[str, Any]
    ) -> None:
        """Save a list under a new id; plain JSON values only."""
        row = acted(actor) | {
            "id": recipe_id,
            "recipe": canonical(dict(recipe)).decode(),
            "result_hash": result_hash,
            "returned": canonical(dict(returned)).decode(),
        }
        with writing(self._engine).begin() as connection:
            connection.execute(insert(RECIPE).values(**row))

    def get(self, recipe_id: UUID) -> SavedRecipe:
        """Give a saved list.

        Raises:
            NotFoundError: no list has this id.
        """
        with self._engine.connect() as connection:
            row = connection.execute(select(RECIPE).where(RECIPE.c.id == recipe_id)).first()
        if row is None:
            raise NotFoundError("ranglijst", recipe_id)
        return _saved(row)

    def newest(self, most: int) -> tuple[SavedRecipe, ...]:
        """Give the lists that anybody saved last, the newest first."""
        asked = select(RECIPE).order_by(RECIPE.c.at.desc(), RECIPE.c.id).limit(most)
        with self._engine.connect() as connection:
            return tuple(_saved(row) for row in connection.execute(asked))

    def count(self) -> int:
        """Count the saved lists."""
        with self._engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(RECIPE)) or 0

    def newest_of(self, actor_id: str, most: int) -> tuple[SavedRecipe, ...]:
        """Give the lists that somebody saved last, the newest first."""
        asked = select(RECIPE).where(RECIPE.c.actor == actor_id).order_by(RECIPE.c.at.desc()).limit(most)
        with self._engine.connect() as connection:
            return tuple(_saved(row) for row in connection.execute(asked))


def _saved(row: Row[Any]) -> SavedRecipe:
    recipe, returned = orjson.loads(row.recipe), orjson.loads(row.returned)
    return SavedRecipe(row.id, row.at, actor_of(row), recipe, row.result_hash, returned)
