"""History: every version with who, when and why; and everything as it was known on an earlier day."""

from datetime import timedelta

import pytest
from over_http import Town, pointers, problem
from running_server import furnish_with_reference_data, running
from sqlalchemy import create_engine, text
from this_day import TODAY

KINDS = ["collegas", "werkgevers", "kandidaten", "scans", "plaatsingen", "vacatures", "plekken"]


def day(ago):
    return (TODAY - timedelta(days=ago)).isoformat()


@pytest.fixture(scope="module")
def past(tmp_path_factory):
    """One resource of every kind, handed in ten days ago and changed five days ago."""
    directory = tmp_path_factory.mktemp("vroeger")
    furnish_with_reference_data(directory)
    with running(directory) as client:
        town = Town(client)
        person = town.candidate()
        resources = {
            "collegas": (town.colleague, {"telefoon": "050-7654321"}),
            "werkgevers": (town.employer, {"plaats": "Haren"}),
            "kandidaten": (person, {"status": "gepauzeerd"}),
            "scans": (town.scan(person), {"afgenomenDoor": "partner-3"}),
            "plaatsingen": (town.placement(person), {"geplandEinde": "2027-01-01"}),
            "vacatures": (town.vacancy(), {"titel": "Inpakker"}),
            "plekken": (town.plek(), {"titel": "Leren inpakken"}),
        }
        move_back(directory, 10)
        for plural, (resource, patch) in resources.items():
            headers = {"X-Passend-Actor": "c-9", "X-Passend-Rol": "consulent"}
            assert town.patch(f"{plural}/{resource['id']}", patch, **headers).status_code == 200
        move_back(directory, 5, "version = 2")
        yield town, resources


def move_back(directory, days, where="1 = 1"):
    """Let the ledger tell of earlier; its chain is not what is tested here."""
    engine = create_engine(f"sqlite:///{directory}/passend.db")
    with engine.begin() as connection:
        connection.execute(text("DROP TRIGGER IF EXISTS ledger_refuses_update"))
        moment = f"{day(days)} 12:00:00.000000"
        connection.execute(text(f"UPDATE ledger SET at = '{moment}' WHERE {where}"))
    engine.dispose()


@pytest.fixture(params=KINDS)
def kind(request):
    return request.param


def test_every_version_says_when_by_whom_and_what(past, kind):
    town, resources = past
    told = town.read(f"{kind}/{resources[kind][0]['id']}/versies")
    new, old = told["versies"]
    assert told["aantal"] == 2
    assert (new["versie"], new["door"], new["rol"], new["doel"]) == (2, "c-9", "consulent", "bemiddeling")
    assert new["handeling"].endswith("_gewijzigd")
    assert (old["versie"], old["door"], old["vastgelegdOp"]) == (1, "jobhunter", f"{day(10)}T12:00:00Z")


def test_the_history_is_paged(past, kind):
    town, resources = past
    told = town.read(f"{kind}/{resources[kind][0]['id']}/versies", {"pagina": 2, "omvang": 1})
    assert [entry["versie"] for entry in told["versies"]] == [1]
    assert told["pagina"] == {"nummer": 2, "omvang": 1, "aantalPaginas": 2}


def test_a_version_is_read_as_it_was(past, kind):
    town, resources = past
    resource, patch = resources[kind]
    first = town.get(f"{kind}/{resource['id']}/versies/1")
    assert first.headers["etag"] == '"1"'
    for key in patch:
        assert first.json()[key] == resource[key]
        assert town.read(f"{kind}/{resource['id']}/versies/2")[key] == patch[key]


@pytest.mark.parametrize(("number", "status"), [("3", 404), ("0", 400), ("een", 400), ("9" * 30, 400)])
def test_a_version_that_is_not_there(past, kind, number, status):
    town, resources = past
    problem(town.get(f"{kind}/{resources[kind][0]['id']}/versies/{number}"), status)


@pytest.mark.parametrize(("ago", "version"), [(10, 1), (6, 1), (5, 2), (0, 2)])
def test_a_day_shows_what_was_known_at_its_end(past, kind, ago, version):
    town, resources = past
    answer = town.get(f"{kind}/{resources[kind][0]['id']}", {"peildatum": day(ago)})
    assert (answer.status_code, answer.headers["etag"]) == (200, f'"{version}"')


def test_before_it_was_known_there_is_nothing(past, kind):
    town, resources = past
    told = problem(town.get(f"{kind}/{resources[kind][0]['id']}", {"peildatum": day(11)}), 404)
    assert day(11) in told["detail"]
    assert "latere peildatum" in told["detail"]


def test_facts_are_seen_as_of_a_day_too(past):
    town, resources = past
    where = f"kandidaten/{resources['kandidaten'][0]['id']}/feiten"
    assert town.read(where, {"peildatum": day(7)})["versie"] == 1
    problem(town.get(where, {"peildatum": day(11)}), 404)


@pytest.mark.parametrize("wrong", [(TODAY + timedelta(days=1)).isoformat(), "gisteren", "2026-02-30", ""])
def test_a_day_that_cannot_be_is_refused(past, kind, wrong):
    town, resources = past
    told = problem(town.get(f"{kind}/{resources[kind][0]['id']}", {"peildatum": wrong}), 400)
    assert pointers(told) == {"peildatum"}


@pytest.mark.parametrize(("ago", "total"), [(11, 1), (6, 1), (5, 1), (4, 0)])
def test_a_list_can_be_asked_for_what_changed_since(past, ago, total):
    town, _ = past
    for plural in ("kandidaten", "werkgevers", "vacatures", "plekken", "plaatsingen"):
        assert town.read(plural, {"gewijzigdSinds": day(ago)})["aantal"] == total
