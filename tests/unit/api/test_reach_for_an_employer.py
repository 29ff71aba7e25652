"""What an employer is told about a demand: in tens, never below ten, and when it halves whom one reaches."""

import pytest
from people import vacancy

from api.web.werkgever.reach import effects_of
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.list_kind import ListKind
from matching.domain.term import Term
from matching.domain.vacancy_change import changes_of
from matching.lists.exploring import Brought, Exploration
from matching.usecases.explore_vacancy import Explored

WORK = vacancy(demands=(Demand(DemandKind.RIJBEWIJS, Term("B"), Weight.VEREIST),))
LICENCE = next(change for change in changes_of(WORK) if change.code == "eis-0")


def told(now, enters):
    """Give what is told of the licence when so many are in reach, and so many would be added."""
    lists = {ListKind.GERANGSCHIKT: now, ListKind.UITVRAGEN: 0, ListKind.UITGESLOTEN: 500}
    brought = Brought((LICENCE,), keeps_out=enters, enters=enters, leaves=0, guided=0)
    found = Exploration(lists, (), (brought,), ())
    return effects_of(Explored(WORK, None, found, in_tens=True, sees_conditions=False, left=3))


@pytest.mark.parametrize(("now", "enters", "doubles"), [(40, 80, True), (41, 43, True), (80, 40, False), (3, 12, True)])
def test_a_demand_that_halves_whom_one_reaches_is_asked_about(now, enters, doubles):
    (effect,) = told(now, enters)
    assert effect.is_demand
    assert effect.at_least_doubles is doubles
    assert effect.step == "eisen"


def test_fewer_than_ten_are_never_told():
    assert told(100, 9) == ()
    assert told(100, 14)[0].enters.text == "ongeveer 10"
