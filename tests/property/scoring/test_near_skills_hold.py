"""What comes near is what a loop over the whole table finds, whoever asks."""

from hypothesis import given
from hypothesis import strategies as st
from scoring_rows import Person, Place, people, places
from scoring_worlds import MODEL, band

from fixtures.reference import small_taxonomy
from scoring.similarity.near_skills import TRUSTED, near_skills
from scoring.similarity.sets import lookup
from scoring.similarity.skills import COUNTS

SIMILARITY = next(one for one in MODEL.criteria if one.code == "vaardigheden").similarity
RELATED = [skill for skill in range(len(small_taxonomy().skills)) if len(SIMILARITY.near(skill)[0])]
SKILL_IDS = st.sampled_from(RELATED)
persons = st.builds(Person, skills=st.dictionaries(SKILL_IDS, band(1000), max_size=6))
asked = st.builds(Place, skills=st.dictionaries(SKILL_IDS, st.integers(1, 2000), max_size=8))


def naive(person: Person, concept: int) -> tuple[int, int]:
    """Give the nearest held skill of an asked one and how near it is; (-1, 0) where none comes near."""
    best = (-1, 0)
    for held in sorted(person.skills):
        alike, (_, sure, _) = int(SIMILARITY.row(concept)[held]), person.skills[held]
        near = (2 * alike * sure + 1000) // 2000
        if concept not in person.skills and sure >= TRUSTED and alike >= COUNTS and near > best[1]:
            best = (held, near)
    return best


def found(persons_: list[Person], places_: list[Place]):
    held, wanted, k = people(*persons_).skills, places(*places_).skills, max(len(persons_), len(places_))
    look = lookup(wanted, held, k)
    near = near_skills(SIMILARITY, held, wanted, look, k)
    concept = [int(held.ids[entry]) if entry >= 0 else -1 for entry in near.entry]
    return list(zip(concept, near.near.tolist(), strict=True))


@given(st.lists(persons, min_size=1, max_size=4), asked)
def test_many_people_for_one_place(some, place):
    assert found(some, [place]) == [naive(person, concept) for person in some for concept in place.skills]


@given(persons, st.lists(asked, min_size=1, max_size=4))
def test_many_places_for_one_person(person, some):
    assert found([person], some) == [naive(person, concept) for place in some for concept in place.skills]


@given(st.lists(st.tuples(persons, asked), min_size=2, max_size=4))
def test_pairs_beside_each_other(pairs):
    expected = [naive(person, concept) for person, place in pairs for concept in place.skills]
    assert found([person for person, _ in pairs], [place for _, place in pairs]) == expected
