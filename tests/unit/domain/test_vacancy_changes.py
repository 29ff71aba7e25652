"""What an employer could change, and what a number of people may tell."""

from decimal import Decimal

import pytest
from people import required, vacancy, week, wished

from matching.domain.demand import DemandKind, Weight
from matching.domain.figure import Figure
from matching.domain.opportunity import ConditionAtWork
from matching.domain.tri import Tri
from matching.domain.vacancy_change import changed, changes_of
from matching.domain.work import Occurrence, Werkvoorwaarde

LIFTING, STANDING = Werkvoorwaarde.TILLEN_BOVEN_10KG, Werkvoorwaarde.LANGDURIG_STAAN
WORK = vacancy(
    hours_min=Decimal(24),
    hours_max=Decimal(32),
    dagdelen=week("ma-ochtend di-ochtend"),
    demands=(required(DemandKind.RIJBEWIJS, "B"), wished(DemandKind.CERTIFICAAT, "VCA")),
    conditions=(
        ConditionAtWork(LIFTING, Occurrence.KOMT_VOOR),
        ConditionAtWork(STANDING, Occurrence.KOMT_NIET_VOOR),
    ),
)
CHANGES = {change.code: change for change in changes_of(WORK)}


def test_every_kind_of_change_is_offered_once():
    assert list(CHANGES) == [
        "eis-0",
        "uren-vanaf-16",
        "uren-vanaf-8",
        "uren-meer",
        "werktijden",
        "dagdeel-ochtend",
        "dagdeel-middag",
        "dagdeel-avond",
        "begeleiding",
        "taak-tillen_boven_10kg",
    ]


def test_a_vacancy_that_asks_nothing_has_little_to_change():
    assert [change.code for change in changes_of(vacancy(guidance_offered=Tri.JA))] == []


def test_a_change_changes_one_thing():
    licence = changed(WORK, CHANGES["eis-0"])
    assert [demand.weight for demand in licence.demands] == [Weight.GEWENST, Weight.GEWENST]
    assert changed(WORK, CHANGES["uren-vanaf-16"]).hours_min == 16
    assert changed(WORK, CHANGES["werktijden"]).times_adaptable is Tri.JA
    assert changed(WORK, CHANGES["begeleiding"]).guidance_offered is Tri.JA
    light = changed(WORK, CHANGES["taak-tillen_boven_10kg"])
    assert {one.occurrence for one in light.conditions} == {Occurrence.KOMT_NIET_VOOR}
    assert len(changed(WORK, CHANGES["dagdeel-middag"]).dagdelen) == 7


def test_two_changes_are_both_made():
    both = changed(WORK, CHANGES["eis-0"], CHANGES["begeleiding"])
    assert (both.demands[0].weight, both.guidance_offered) == (Weight.GEWENST, Tri.JA)


def test_a_demand_that_is_asked_twice_becomes_a_wish_at_once():
    twice = vacancy(demands=(required(DemandKind.RIJBEWIJS, "B"), required(DemandKind.RIJBEWIJS, "b")))
    (change,) = [one for one in changes_of(twice) if one.code.startswith("eis")]
    assert {demand.weight for demand in changed(twice, change).demands} == {Weight.GEWENST}


@pytest.mark.parametrize(
    ("people", "shown", "text"),
    [(0, None, "minder dan 10"), (9, None, "minder dan 10"), (10, 10, "ongeveer 10"), (14, 10, "ongeveer 10")],
)
def test_an_employer_sees_tens_and_nothing_below_ten(people, shown, text):
    assert (Figure.in_tens(people).people, Figure.in_tens(people).text) == (shown, text)


def test_tens_are_rounded_to_the_nearest():
    assert [Figure.in_tens(people).people for people in (15, 94, 95, 100)] == [20, 90, 100, 100]
    assert (Figure.exact(3).text, Figure.from_ten(9).text, Figure.from_ten(11).text) == ("3", "minder dan 10", "11")
