import numpy as np
import pytest
from scoring_rows import YES, Person, Place, people, places

from scoring.pool import pairs
from scoring.similarity.sets import lookup


def answers(persons, asked_by):
    held, asked = people(*persons), places(*asked_by)
    found = lookup(asked.skills, held.skills, pairs(held, asked))
    ids = [int(held.skills.ids[entry]) if entry >= 0 else None for entry in found.entry]
    return list(zip(found.pair.tolist(), asked.skills.ids[found.item].tolist(), ids, strict=True))


COOK = Person(skills={7: YES, 3: YES})
CLEANER = Person(skills={9: YES})
NOBODY = Person()
KITCHEN = Place(skills={9: 1, 3: 1})
GARDEN = Place(skills={5: 1})
NOTHING = Place()


def test_many_people_are_looked_up_for_one_place():
    assert answers([COOK, NOBODY, CLEANER], [KITCHEN]) == [
        (0, 9, None),
        (0, 3, 3),
        (1, 9, None),
        (1, 3, None),
        (2, 9, 9),
        (2, 3, None),
    ]


def test_one_person_is_looked_up_for_many_places():
    assert answers([COOK], [KITCHEN, NOTHING, GARDEN]) == [(0, 9, None), (0, 3, 3), (2, 5, None)]


def test_pairs_are_looked_up_each_with_its_own_place():
    assert answers([COOK, CLEANER], [GARDEN, KITCHEN]) == [(0, 5, None), (1, 9, 9), (1, 3, None)]


def test_the_entry_belongs_to_the_person_of_the_pair_when_everyone_holds_the_same():
    held = people(COOK, COOK, COOK)
    found = lookup(places(Place(skills={3: 1})).skills, held.skills, 3)
    assert held.skills.row_of[found.entry].tolist() == [0, 1, 2]


def test_ids_of_56_bits_and_more_are_joined_like_small_ones():
    large = (4 << 56) | 123
    assert answers([Person(skills={large: YES})], [Place(skills={large: 1})]) == [(0, large, large)]


@pytest.mark.parametrize(("persons", "asked_by"), [([NOBODY], [KITCHEN]), ([COOK], [NOTHING]), ([NOBODY], [NOTHING])])
def test_an_empty_side_finds_nothing_and_does_not_break(persons, asked_by):
    assert all(held is None for _, _, held in answers(persons, asked_by))


def test_two_sides_of_different_length_are_not_a_question():
    with pytest.raises(ValueError, match="one side has one row"):
        pairs(people(COOK, CLEANER), places(KITCHEN, GARDEN, NOTHING))


def test_found_tells_which_items_are_on_the_list():
    found = lookup(places(KITCHEN).skills, people(COOK).skills, 1)
    assert np.array_equal(found.found, [False, True])
