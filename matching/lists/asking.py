"""Of whom does the place on a list depend on what an employer did not say? Judged as the list itself judges."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from matching.domain.vacancy_question import VacancyQuestion
from matching.lists.exploring import Explorer


@dataclass(frozen=True, slots=True)
class Moves:
    """One question.

    Attributes:
        people: how many people are in reach with one answer and out of reach with another.
    """

    question: VacancyQuestion
    people: int


def moved_by(explorer: Explorer, questions: Sequence[VacancyQuestion]) -> tuple[Moves, ...]:
    """Count for every question, the one that moves most people first; of equals the order of asking stands."""
    counted = [Moves(one, _moved(explorer, one)) for one in questions]
    return tuple(sorted(counted, key=lambda one: -one.people))


def _moved(explorer: Explorer, question: VacancyQuestion) -> int:
    out = [explorer.failed(answer(explorer.vacancy)) > 0 for answer in question.answers]
    if not out:
        return 0
    differs = np.logical_or.reduce(out) & ~np.logical_and.reduce(out)
    return int(np.count_nonzero(differs))
