import pytest
from scoring_rows import Person, Place, figures, people, places

from scoring.criteria.hours import Hours

ALL = (1 << 28) - 1


def judged(person, place):
    return figures(Hours().judge(people(person), places(place)))


def hours(least, most):
    return (4 * least if least >= 0 else -1, 4 * most if most >= 0 else -1)


@pytest.mark.parametrize(
    ("wanted", "asked", "value"),
    [
        ((16, 24), (24, 32), 1000),
        ((16, 20), (24, 32), 833),
        ((4, 8), (32, 36), 250),
        ((32, 36), (8, 12), 0),
        ((20, 24), (12, 16), 667),
        ((-1, 24), (20, 24), 1000),
        ((20, -1), (32, 36), 1000),
        ((20, 24), (-1, 24), 1000),
    ],
)
def test_hours_that_overlap_are_met_and_a_gap_counts_against_the_asked_minimum(wanted, asked, value):
    assert judged(Person(hours=hours(*wanted)), Place(hours=hours(*asked))) == (value, value, value)


def test_unknown_hours_are_unknown():
    assert judged(Person(), Place(hours=hours(24, 32))) == (0, 500, 1000)


def test_a_dagdeel_that_is_not_known_counts_half():
    person = Person(available=0b0001, known=0b0011)
    assert judged(person, Place(dagdelen=0b0111)) == (333, 500, 667)


def test_dagdelen_that_the_work_does_not_need_change_nothing():
    place = Place(dagdelen=0b0011)
    assert judged(Person(available=0b0011, known=ALL), place) == (1000, 1000, 1000)
    assert judged(Person(available=ALL, known=ALL), place) == (1000, 1000, 1000)


def test_hours_and_dagdelen_count_the_same():
    person = Person(hours=hours(24, 32), available=0, known=ALL)
    assert judged(person, Place(hours=hours(24, 32), dagdelen=0b1)) == (500, 500, 500)


def test_a_place_that_tells_neither_does_not_ask():
    assert not Hours().asked(places(Place()))[0]
