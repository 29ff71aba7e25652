"""The recipe of a list: everything that decides it. Source: model.md C.4.9."""

from dataclasses import dataclass
from datetime import date
from functools import cache
from typing import Any
from uuid import UUID

from pydantic import TypeAdapter

from matching.domain.list_kind import RankingKind
from matching.domain.ranking_request import Filters
from matching.in_memory.knowledge import KnowledgeVersions


@dataclass(frozen=True, slots=True)
class Recipe:
    """How a list was made, so that it can be made again.

    Attributes:
        kind: who or what is ranked, for whom or what.
        subject_id, subject_version: of the vacancy, plek or candidate that the list is for.
        position: ledger position of everything that was known.
        today: the day on which it was asked (peildatum).
        not_before: legality is tested on this day or later: the later of the peildatum and the real day, so that
            nobody can find out a birth date by asking for days long gone.
        linker, rulebook, software: versions of our own code.
    """

    kind: RankingKind
    subject_id: UUID
    subject_version: int
    position: int
    epoch: str
    today: date
    not_before: date
    seed: int
    weights: str
    filters: Filters
    purpose: str
    reference: KnowledgeVersions
    linker: str
    rulebook: str
    software: str

    def as_json(self) -> dict[str, Any]:
        """Give plain JSON values."""
        plain: dict[str, Any] = _adapter().dump_python(self, mode="json")
        return plain | {"seed": str(self.seed)}

    @classmethod
    def from_json(cls, plain: dict[str, Any]) -> "Recipe":
        """Read what `as_json` gave, now or when every list was one of candidates for a vacancy."""
        recipe: Recipe = _adapter().validate_python(_of_before_plekken(plain) if "vacancy_id" in plain else plain)
        return recipe


def _of_before_plekken(plain: dict[str, Any]) -> dict[str, Any]:
    """Say of a recipe that names a vacancy what kind of list it is."""
    subject = {"subject_id": plain["vacancy_id"], "subject_version": plain["vacancy_version"]}
    return plain | subject | {"kind": RankingKind.KANDIDATEN_VOOR_VACATURE}


@cache
def _adapter() -> TypeAdapter[Recipe]:
    return TypeAdapter(Recipe)
