import pytest
from scoring_rows import Person, Place, figures, item, people, places

from scoring.criteria.level import Level
from scoring.pool import PossessionKind

DUTCH = item(1, PossessionKind.TAAL)
LANGUAGES_COMPLETE = 1 << PossessionKind.TAAL


def judged(person, place):
    return figures(Level().judge(people(person), places(place)))


@pytest.mark.parametrize(("level", "value"), [(6, 1000), (3, 1000), (2, 500), (1, 0)])
def test_the_level_is_met_or_one_below_or_too_low_and_more_is_not_better(level, value):
    assert judged(Person(level=level), Place(level=3)) == (value, value, value)


def test_an_unknown_level_is_neither_met_nor_missed():
    assert judged(Person(), Place(level=3)) == (0, 500, 1000)


@pytest.mark.parametrize(("grade", "value"), [(4, 1000), (3, 1000), (2, 500), (1, 0), (0, 0)])
def test_a_language_counts_by_the_steps_above_no_command_at_all(grade, value):
    person = Person(possessions={DUTCH: (grade, grade, grade)})
    assert judged(person, Place(demands={DUTCH: (3, True)})) == (value, value, value)


def test_an_unknown_language_is_unknown_unless_the_list_is_complete():
    place = Place(demands={DUTCH: (3, False)})
    assert judged(Person(), place) == (0, 500, 1000)
    assert judged(Person(complete_kinds=LANGUAGES_COMPLETE), place) == (0, 0, 0)


def test_level_and_language_count_the_same():
    person = Person(level=3, possessions={DUTCH: (2, 2, 2)})
    assert judged(person, Place(level=3, demands={DUTCH: (3, True)})) == (750, 750, 750)


def test_a_place_that_asks_neither_level_nor_language_does_not_ask():
    licence = item(1, PossessionKind.RIJBEWIJS)
    assert not Level().asked(places(Place(demands={licence: (1, True)})))[0]
