"""Which criteria there are, by code."""

from collections.abc import Callable

from scoring.criteria.hours import Hours
from scoring.criteria.interest import Interest
from scoring.criteria.level import Level
from scoring.criteria.occupation import Occupation
from scoring.criteria.skills import Skills
from scoring.criteria.wished_items import WishedItems
from scoring.criterion import Criterion
from scoring.similarity.occupations import OccupationSimilarity
from scoring.taxonomy import Taxonomy

CRITERIA: dict[str, Callable[[OccupationSimilarity], Criterion]] = {
    "vaardigheden": lambda _: Skills(),
    "beroep": Occupation,
    "niveau": lambda _: Level(),
    "gewenste_items": lambda _: WishedItems(),
    "interesse": Interest,
    "uren": lambda _: Hours(),
}


def build_criteria(codes: tuple[str, ...], taxonomy: Taxonomy) -> tuple[Criterion, ...]:
    """Make the criteria with these codes, in this order; they share one table of similar occupations.

    Raises:
        KeyError: there is no criterion with such a code.
    """
    similarity = OccupationSimilarity(taxonomy)
    return tuple(CRITERIA[code](similarity) for code in codes)
