from scoring_rows import NO, SKILLS, YES, Person, Place, figures, people, places

from fixtures.reference import small_taxonomy
from scoring.criteria.skills import Item, Skills
from scoring.similarity.skills import SkillSimilarity

TAXONOMY = small_taxonomy()
SIMILARITY = SkillSimilarity(TAXONOMY)
SKILLS_CRITERION = Skills(SIMILARITY)
ASKED = Place(skills={1: 300, 2: 100})


def judged(person, place=ASKED):
    return figures(SKILLS_CRITERION.judge(people(person), places(place)))


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
    assert not SKILLS_CRITERION.asked(places(place))[0]
    assert judged(Person(skills={1: YES}), place) == (0, 500, 1000)


def test_the_items_of_the_explanation_are_the_items_of_the_sum():
    person = Person(skills={1: (200, 600, 1000)})
    (items,) = SKILLS_CRITERION.items(people(person), places(ASKED))
    assert items == [Item(1, 300, 200, 600, 1000, 1), Item(2, 100, 0, 200, 1000, -1)]
    assert sum(i.weight * i.expected for i in items) / sum(i.weight for i in items) == judged(person)[1]


def test_a_mean_is_rounded_half_up_once():
    person = Person(skills={1: (1, 201, 1000), 2: (0, 200, 1000)})
    assert judged(person, Place(skills={1: 1, 2: 1})) == (1, 201, 1000)


COOKING, MENU = (TAXONOMY.skills.labels.index(label) for label in ("maaltijden koken", "een menu samenstellen"))
ALIKE = int(SIMILARITY.row(COOKING)[MENU])


def test_a_skill_that_resembles_the_asked_one_lifts_what_is_expected_and_nothing_else():
    assert 400 <= ALIKE < 700
    assert judged(Person(skills={MENU: YES}), Place(skills={COOKING: 1})) == (0, ALIKE, 1000)
    less_sure = Person(skills={MENU: (600, 800, 1000)})
    assert judged(less_sure, Place(skills={COOKING: 1})) == (0, (ALIKE * 8 + 5) // 10, 1000)


def test_what_is_only_likely_shows_nothing_more():
    assert judged(Person(skills={MENU: (300, 600, 1000)}), Place(skills={COOKING: 1})) == (0, 200, 1000)


def test_a_no_stands_whatever_comes_near():
    person = Person(skills={MENU: YES, COOKING: NO})
    assert judged(person, Place(skills={COOKING: 1})) == (0, 0, 0)
    complete = Person(skills={MENU: YES}, complete=frozenset({SKILLS}))
    assert judged(complete, Place(skills={COOKING: 1})) == (0, 0, 0)


def test_a_no_to_a_near_skill_says_nothing_about_this_one():
    assert judged(Person(skills={MENU: NO}), Place(skills={COOKING: 1})) == (0, 200, 1000)


def test_the_explanation_names_the_skill_that_came_near():
    ((item,),) = SKILLS_CRITERION.items(people(Person(skills={MENU: YES})), places(Place(skills={COOKING: 1})))
    assert item == Item(COOKING, 1, 0, ALIKE, 1000, MENU)
