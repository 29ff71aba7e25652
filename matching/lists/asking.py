"""Of whom does the place on a list depend on what an employer did not say? Judged as the list itself judges."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from matching.domain.vacancy_question import VacancyQuestion
from matching.lists.exploring import Explorer


@dataclass(frozen=True, slots=True)
class Moves:
    """One question.

    Attributes:
        people: how many people are in reach with one answer and out of reach with another.
        reordered: how many people who are in reach get other points by the answer.
    """

    question: VacancyQuestion
    people: int
    reordered: int = 0

    @property
    def is_worth_asking(self) -> bool:
        """Whether it moves somebody, or has to be known anyway."""
        return bool(self.people or self.reordered or self.question.reason)


def moved_by(explorer: Explorer, questions: Sequence[VacancyQuestion]) -> tuple[Moves, ...]:
    """Count for every question, the one that moves most people first; of equals the order of asking stands."""
    counted = [Moves(one, _moved(explorer, one), _reordered(explorer, one)) for one in questions]
    return tuple(sorted(counted, key=lambda one: (-one.people, -one.reordered)))


def _moved(explorer: Explorer, question: VacancyQuestion) -> int:
    return _differing([explorer.failed(answer(explorer.vacancy)) > 0 for answer in question.answers])


def _reordered(explorer: Explorer, question: VacancyQuestion) -> int:
    if not question.by_score:
        return 0
    return _differing([explorer.points(answer(explorer.vacancy)) for answer in question.answers])


def _differing(found: Sequence[NDArray[Any]]) -> int:
    """Count the rows that are not the same in all of these."""
    return int(np.count_nonzero(np.any([one != found[0] for one in found[1:]], axis=0))) if found else 0
