"""What can be asked of a person about one criterion, in a question that holds for all work at once."""

from collections.abc import Callable

from matching.domain.phrases import question_text
from matching.explanation.case import Case
from matching.explanation.criteria.guidance import ASK_NEED
from matching.explanation.criteria.hours import ASK_DAGDELEN, ASK_HOURS
from matching.explanation.criteria.learning_goals import ASK_GOALS
from matching.explanation.criteria.level import ASK_LEVEL
from matching.explanation.criteria.occupation import ASK_WORK_DONE
from matching.profiles.possessions import demand_id
from scoring.criteria.hours import HOURS
from scoring.criterion import WHOLE

ASK_MORE_WORK_DONE = "Welk werk heeft u nog meer gedaan?"
ASK_WISH = "Welk werk wilt u graag doen?"
ASK_MORE_WISHES = "Welk ander werk wilt u ook graag doen?"


def question_about(criterion: str, key: int, case: Case) -> str:
    """Put one opening of a criterion into words; "" when there is nothing to ask the person.

    Args:
        key: what is open, as the openings of the criterion name it.
        case: one of the pairs of which it is open.
    """
    return _QUESTIONS[criterion](key, case)


def _skill(key: int, case: Case) -> str:
    can_be_asked = case.vocabulary.can_be_asked(key) and not case.withholds_skill(key)
    return f"Kunt u dit: {case.vocabulary.skill_name(key)}?" if can_be_asked else ""


def _work_done(_: int, case: Case) -> str:
    return ASK_MORE_WORK_DONE if case.profile.experience else ASK_WORK_DONE


def _wish(_: int, case: Case) -> str:
    return ASK_MORE_WISHES if case.profile.wishes else ASK_WISH


def _level(key: int, case: Case) -> str:
    return ASK_LEVEL if key == WHOLE else _demand(key, case)


def _demand(key: int, case: Case) -> str:
    asked = (demand for demand in case.work.distinct_demands if demand_id(demand, case.vocabulary) == key)
    return next(map(question_text, asked), "")


def _guidance(_: int, case: Case) -> str:
    fact = case.profile.guidance
    return "" if case.record.withholds(fact, fact.value.needed if fact else None) else ASK_NEED


_QUESTIONS: dict[str, Callable[[int, Case], str]] = {
    "vaardigheden": _skill,
    "beroep": _work_done,
    "niveau": _level,
    "gewenste_items": _demand,
    "leerdoelen": lambda _, __: ASK_GOALS,
    "interesse": _wish,
    "uren": lambda key, _: ASK_HOURS if key == HOURS else ASK_DAGDELEN,
    "begeleiding": _guidance,
    "variatie": _work_done,
}
