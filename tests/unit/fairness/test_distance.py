"""Distance to the labour market is what a consulent wrote down, beside how long a benefit runs; no list sees it."""

from datetime import timedelta

from people import fact, person
from this_day import TODAY

from matching.domain.eligibility import ALL_ANSWERS, BESIDE, Eligibility
from matching.domain.tri import Tri
from matching.fairness.own_characteristics import FAR, LONG, NEAR, SHORT, own_characteristics


def test_distance_is_what_was_written_down_and_unknown_where_nobody_asked():
    said = (Tri.JA, Tri.NEE, Tri.ONBEKEND, None)
    people = [
        person(
            benefit_since=TODAY - timedelta(days=30 if place < 2 else 400),
            eligibility=Eligibility(work_within_a_year=one and fact(one)),
        )
        for place, one in enumerate(said)
    ]
    found = {one.code: [one.groups[row] for row in one.of_row] for one in own_characteristics(people, TODAY)}
    assert found["afstand"] == [NEAR, FAR, "onbekend", "onbekend"]
    assert found["uitkeringsduur"] == [SHORT, SHORT, LONG, LONG]


def test_what_a_list_is_made_from_does_not_hold_it():
    assert not set(BESIDE) & set(ALL_ANSWERS)
