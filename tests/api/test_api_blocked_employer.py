"""An employer that the municipality blocked does nothing any more, and one that it verified does what it may."""

import pytest
from over_http import problem

from api.schemas import vacancy as vacancy_schema

BLOCKED = "Uw organisatie is geblokkeerd"


def as_employer(employer):
    return {"X-Passend-Rol": "werkgever", "X-Passend-Actor": "e-1", "X-Passend-Organisatie": employer["nummer"]}


@pytest.fixture
def employer(town):
    return town.add("werkgevers", {"naam": "Bakkerij Blok", "soort": "werkgever_profit", **town._owned})


def test_a_blocked_employer_reaches_nothing_until_it_is_verified_again(town, employer):
    vacancy, me = town.vacancy(werkgever=employer["id"]), as_employer(employer)
    path, home = f"vacatures/{vacancy['id']}", f"werkgevers/{employer['id']}"
    assert town.get(path, **me).status_code == 200
    assert town.patch(home, {"status": "geblokkeerd"}).status_code == 200
    new = {**vacancy_schema.EXAMPLE, **town._owned, "werkgever": employer["id"]}
    for answer in (
        town.get(path, **me),
        town.get("vacatures", **me),
        town.get(home, **me),
        town.post("vacatures", new, **me),
    ):
        assert BLOCKED in problem(answer, 403)["detail"]
    assert town.get(path).status_code == 200  # the municipality still sees it
    assert town.patch(home, {"status": "geverifieerd"}, 2).status_code == 200
    assert town.get(path, **me).status_code == 200


def test_who_verifies_an_employer_is_of_the_municipality(town, employer):
    me = as_employer(employer)
    problem(town.patch(f"werkgevers/{employer['id']}", {"status": "geverifieerd"}, **me), 403)
    beheerder = {"X-Passend-Rol": "beheerder", "X-Passend-Actor": "b-1"}
    assert town.patch(f"werkgevers/{employer['id']}", {"status": "geverifieerd"}, **beheerder).status_code == 200
