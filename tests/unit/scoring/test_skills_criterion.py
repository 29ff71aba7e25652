from scoring_rows import NO, SKILLS, YES, Person, Place, figures, people, places

from scoring.criteria.skills import Item, Skills

ASKED = Place(skills={1: 300, 2: 100})


def judged(person, place=ASKED):
    return figures(Skills().judge(people(person), places(place)))


def test_a_person_of_whom_nothing_is_known_is_expected_to_have_a_fifth():
    assert judged(Person()) == (0, 200, 1000)


def test_a_named_skill_counts_by_its_weight():
    assert judged(Person(skills={1: YES})) == (750, 800, 1000)


def test_a_complete_list_says_no_about_what_is_not_on_it():
    assert judged(Person(skills={2: YES}, complete=frozenset({SKILLS}))) == (250, 250, 250)


def test_an_explicit_no_is_a_no_on_an_open_list():
    assert judged(Person(skills={1: NO, 2: YES})) == (250, 250, 250)


def test_a_named_skill_never_weighs_less_than_a_blank():
    weakly_linked = {1: (0, 50, 600)}
    assert judged(Person(skills=weakly_linked), Place(skills={1: 1})) == (0, 200, 600)


def test_a_place_without_skills_does_not_ask_them_and_judges_nobody():
    place = Place(level=2)
    assert not Skills().asked(places(place))[0]
    assert judged(Person(skills={1: YES}), place) == (0, 500, 1000)


def test_the_items_of_the_explanation_are_the_items_of_the_sum():
    person = Person(skills={1: (200, 600, 1000)})
    items = Skills().items(people(person), places(ASKED))
    assert items == (Item(1, 300, 200, 600, 1000), Item(2, 100, 0, 200, 1000))
    assert sum(i.weight * i.expected for i in items) / sum(i.weight for i in items) == judged(person)[1]


def test_a_mean_is_rounded_half_up_once():
    person = Person(skills={1: (1, 201, 1000), 2: (0, 200, 1000)})
    assert judged(person, Place(skills={1: 1, 2: 1})) == (1, 201, 1000)
