"""Which criteria there are, by code."""

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from scoring.criteria.guidance import Guidance
from scoring.criteria.hours import Hours
from scoring.criteria.interest import Interest
from scoring.criteria.learning_goals import LearningGoals
from scoring.criteria.level import Level
from scoring.criteria.occupation import Occupation
from scoring.criteria.skills import Skills
from scoring.criteria.variety import Variety
from scoring.criteria.wished_items import WishedItems
from scoring.criterion import Criterion
from scoring.similarity.occupations import OccupationSimilarity
from scoring.similarity.skills import SkillSimilarity
from scoring.taxonomy import Taxonomy


@dataclass(frozen=True)
class Likeness:
    """The tables of likeness of one taxonomy, each made when a criterion needs it."""

    taxonomy: Taxonomy

    @cached_property
    def occupations(self) -> OccupationSimilarity:
        """How much occupations resemble each other."""
        return OccupationSimilarity(self.taxonomy)

    @cached_property
    def skills(self) -> SkillSimilarity:
        """How much skills resemble each other."""
        return SkillSimilarity(self.taxonomy)

    def warm_up(self) -> None:
        """Make both tables ready, so that nobody waits for them."""
        _ = self.occupations, self.skills


CRITERIA: dict[str, Callable[[Likeness], Criterion]] = {
    "vaardigheden": lambda likeness: Skills(likeness.skills),
    "beroep": lambda likeness: Occupation(likeness.occupations),
    "niveau": lambda _: Level(),
    "gewenste_items": lambda _: WishedItems(),
    "leerdoelen": lambda likeness: LearningGoals(likeness.skills),
    "interesse": lambda likeness: Interest(likeness.occupations),
    "uren": lambda _: Hours(),
    "begeleiding": lambda _: Guidance(),
    "variatie": lambda _: Variety(),
}

_KINDS = (Skills, Occupation, Level, WishedItems, LearningGoals, Interest, Hours, Guidance, Variety)
LABELS = {kind.code: kind.label for kind in _KINDS}
"""What people read, by code."""


def build_criteria(codes: tuple[str, ...], likeness: Likeness) -> tuple[Criterion, ...]:
    """Make the criteria with these codes, in this order; they share their tables of likeness.

    Raises:
        KeyError: there is no criterion with such a code.
    """
    return tuple(CRITERIA[code](likeness) for code in codes)
