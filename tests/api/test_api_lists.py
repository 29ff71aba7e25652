"""Lists: filters, pages and totals; the database selects."""

import pytest
from over_http import Town, pointers, problem
from running_server import furnish_with_reference_data, running


@pytest.fixture(scope="module")
def town(tmp_path_factory):
    """Seven candidates, of whom two are paused and one came from elsewhere; three vacancies of two employers."""
    directory = tmp_path_factory.mktemp("lijsten")
    furnish_with_reference_data(directory)
    with running(directory) as client:
        town = Town(client)
        for status in ("bemiddelbaar",) * 4 + ("gepauzeerd",) * 2:
            town.candidate(status=status)
        other = town.add("collegas", {"naam": "Ad de Ander", "telefoon": "050-1234567", "rol": "consulent"})
        town.candidate(aanspreekpunt=other["id"], bron="suite", bronnummer="77")
        employer = town.add("werkgevers", {"naam": "Tweede", "aanspreekpunt": other["id"], "status": "geverifieerd"})
        town.vacancy(status="concept")
        town.vacancy()
        town.vacancy(werkgever=employer["nummer"])
        town.plek(werkgever=employer["nummer"])
        person = town.read("kandidaten")["kandidaten"][0]
        for start in ("2026-03-01", "2025-03-01", "2026-01-01"):
            town.placement(person, startdatum=start, geplandEinde=None)
        yield town


@pytest.mark.parametrize(
    ("path", "asked", "total"),
    [
        ("kandidaten", {}, 7),
        ("kandidaten", {"status": "gepauzeerd"}, 2),
        ("kandidaten", {"status": "nazorg"}, 0),
        ("kandidaten", {"aanspreekpunt": "ad de ander"}, 1),
        ("kandidaten", {"bron": "suite"}, 1),
        ("kandidaten", {"bron": "suite", "bronnummer": "77"}, 1),
        ("kandidaten", {"bron": "suite", "bronnummer": "78"}, 0),
        ("kandidaten", {"aanspreekpunt": "Ad de Ander", "status": "gepauzeerd"}, 0),
        ("werkgevers", {"status": "geverifieerd"}, 1),
        ("vacatures", {}, 3),
        ("vacatures", {"status": "open"}, 2),
        ("vacatures", {"werkgever": "W-2"}, 1),
        ("vacatures", {"werkgever": "W-2", "status": "concept"}, 0),
        ("plekken", {"werkgever": "W-2"}, 1),
        ("plekken", {"werkgever": "W-1"}, 0),
        ("plaatsingen", {"kandidaat": "K-1"}, 3),
        ("plaatsingen", {"kandidaat": "K-2"}, 0),
    ],
)
def test_a_filter_leaves_what_was_asked(town, path, asked, total):
    found = town.read(path, asked)
    assert (found["aantal"], len(found[path])) == (total, total)


def test_pages_hold_everybody_once_and_in_order(town):
    pages = [town.read("kandidaten", {"pagina": number, "omvang": 3}) for number in (1, 2, 3, 4)]
    numbers = [person["nummer"] for page in pages for person in page["kandidaten"]]
    assert numbers == [f"K-{number}" for number in range(1, 8)]
    assert [len(page["kandidaten"]) for page in pages] == [3, 3, 1, 0]
    assert {page["aantal"] for page in pages} == {7}
    assert {page["pagina"]["aantalPaginas"] for page in pages} == {3}


def test_placements_are_listed_from_old_to_new(town):
    starts = [placement["startdatum"] for placement in town.read("plaatsingen")["plaatsingen"]]
    assert starts == ["2025-03-01", "2026-01-01", "2026-03-01"]


def test_an_employer_in_a_list_has_a_name_and_somebody_to_call(town):
    first, second = town.read("werkgevers")["werkgevers"]
    assert (first["nummer"], second["naam"]) == ("W-1", "Tweede")
    assert second["aanspreekpunt"]["naam"] == "Ad de Ander"


@pytest.mark.parametrize(
    ("path", "asked", "names"),
    [
        ("kandidaten", {"naam": "Jansen"}, {"naam"}),
        ("kandidaten", {"status": "ziek"}, {"status"}),
        ("kandidaten", {"aanspreekpunt": "Niemand"}, {"aanspreekpunt"}),
        ("kandidaten", {"bron": ""}, {"bron"}),
        ("kandidaten", {"bron": "a\x00b"}, {"bron"}),
        ("kandidaten", {"gewijzigdSinds": "gisteren", "omvang": 0}, {"gewijzigdSinds", "omvang"}),
        ("vacatures", {"werkgever": "W-99", "aanspreekpunt": "Niemand"}, {"werkgever", "aanspreekpunt"}),
        ("vacatures", {"kandidaat": "K-1"}, {"kandidaat"}),
        ("plaatsingen", {"kandidaat": "K-99"}, {"kandidaat"}),
        ("plekken", {"bronnummer": "x" * 201}, {"bronnummer"}),
        ("collegas", {"naam": "x"}, {"naam"}),
    ],
)
def test_a_filter_that_cannot_be_is_pointed_at(town, path, asked, names):
    told = problem(town.get(path, asked), 400)
    assert pointers(told) == names
    assert {fault["plek"] for fault in told["errors"]} == {"query"}


def test_reading_on_with_what_comes_next_shows_everybody_once(town):
    seen, asked = [], {"omvang": 3}
    while asked:
        shown = town.read("kandidaten", asked)
        seen += [row["nummer"] for row in shown["kandidaten"]]
        asked = {"omvang": 3, "na": shown["volgende"]} if shown["volgende"] else None
    assert seen == [f"K-{number}" for number in range(1, 8)]


def test_placements_of_one_day_are_read_on_by_day_and_then_by_id(town):
    first = town.read("plaatsingen", {"omvang": 1})
    rest = town.read("plaatsingen", {"na": first["volgende"]})
    days = [row["startdatum"] for row in first["plaatsingen"] + rest["plaatsingen"]]
    assert days == ["2025-03-01", "2026-01-01", "2026-03-01"]


@pytest.mark.parametrize("after", ["00000000-0000-4000-8000-000000000000", "morgen"])
def test_behind_what_is_not_there_nothing_is_guessed(town, after):
    fault = problem(town.client.get("/v1/kandidaten", params={"na": after}), 400)
    assert pointers(fault) == {"na"}
