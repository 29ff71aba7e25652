"""Conditions of work: what somebody cannot do, against what occurs. Model.md C.4.3."""

import pytest
from judging import BESPREEKBAAR, ONBEKEND, VOLDOET, VOLDOET_NIET, ListOf, WorkFor, explained, outcome, verdicts
from people import knows, new_id, person, vacancy

from matching.domain.list_kind import ListKind
from matching.domain.opportunity import ConditionAtWork
from matching.domain.statements import Completeness, ConditionAnswer, ListName
from matching.domain.verdict import Lever
from matching.domain.work import Ability, Occurrence, Werkvoorwaarde, WorkKind

STAAN, TILLEN = Werkvoorwaarde.LANGDURIG_STAAN, Werkvoorwaarde.TILLEN_BOVEN_10KG
KOMT_VOOR, AANPASBAAR = Occurrence.KOMT_VOOR, Occurrence.AANPASBAAR
KOMT_NIET_VOOR, NIET_BEKEND = Occurrence.KOMT_NIET_VOOR, Occurrence.ONBEKEND


def can(**answers):
    return [ConditionAnswer(Werkvoorwaarde(name), Ability(answer)) for name, answer in answers.items()]


def work(*conditions):
    return vacancy(conditions=tuple(ConditionAtWork(*one) for one in conditions))


@pytest.mark.parametrize(
    ("ability", "occurrence", "result"),
    [
        ("kan", KOMT_VOOR, VOLDOET),
        ("kan", AANPASBAAR, None),
        ("kan", KOMT_NIET_VOOR, None),
        ("kan", NIET_BEKEND, None),
        ("kan_niet", KOMT_VOOR, VOLDOET_NIET),
        ("kan_niet", AANPASBAAR, BESPREEKBAAR),
        ("kan_niet", KOMT_NIET_VOOR, None),
        ("kan_niet", NIET_BEKEND, ONBEKEND),
    ],
)
def test_what_somebody_can_against_what_occurs(ability, occurrence, result):
    somebody = person(knows(conditions=can(langdurig_staan=ability)))
    assert outcome(somebody, work((STAAN, occurrence)), "werkvoorwaarde") is result


@pytest.mark.parametrize(
    ("occurrence", "result"), [(KOMT_VOOR, ONBEKEND), (KOMT_NIET_VOOR, None), (NIET_BEKEND, None), (AANPASBAAR, None)]
)
def test_of_somebody_who_was_not_asked_only_what_occurs_is_asked(occurrence, result):
    assert outcome(person(), work((STAAN, occurrence)), "werkvoorwaarde") is result


def test_a_place_that_says_nothing_is_asked_about_the_limit():
    said = explained(person(knows(conditions=can(langdurig_staan="kan_niet"))), work())
    assert said.list_kind is not ListKind.UITGESLOTEN
    (question,) = (q for q in said.questions if q.to == "werkgever" and "lang staan" in q.text)
    assert question.decides


def test_an_exclusion_names_the_employer_as_lever():
    (said,) = verdicts(
        person(knows(conditions=can(langdurig_staan="kan_niet"))), work((STAAN, KOMT_VOOR)), "werkvoorwaarde"
    )
    assert said.lever is Lever.WERKGEVER


def test_every_condition_is_judged_for_itself():
    somebody = person(knows(conditions=can(langdurig_staan="kan_niet", tillen_boven_10kg="kan")))
    said = verdicts(somebody, work((STAAN, KOMT_VOOR), (TILLEN, KOMT_VOOR)), "werkvoorwaarde")
    assert sorted(v.outcome for v in said) == sorted([VOLDOET_NIET, VOLDOET])


def test_who_can_do_everything_else_is_not_asked_again():
    somebody = person(
        knows(conditions=can(langdurig_staan="kan_niet"), complete=[Completeness(ListName.WERKVOORWAARDEN)])
    )
    place = work((TILLEN, KOMT_VOOR), (STAAN, KOMT_NIET_VOOR))
    said = {v.asked: v.outcome for v in verdicts(somebody, place, "werkvoorwaarde")}
    assert said == {"meer dan 10 kilo tillen: komt voor": VOLDOET}


@pytest.mark.parametrize("discreet", [True, False])
@pytest.mark.parametrize("condition", list(Werkvoorwaarde))
def test_a_limit_that_the_work_does_not_touch_changes_not_a_byte(condition, discreet):
    who, place = new_id(), work((condition, KOMT_NIET_VOOR), (STAAN, KOMT_VOOR))
    if condition is STAAN:
        place = work((STAAN, KOMT_NIET_VOOR))
    told = [ConditionAnswer(condition, Ability.KAN_NIET)]
    without, limited = person(id=who), person(knows(conditions=told), id=who)
    assert explained(without, place, discreet) == explained(limited, place, discreet)


def test_such_a_limit_does_not_change_the_list_of_everyone_either():
    ids = [new_id() for _ in range(6)]
    place = work((STAAN, KOMT_NIET_VOOR))
    free = ListOf([person(id=who) for who in ids], place)
    told = knows(conditions=can(langdurig_staan="kan_niet"))
    limited = ListOf([person(told if n % 2 else knows(), id=who) for n, who in enumerate(ids)], place)
    assert free.ranking.digest(ids) == limited.ranking.digest(ids)


def test_a_condition_takes_no_points():
    somebody = person(knows(level=2, conditions=can(langdurig_staan="kan_niet")))
    other = person(knows(level=2))
    assert explained(somebody, work((STAAN, AANPASBAAR))).score == explained(other, work((STAAN, AANPASBAAR))).score


@pytest.mark.parametrize("turned", [1, -1])
def test_of_several_places_a_limit_is_spoken_of_only_where_it_occurs(turned):
    limited = person(knows(conditions=can(langdurig_staan="kan_niet")))
    places = [work((STAAN, KOMT_NIET_VOOR)), work((STAAN, KOMT_VOOR)), work((STAAN, AANPASBAAR)), work()][::turned]
    made = WorkFor(limited, places)
    said = [[v.outcome for v in made.explained(row).verdicts if v.code == "werkvoorwaarde"] for row in range(4)]
    assert said == [[], [VOLDOET_NIET], [BESPREEKBAAR], [ONBEKEND]][::turned]


@pytest.mark.parametrize("kind", WorkKind)
def test_where_there_is_no_work_there_is_nothing_to_say_of_anybody(kind):
    limited = person(knows(conditions=can(langdurig_staan="kan_niet")))
    assert WorkFor(limited, [], kind=kind).numbers() == []
