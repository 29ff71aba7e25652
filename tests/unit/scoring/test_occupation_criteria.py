import numpy as np
import pytest
from scoring_rows import OCCUPATIONS, WISHES, YES, Person, Place, figures, people, places

from fixtures.reference import small_taxonomy
from scoring.criteria.interest import Interest
from scoring.criteria.occupation import Occupation
from scoring.similarity.occupations import OccupationSimilarity

SIMILARITY = OccupationSimilarity(small_taxonomy())
WORK, OTHER = 0, 1
NEAR = int(SIMILARITY.row(WORK)[OTHER])
HALF_SURE = (0, 500, 1000)


def work_done(*occupations, complete=False, trust=YES):
    return Person(
        occupations=dict.fromkeys(occupations, trust),
        complete=frozenset({OCCUPATIONS}) if complete else frozenset(),
    )


def occupation(person, place):
    return figures(Occupation(SIMILARITY).judge(people(person), places(place)))


def interest(person, place):
    return figures(Interest(SIMILARITY).judge(people(person), places(place)))


def test_the_same_occupation_is_met():
    assert occupation(work_done(WORK), Place(occupation=WORK)) == (1000, 1000, 1000)


def test_the_nearest_occupation_counts():
    assert occupation(work_done(OTHER, complete=True), Place(occupation=WORK)) == (NEAR, NEAR, NEAR)
    assert occupation(work_done(OTHER, WORK, complete=True), Place(occupation=WORK)) == (1000, 1000, 1000)


def test_an_open_list_is_never_expected_below_unknown():
    far = int(np.argmin(SIMILARITY.row(WORK)))
    low, expected, high = occupation(work_done(far), Place(occupation=WORK))
    assert (low, expected, high) == (SIMILARITY.row(WORK)[far], 500, 1000)
    assert occupation(Person(), Place(occupation=WORK)) == (0, 500, 1000)


def test_a_complete_list_without_work_is_a_no():
    assert occupation(work_done(complete=True), Place(occupation=WORK)) == (0, 0, 0)


def test_a_doubtful_link_of_the_person_or_of_the_place_lies_between():
    assert occupation(work_done(WORK, complete=True, trust=(400, 700, 1000)), Place(occupation=WORK)) == (
        400,
        700,
        1000,
    )
    doubtful = Place(occupation=WORK, trust=(400, 700, 1000))
    assert occupation(work_done(WORK, complete=True), doubtful) == (400, 700, 1000)
    assert occupation(work_done(WORK, complete=True, trust=HALF_SURE), doubtful) == (0, 350, 1000)


def test_a_place_whose_occupation_is_not_recognised_does_not_ask_it():
    criterion = Occupation(SIMILARITY)
    assert not criterion.asked(places(Place()))[0]
    assert occupation(work_done(WORK, complete=True), Place()) == (0, 500, 1000)


def test_the_explanation_names_the_occupation_that_counted():
    criterion = Occupation(SIMILARITY)
    place = places(Place(occupation=WORK))
    assert criterion.best(people(work_done(OTHER, WORK)), place) == [(WORK, 1000)]
    assert criterion.best(people(work_done(OTHER)), place) == [(OTHER, NEAR)]
    assert criterion.best(people(Person()), place) == [None]


def test_a_wish_for_the_occupation_or_for_the_werksoort_is_met():
    place = Place(occupation=WORK, werksoort=4)
    assert interest(Person(wished_occupations={WORK: YES}), place) == (1000, 1000, 1000)
    assert interest(Person(wished_werksoorten={4: YES}), place) == (1000, 1000, 1000)


def test_another_wish_is_no_refusal_as_long_as_the_list_is_open():
    assert interest(Person(wished_werksoorten={3: YES}), Place(werksoort=4)) == (0, 500, 1000)


def test_a_complete_list_of_wishes_says_no():
    person = Person(wished_werksoorten={3: YES}, complete=frozenset({WISHES}))
    assert interest(person, Place(werksoort=4)) == (0, 0, 0)


def test_a_complete_list_says_nothing_about_a_place_that_cannot_be_compared():
    person = Person(wished_occupations={WORK: YES}, complete=frozenset({WISHES}))
    assert interest(person, Place(werksoort=4)) == (0, 500, 1000)
    assert interest(person, Place(werksoort=4, occupation=WORK)) == (1000, 1000, 1000)


def test_the_explanation_names_the_wish_that_counted():
    criterion = Interest(SIMILARITY)
    person = people(Person(wished_occupations={OTHER: YES}, wished_werksoorten={3: YES, 4: YES}))
    place = places(Place(occupation=WORK, werksoort=4))
    assert criterion.best(person, place) == [(OTHER, NEAR)]
    assert criterion.best_werksoort(person, place) == [(4, 1000)]


@pytest.mark.parametrize("ask", [Place(occupation=WORK), Place(werksoort=2)])
def test_interest_is_asked_when_the_occupation_or_the_werksoort_is_known(ask):
    assert Interest(SIMILARITY).asked(places(ask))[0]
    assert not Interest(SIMILARITY).asked(places(Place()))[0]
