"""Learning goals, guidance and variety: what a plek is ranked on. Model.md C.4.5."""

import numpy as np
import pytest
from scoring_rows import GOALS, TRIED, YES, Person, Place, figures, people, places

from fixtures.reference import small_taxonomy
from scoring.criteria.guidance import Guidance
from scoring.criteria.learning_goals import LearningGoals
from scoring.criteria.variety import Variety
from scoring.pool import words_id
from scoring.similarity.skills import SkillSimilarity

SIMILARITY = SkillSimilarity(small_taxonomy())
UNKNOWN, NONE, ALL = (0, 500, 1000), (0, 0, 0), YES
WORDS = words_id(12345)


def goals(*ids, band=YES) -> Person:
    return Person(goals=dict.fromkeys(ids, band), complete=frozenset([GOALS]))


def teaches(*ids, all_read=True) -> Place:
    return Place(teaches=dict.fromkeys(ids, YES), all_read=all_read)


def learned(person: Person, place: Place):
    return figures(LearningGoals(SIMILARITY).judge(people(person), places(place)))


def far_from(skill: int) -> int:
    return int(np.argmin(SIMILARITY.row(skill)))


def test_a_goal_that_is_taught_here_is_all_there_is_to_wish():
    assert learned(goals(3), teaches(3, 7)) == ALL


def test_every_goal_counts_the_same():
    other = far_from(3)
    low, expected, high = learned(goals(3, other), teaches(3))
    assert low == expected == high == (1000 + int(SIMILARITY.row(3)[other]) + 1) // 2


def test_a_related_skill_is_a_part_of_it():
    row = SIMILARITY.row(3).copy()
    row[3] = 0
    near = int(np.argmax(row))
    assert learned(goals(3), teaches(near)) == (row[near],) * 3
    assert 0 < row[near] <= 700


def test_somebody_without_goals_on_paper_is_unknown():
    assert learned(Person(), teaches(3)) == UNKNOWN


def test_somebody_who_has_achieved_every_goal_has_nothing_left_to_learn():
    assert learned(goals(), teaches(3)) == NONE
    assert learned(goals(), teaches()) == NONE


def test_a_plek_that_does_not_say_what_it_teaches_is_unknown():
    assert learned(goals(3), teaches()) == UNKNOWN


def test_words_that_are_no_concept_are_the_same_as_the_same_words():
    assert learned(goals(WORDS), teaches(WORDS)) == ALL


def test_words_that_could_not_be_read_are_never_a_no():
    assert learned(goals(WORDS), teaches(3)) == UNKNOWN
    low, expected, high = learned(goals(far_from(3)), teaches(3, WORDS, all_read=False))
    assert expected >= 500
    assert (low, high) == (int(SIMILARITY.row(3)[far_from(3)]), 1000)


def test_a_doubtful_goal_lies_between():
    low, expected, high = learned(goals(3, band=(600, 800, 1000)), teaches(3))
    assert (low, expected, high) == (600, 800, 1000)


@pytest.mark.parametrize(
    ("needed", "offered", "judged"),
    [
        ((0, 0), (0, 0), ALL),
        ((0, 0), (0, 3), ALL),
        ((2, 2), (2, 2), ALL),
        ((2, 2), (3, 3), ALL),
        ((3, 3), (2, 2), (500, 500, 500)),
        ((2, 2), (0, 0), NONE),
        ((0, 3), (0, 3), UNKNOWN),
        ((1, 3), (1, 3), (500, 750, 1000)),
        ((2, 2), (0, 3), UNKNOWN),
        ((0, 3), (3, 3), ALL),
    ],
)
def test_guidance_is_enough_lighter_or_absent(needed, offered, judged):
    criterion = Guidance()
    assert figures(criterion.judge(people(Person(guidance=needed)), places(Place(guidance=offered)))) == judged


@pytest.mark.parametrize(
    ("tried", "complete", "judged"),
    [((4,), False, NONE), ((4,), True, NONE), ((5,), True, ALL), ((5,), False, UNKNOWN), ((), False, UNKNOWN)],
)
def test_a_werksoort_is_new_only_when_all_work_done_is_known(tried, complete, judged):
    somebody = Person(tried=dict.fromkeys(tried, YES), complete=frozenset([TRIED] if complete else []))
    assert figures(Variety().judge(people(somebody), places(Place(werksoort=4)))) == judged


def test_skills_resemble_each_other_equally_from_both_ends_and_only_itself_wholly():
    table = np.stack([SIMILARITY.row(skill) for skill in range(len(small_taxonomy().skills))])
    assert np.array_equal(table, table.T)
    assert (np.diag(table) == 1000).all()
    assert (table - 1000 * np.eye(len(table), dtype=np.int16)).max() <= 700
