"""Who a candidate is: a door of its own, a role of its own, every look written down, and in no other answer."""

from uuid import UUID

import pytest
from over_http import Town, pointers, problem
from running_server import furnish_with_reference_data, running, settings_in

from api.bootstrap import open_service
from matching.domain.actor import SYSTEM
from matching.usecases.erase_candidate import erase_candidate

NAME = "Xaviera Zonneveld"
WHO = {
    "naam": NAME,
    "geboortedatum": "1985-07-08",
    "telefoon": "06-87654321",
    "postcode": "9713 ZX",
    "adres": "Zandpad 77",
}
CONSULENT = {"X-Passend-Rol": "consulent"}  # whose people they are; the town says who


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    directory = tmp_path_factory.mktemp("identiteit")
    furnish_with_reference_data(directory)
    return directory


@pytest.fixture(scope="module")
def town(data):
    with running(data) as client:
        made = Town(client)
        CONSULENT["X-Passend-Actor"] = made.colleague["id"]
        yield made


@pytest.fixture
def service(data):
    opened = open_service(settings_in(data))
    yield opened
    opened.close()


@pytest.fixture
def person(town):
    return town.candidate()


def where(person):
    return f"kandidaten/{person['nummer']}/identiteit"


def looks_at(service, person):
    return [(look.actor.id, look.action) for look in service.store.looks.of(UUID(person["id"]))]


@pytest.mark.parametrize("role", ["consulent", "systeem"])
def test_who_may_write_it_and_reads_it_back(town, person, role):
    as_role = CONSULENT | {"X-Passend-Rol": role}
    problem(town.get(where(person), **as_role), 404)
    written = town.put(where(person), WHO, seen=1, **as_role)
    assert (written.status_code, written.headers["etag"]) == (200, '"2"')
    told = town.get(where(person), **as_role)
    assert told.headers["etag"] == '"2"'
    assert told.json()["naam"] == NAME
    assert told.json()["kandidaatId"] == person["id"]


@pytest.mark.parametrize("role", ["jobhunter", "werkgever", "beheerder", "Consulent"])
def test_others_are_told_who_may(town, person, role):
    town.put(where(person), WHO, seen=1, **CONSULENT)
    for answer in (
        town.get(where(person), **{"X-Passend-Rol": role}),
        town.put(where(person), WHO, seen=2, **{"X-Passend-Rol": role}),
        town.get("kandidaten/K-99999/identiteit", **{"X-Passend-Rol": role}),
    ):
        told = problem(answer, 403)
        assert "consulent of systeem" in told["detail"]
        assert NAME not in str(told)


def test_every_look_is_written_down(town, person, service):
    town.put(where(person), WHO, seen=1, **CONSULENT)
    town.get(where(person), **CONSULENT)
    town.get(where(person))
    assert looks_at(service, person) == [
        (CONSULENT["X-Passend-Actor"], "identiteit_bekeken"),
        ("jobhunter", "toegang_geweigerd"),
    ]


def test_a_consulent_whose_person_it_is_not_reads_it_with_noodtoegang_only(town, person, service):
    town.put(where(person), WHO, seen=1, **CONSULENT)
    other = CONSULENT | {"X-Passend-Actor": str(UUID(int=7))}
    refused = problem(town.get(where(person), **other), 403)
    assert "noodtoegang met een reden" in refused["detail"]
    path = f"kandidaten/{person['nummer']}/noodtoegangen"
    assert pointers(problem(town.post(path, {"reden": " "}, **other), 400)) == {"/reden"}
    opened = town.post(path, {"reden": "De kandidaat staat aan de balie."}, **other)
    assert (opened.status_code, opened.json()["kandidaatId"]) == (201, person["id"])
    assert town.get(opened.headers["location"].removeprefix("/v1/"), **other).json()["naam"] == NAME
    assert looks_at(service, person)[-2:] == [
        (other["X-Passend-Actor"], "noodtoegang_gebruikt"),
        (other["X-Passend-Actor"], "identiteit_bekeken"),
    ]
    tasks = town.read("taken", {"kandidaat": person["nummer"]}, **CONSULENT)["taken"]
    assert [one["soort"] for one in tasks] == ["noodtoegang_nagaan"]


def test_looking_at_somebody_in_any_way_is_written_down(town, person, service):
    scan = town.scan(person)
    placement = town.placement(person)
    for path in (
        f"kandidaten/{person['id']}",
        f"kandidaten/{person['id']}/feiten",
        f"kandidaten/{person['id']}/scans",
        f"kandidaten/{person['id']}/plaatsingen",
        f"kandidaten/{person['id']}/versies/1",
        f"scans/{scan['id']}",
        f"plaatsingen/{placement['id']}",
        f"plaatsingen?kandidaat={person['nummer']}",
    ):
        before = len(looks_at(service, person))
        assert town.get(path).status_code == 200
        assert len(looks_at(service, person)) == before + 1, path


def test_the_version_that_was_seen_is_asked_here_too(town, person):
    problem(town.put(where(person), WHO, seen=None, **CONSULENT), 428)
    problem(town.put(where(person), WHO, seen=5, **CONSULENT), 412)
    problem(town.get(where(person), **CONSULENT), 404)


@pytest.mark.parametrize(
    ("wrong", "pointer"),
    [
        ({"bsn": "111222333"}, "/bsn"),
        ({"adres": "111222333"}, "/adres"),
        ({"geboortedatum": "06-05-1984"}, "/geboortedatum"),
        ({"postcode": "AB 9711"}, "/postcode"),
        ({"telefoon": "12"}, "/telefoon"),
        ({"naam": ""}, "/naam"),
    ],
)
def test_what_cannot_be_is_refused(town, person, wrong, pointer):
    assert pointers(problem(town.put(where(person), WHO | wrong, seen=1, **CONSULENT), 400)) == {pointer}


def test_a_mended_birth_date_reaches_the_next_list(town, person):
    town.scan(person)
    vacancy = town.vacancy(nachtwerk="ja", startdatum="2027-01-04")

    def verdicts():
        made = town.post(f"vacatures/{vacancy['id']}/ranglijsten?").json()
        rows = [row for kind in ("gerangschikt", "uitvragen", "uitgesloten") for row in made[kind]]
        (row,) = [row for row in rows if row["kandidaat"]["id"] == person["id"]]
        return row["regels"]

    unknown = verdicts()
    town.put(where(person), WHO | {"geboortedatum": "2011-02-01"}, seen=1, **CONSULENT)
    young = verdicts()
    assert young != unknown
    town.put(where(person), WHO, seen=2, **CONSULENT)
    assert verdicts() != young


def test_no_other_answer_holds_anything_of_it(town, person):
    town.put(where(person), WHO, seen=1, **CONSULENT)
    scan, placement, vacancy = town.scan(person), town.placement(person), town.vacancy()
    made = town.post(f"vacatures/{vacancy['id']}/ranglijsten")
    paths = [
        "kandidaten",
        f"kandidaten/{person['id']}",
        *(
            f"kandidaten/{person['id']}/{part}"
            for part in ("feiten", "scans", "plaatsingen", "versies", "ontwikkelplan")
        ),
        f"kandidaten/{person['id']}/versies/2",
        "plaatsingen",
        f"plaatsingen/{placement['id']}",
        f"scans/{scan['id']}",
        f"scans/{scan['id']}/versies",
        made.headers["location"].removeprefix("/v1/"),
        f"vacatures/{vacancy['id']}",
        "collegas",
        "openapi.json",
    ]
    for path in paths:
        for role in ("consulent", "jobhunter", "systeem"):
            answer = town.get(path, **{"X-Passend-Rol": role})
            assert answer.status_code == 200, path
            assert not any(value in answer.text for value in WHO.values()), path


def test_who_was_erased_is_gone_and_whoever_asks_is_told_so(town, person, service):
    scan = town.scan(person)
    key = {"Idempotency-Key": "scan-van-iemand"}
    town.post(f"kandidaten/{person['id']}/scans", {"afgenomenOp": "2026-05-12"}, **key)
    town.put(where(person), WHO, seen=1, **CONSULENT)
    erase_candidate(service.store, service.identity, SYSTEM, UUID(person["id"]))
    base = f"kandidaten/{person['nummer']}"
    for path in (base, f"{base}/feiten", f"{base}/scans", f"{base}/versies", f"{base}/versies/1"):
        told = problem(town.get(path), 410)
        assert "gewist" in told["detail"]
    problem(town.get(where(person), **CONSULENT), 410)
    problem(town.get(base, {"peildatum": "2026-11-20"}), 410)
    problem(town.patch(base, {"status": "gepauzeerd"}, seen=3), 410)
    problem(town.post(f"{base}/scans", {"afgenomenOp": "2026-05-12"}), 410)
    problem(town.get(f"scans/{scan['id']}"), 404)
    problem(town.post(f"kandidaten/{person['id']}/scans", {"afgenomenOp": "2026-05-12"}, **key), 409)
    assert person["id"] not in str(town.read("kandidaten", {"omvang": 200}))
