from scoring_rows import NO, Person, Place, figures, item, people, places

from scoring.criteria.wished_items import WishedItems
from scoring.pool import PossessionKind

VCA, FORKLIFT = item(1), item(2)
DIPLOMA = item(1, PossessionKind.DIPLOMA)
DUTCH = item(1, PossessionKind.TAAL)
HAS = (1, 1, 1)


def judged(person, place):
    return figures(WishedItems().judge(people(person), places(place)))


def test_met_items_and_unknown_items_are_averaged():
    place = Place(demands={VCA: (1, False), FORKLIFT: (1, False)})
    assert judged(Person(possessions={VCA: HAS}), place) == (500, 750, 1000)


def test_an_explicit_no_and_a_complete_list_are_both_a_no():
    place = Place(demands={VCA: (1, False)})
    assert judged(Person(possessions={VCA: NO}), place) == (0, 0, 0)
    assert judged(Person(complete_kinds=1 << PossessionKind.CERTIFICAAT), place) == (0, 0, 0)


def test_a_complete_list_of_another_kind_says_nothing():
    place = Place(demands={VCA: (1, False)})
    assert judged(Person(complete_kinds=1 << PossessionKind.RIJBEWIJS), place) == (0, 500, 1000)


def test_a_grade_that_leaves_both_open_is_unknown():
    place = Place(demands={DIPLOMA: (4, False)})
    assert judged(Person(possessions={DIPLOMA: (2, 3, 5)}), place) == (0, 500, 1000)
    assert judged(Person(possessions={DIPLOMA: (2, 3, 3)}), place) == (0, 0, 0)
    assert judged(Person(possessions={DIPLOMA: (4, 5, 5)}), place) == (1000, 1000, 1000)


def test_required_items_and_languages_are_not_wished_items():
    place = Place(demands={VCA: (1, True), DUTCH: (3, False)})
    assert not WishedItems().asked(places(place))[0]
