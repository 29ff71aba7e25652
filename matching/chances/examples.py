"""Which vacancies and plekken stand as examples beside an occupation."""

import numpy as np

from matching.chances.reach import Reach
from matching.chances.survey import Survey
from matching.ranking import Ranking
from scoring.essentials import Standing

EXAMPLES = 3


def vacancy_rows(survey: Survey, ranking: Ranking, row: int) -> list[int]:
    """Give the vacancies of an occupation that are nearest and fit best."""
    of_this = np.flatnonzero((survey.occupation_of == row) & (survey.reach > Reach.OUT))
    order = np.lexsort((of_this, -ranking.scores.score[of_this], -survey.reach[of_this].astype(np.int64)))
    rows: list[int] = of_this[order[:EXAMPLES]].tolist()
    return rows


def place_rows(survey: Survey, row: int) -> list[int]:
    """Give the plekken that teach most of what is essential in an occupation and not there for sure."""
    entries = slice(*survey.essentials.starts[row : row + 2])
    there = survey.essentials.ids[entries][survey.standing[entries] == Standing.PRESENT]
    of_this = survey.teaching.occupation == row
    place, skill = survey.teaching.place[of_this], survey.teaching.skill[of_this]
    rows, number = np.unique(place, return_inverse=True)
    to_learn, all_ = np.bincount(number, ~np.isin(skill, there)), np.bincount(number)
    best: list[int] = rows[np.lexsort((rows, -all_, -to_learn))[:EXAMPLES]].tolist() if len(rows) else []
    return best


def taught_at_place(survey: Survey, row: int, place: int) -> list[int]:
    """Give the essential skills of an occupation that a plek teaches."""
    both = (survey.teaching.occupation == row) & (survey.teaching.place == place)
    skills: list[int] = survey.teaching.skill[both].tolist()
    return skills
