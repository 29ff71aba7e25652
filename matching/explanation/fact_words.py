"""The words in which a fact about a skill stands in the profile."""

from typing import Any

from matching.domain.fact import Fact
from matching.domain.statements import Competence, Experience, Skill
from matching.domain.tri import Tri
from scoring.competences import COMPETENCES


def words_of(fact: Fact[Any]) -> str:
    """Give the words of a skill as they were written, of a competence, or of the work that makes a skill likely."""
    if isinstance(fact.value, Competence):
        return COMPETENCES[fact.value.code]
    term = fact.value.occupation if isinstance(fact.value, Experience) else fact.value.term
    return str(term.text)


def said_in(fact: Fact[Any]) -> str:
    """Give the words of a fact as they stand beside a skill: work that makes it likely says that it is work."""
    return f"werkte als {words_of(fact)}" if isinstance(fact.value, Experience) else words_of(fact)


def is_yes(fact: Fact[Any]) -> bool:
    """Whether a fact says that a skill is there, rather than that it is not or may be."""
    return not isinstance(fact.value, Skill) or fact.value.has is Tri.JA
