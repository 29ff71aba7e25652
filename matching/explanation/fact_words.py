"""The words in which a fact about a skill stands in the profile."""

from typing import Any

from matching.domain.fact import Fact
from matching.domain.statements import Competence, Experience
from scoring.competences import COMPETENCES


def words_of(fact: Fact[Any]) -> str:
    """Give the words of a skill as they were written, of a competence, or of the work that makes a skill likely."""
    if isinstance(fact.value, Competence):
        return COMPETENCES[fact.value.code]
    term = fact.value.occupation if isinstance(fact.value, Experience) else fact.value.term
    return str(term.text)
