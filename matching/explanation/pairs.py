"""What the criteria say of the pairs of one page, in more detail than a judgement: asked once for all of them."""

from dataclasses import dataclass
from functools import cached_property
from typing import TypeVar

from scoring.criteria.interest import Interest
from scoring.criteria.learning_goals import Goal, LearningGoals, Met
from scoring.criteria.occupation import Occupation
from scoring.criteria.skills import Item, Skills
from scoring.model import ScoringModel
from scoring.pool import People, Places, pairs
from scoring.similarity.sets import of_pairs

C = TypeVar("C")
Nearest = list[tuple[int, int] | None]


@dataclass(frozen=True)
class Pairs:
    """k pairs that are put into words together; every answer has one entry a pair.

    Attributes:
        people, places: k rows each, or one that is the same for all.
    """

    people: People
    places: Places
    model: ScoringModel

    @cached_property
    def skills(self) -> list[list[Item]]:
        """Every asked skill."""
        return self._criterion(Skills).items(self.people, self.places)

    @cached_property
    def occupations(self) -> Nearest:
        """The nearest occupation of work done."""
        return self._criterion(Occupation).best(self.people, self.places)

    @cached_property
    def wished_occupations(self) -> Nearest:
        """The nearest wished occupation."""
        return self._criterion(Interest).best(self.people, self.places)

    @cached_property
    def wished_werksoorten(self) -> Nearest:
        """The nearest wished werksoort."""
        return self._criterion(Interest).best_werksoort(self.people, self.places)

    @cached_property
    def goals(self) -> list[list[Goal]]:
        """Every open learning goal."""
        return self._criterion(LearningGoals).goals(self.people, self.places)

    @cached_property
    def taught(self) -> list[list[Met]]:
        """What is taught that comes nearest to every open goal."""
        return self._criterion(LearningGoals).nearest(self.people, self.places)

    @cached_property
    def dagdelen(self) -> list[int]:
        """When the work is done, as a mask; 0 is not known."""
        masks: list[int] = of_pairs(self.places.dagdelen, pairs(self.people, self.places)).tolist()
        return masks

    @cached_property
    def open_guidance(self) -> list[tuple[bool, bool]]:
        """Whether the guidance that is needed is open, and whether that on offer is."""
        k = pairs(self.people, self.places)
        is_open = (of_pairs(side.guidance_least != side.guidance_most, k) for side in (self.people, self.places))
        return list(zip(*(column.tolist() for column in is_open), strict=True))

    def _criterion(self, kind: type[C]) -> C:
        """Give the criterion of this kind, the very one that judged."""
        return next(criterion for criterion in self.model.criteria if isinstance(criterion, kind))
