"""Who reaches only what is theirs: an employer its own work, a candidate itself, a guide the people it guides."""

import pytest
from over_http import problem

from api.schemas import employer, vacancy


@pytest.fixture(scope="module")
def two(town):
    """Two employers, each with a vacancy."""
    other = town.add("werkgevers", {**employer.EXAMPLE, "kvkNummer": "87654321", **town._owned})
    mine = town.add("werkgevers", {**employer.EXAMPLE, "kvkNummer": "12345678", **town._owned})
    return [(one, town.vacancy(werkgever=one["id"])) for one in (mine, other)]


def as_employer(organisation):
    return {"X-Passend-Rol": "werkgever", "X-Passend-Actor": "e-1", "X-Passend-Organisatie": organisation}


@pytest.mark.parametrize("key", ["id", "nummer", "kvkNummer"])
def test_an_employer_sees_its_own_vacancies_and_no_others(town, two, key):
    (mine, work), (_, theirs) = two
    me = as_employer(mine[key])
    listed = town.read("vacatures", **me)
    assert [row["id"] for row in listed["vacatures"]] == [work["id"]]
    assert town.read(f"vacatures/{work['nummer']}", **me)["id"] == work["id"]
    for path in (theirs["id"], f"{theirs['nummer']}/versies", f"{theirs['nummer']}/versies/1"):
        assert "andere werkgever" in problem(town.get(f"vacatures/{path}", **me), 403)["detail"]
    assert town.read(f"werkgevers/{mine['id']}", **me)["id"] == mine["id"]
    problem(town.get(f"werkgevers/{two[1][0]['id']}", **me), 403)
    problem(town.get("werkgevers", **me), 403)


def test_an_employer_writes_for_itself_only(town, two):
    (mine, work), (other, theirs) = two
    me = as_employer(mine["nummer"])
    body = vacancy.EXAMPLE | town._owned | {"werkgever": other["id"]}
    problem(town.post("vacatures", body, **me), 403)
    assert town.post("vacatures", body | {"werkgever": mine["id"]}, **me).status_code == 201
    problem(town.patch(f"vacatures/{theirs['id']}", {"titel": "Gekaapt"}, **me), 403)
    problem(town.patch(f"vacatures/{work['id']}", {"werkgever": other["id"]}, **me), 403)
    problem(town.post(f"vacatures/{theirs['id']}/intrekkingen", {"reden": "anders"}, seen=1, **me), 403)
    assert town.read(f"vacatures/{theirs['id']}")["versie"] == 1
    assert town.read(f"vacatures/{work['id']}")["werkgeverId"] == mine["id"]


def test_who_works_nowhere_sees_nothing(town, two):
    nobody = as_employer("W-999999")
    assert town.read("vacatures", **nobody)["vacatures"] == []
    problem(town.get(f"vacatures/{two[0][1]['id']}", **nobody), 403)


def test_a_candidate_sees_itself(town):
    me, other = town.candidate(), town.candidate()
    mine = {"X-Passend-Rol": "kandidaat", "X-Passend-Actor": me["nummer"]}
    for path in ("", "/feiten", "/plaatsingen", "/scans", "/ontwikkelplan"):
        assert town.get(f"kandidaten/{me['id']}{path}", **mine).status_code in (200, 404), path
        problem(town.get(f"kandidaten/{other['id']}{path}", **mine), 403)
    for path in ("kandidaten", "plaatsingen"):
        assert "deze lijst niet" in problem(town.get(path, **mine), 403)["detail"]
    problem(town.post(f"kandidaten/{me['id']}/ranglijsten", {}, **mine), 403)


def test_a_guide_sees_the_people_whom_it_guides(town):
    mine, other = town.candidate(), town.candidate()
    guide = {"X-Passend-Rol": "werkbegeleider", "X-Passend-Actor": town.colleague["id"]}
    going = town.placement(mine, werkbegeleider=town.colleague["id"])
    elsewhere = town.placement(other)
    assert town.get(f"kandidaten/{mine['id']}", **guide).status_code == 200
    assert town.get(f"plaatsingen/{going['id']}", **guide).status_code == 200
    assert [row["id"] for row in town.read(f"kandidaten/{mine['id']}/plaatsingen", **guide)["plaatsingen"]] == [
        going["id"]
    ]
    problem(town.get(f"kandidaten/{other['id']}", **guide), 403)
    problem(town.get(f"plaatsingen/{elsewhere['id']}", **guide), 403)
    problem(town.get(f"kandidaten/{other['id']}/plaatsingen", **guide), 403)
