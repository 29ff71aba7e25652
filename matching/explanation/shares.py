"""One sentence per criterion: why this share, what is strong, what is missing, what to ask.

Every figure comes from the criterion itself or from its share; nothing is
judged here again.
"""

from collections.abc import Callable

from matching.explanation.case import Case, Told
from matching.explanation.criteria.guidance import tell_guidance
from matching.explanation.criteria.hours import tell_hours
from matching.explanation.criteria.interest import tell_interest
from matching.explanation.criteria.learning_goals import tell_learning_goals
from matching.explanation.criteria.level import tell_level
from matching.explanation.criteria.occupation import tell_occupation
from matching.explanation.criteria.skills import tell_skills
from matching.explanation.criteria.variety import tell_variety
from matching.explanation.criteria.wished_items import tell_wished_items
from scoring.explanation import ScoreTerm

_TELLERS: dict[str, Callable[[Case, ScoreTerm], Told]] = {
    "vaardigheden": tell_skills,
    "beroep": tell_occupation,
    "niveau": tell_level,
    "gewenste_items": tell_wished_items,
    "leerdoelen": tell_learning_goals,
    "interesse": tell_interest,
    "uren": tell_hours,
    "begeleiding": tell_guidance,
    "variatie": tell_variety,
}


def tell(case: Case, term: ScoreTerm) -> Told:
    """Put one term of the score into words."""
    return _TELLERS[term.code](case, term)
