"""The ordinary life of every kind of resource over HTTP, and every way in which it is refused."""

import re

import pytest
from over_http import pointers, problem

KINDS = {
    "collegas": ("colleague", {"telefoon": "050-7654321"}, {"telefoon": "bel maar"}, "/telefoon"),
    "werkgevers": ("employer", {"status": "geverifieerd"}, {"kvkNummer": "12"}, "/kvkNummer"),
    "kandidaten": ("candidate", {"ontheffingTot": "2027-01-01"}, {"uitkeringSinds": "gisteren"}, "/uitkeringSinds"),
    "scans": ("scan", {"geldigTot": "2027-01-01"}, {"geldigTot": "2020-01-01"}, "/geldigTot"),
    "plaatsingen": ("placement", {"geplandEinde": "2027-01-01"}, {"instrument": "hobby"}, "/instrument"),
    "vacatures": ("vacancy", {"urenMaximaal": 36}, {"urenMaximaal": 8}, "/urenMaximaal"),
    "capaciteitsbronnen": ("seat_source", {"naam": "Portaal"}, {"eenheid": "uur"}, "/eenheid"),
    "plekken": ("plek", {"afdeling": "magazijn"}, {"werksoort": "dromen"}, "/werksoort"),
}
NOBODY = "00000000-0000-4000-8000-000000000000"


@pytest.fixture(params=KINDS, ids=str)
def kind(request):
    return request.param


@pytest.fixture
def resource(town, kind):
    """A new resource of a kind."""
    if kind == "collegas":
        return town.add("collegas", {"naam": "Ali Bakker", "telefoon": "050-1234567", "rol": "jobhunter"})
    if kind == "werkgevers":
        return town.add("werkgevers", {"naam": "Bakkerij Korenaar", "aanspreekpunt": town.colleague["id"]})
    make = getattr(town, KINDS[kind][0])
    return make(town.candidate()) if kind in ("scans", "plaatsingen") else make()


def without_version(shown):
    return {key: value for key, value in shown.items() if key not in ("versie", "versieNummer")}


def test_what_is_handed_in_is_read_back_with_its_version(town, kind, resource):
    answer = town.get(f"{kind}/{resource['id']}")
    assert answer.json() == resource
    assert answer.headers["etag"] == '"1"'


def test_a_new_thing_says_where_it_is(town):
    answer = town.post("collegas", {"naam": "Ali Bakker", "telefoon": "050-1234567", "rol": "jobhunter"})
    assert answer.status_code == 201
    assert answer.headers["etag"] == '"1"'
    assert town.client.get(answer.headers["location"]).json() == answer.json()


def test_a_change_changes_only_what_it_names(town, kind, resource):
    _, patch, _, _ = KINDS[kind]
    answer = town.patch(f"{kind}/{resource['id']}", patch)
    assert answer.status_code == 200, answer.text
    assert answer.headers["etag"] == '"2"'
    assert without_version(answer.json()) == without_version(resource) | patch
    assert town.read(f"{kind}/{resource['id']}") == answer.json()


def test_null_takes_away(town):
    vacancy = town.vacancy()
    changed = town.patch(f"vacatures/{vacancy['id']}", {"urenMinimaal": None, "taken": None}).json()
    assert (changed["urenMinimaal"], changed["taken"]) == (None, [])


def test_a_merge_patch_says_what_it_is(town):
    vacancy = town.vacancy()
    headers = {"If-Match": '"1"', "Content-Type": "application/merge-patch+json"}
    url = f"/v1/vacatures/{vacancy['id']}"
    assert town.client.patch(url, content=b'{"titel": "Inpakker"}', headers=headers).json()["titel"] == "Inpakker"


def test_who_does_not_say_what_they_saw_changes_nothing(town, kind, resource):
    _, patch, _, _ = KINDS[kind]
    told = problem(town.patch(f"{kind}/{resource['id']}", patch, seen=None), 428)
    assert "ETag" in told["detail"]
    problem(town.patch(f"{kind}/{resource['id']}", patch, seen=None, **{"If-Match": "*"}), 428)
    assert town.read(f"{kind}/{resource['id']}") == resource


@pytest.mark.parametrize("seen", ["1", '"1", "2"', "een", '"'])
def test_who_names_no_version_reads_how(town, seen):
    vacancy = town.vacancy()
    told = problem(town.patch(f"vacatures/{vacancy['id']}", {"titel": "Iets"}, seen=None, **{"If-Match": seen}), 400)
    assert pointers(told) == {"If-Match"}
    assert town.read(f"vacatures/{vacancy['id']}") == vacancy


@pytest.mark.parametrize("seen", ['"7"', '"0"', 'W/"1"', '"een"'])
def test_who_saw_another_version_changes_nothing(town, seen):
    vacancy = town.vacancy()
    told = problem(town.patch(f"vacatures/{vacancy['id']}", {"titel": "Iets"}, seen=None, **{"If-Match": seen}), 412)
    assert told["title"] == "Intussen gewijzigd"
    assert town.read(f"vacatures/{vacancy['id']}") == vacancy


def test_the_second_of_two_who_saw_the_same_is_refused(town, kind, resource):
    _, patch, _, _ = KINDS[kind]
    assert town.patch(f"{kind}/{resource['id']}", patch).status_code == 200
    told = problem(town.patch(f"{kind}/{resource['id']}", patch), 412)
    assert "nu versie 2" in told["detail"]


def test_what_cannot_be_is_pointed_at(town, kind, resource):
    _, _, wrong, where = KINDS[kind]
    told = problem(town.patch(f"{kind}/{resource['id']}", wrong), 400)
    assert where in pointers(told)
    assert all(fault["probleem"] for fault in told["errors"])


def test_an_unknown_key_is_refused(town, kind, resource):
    assert pointers(problem(town.patch(f"{kind}/{resource['id']}", {"bsn": "x"}), 400)) == {"/bsn"}


def test_who_has_this_version_gets_no_copy(town, kind, resource):
    answer = town.get(f"{kind}/{resource['id']}", **{"If-None-Match": '"1"'})
    assert (answer.status_code, answer.content) == (304, b"")
    assert answer.headers["etag"] == '"1"'
    assert town.get(f"{kind}/{resource['id']}", **{"If-None-Match": '"2"'}).json() == resource


def test_head_tells_the_same_without_the_body(town, kind, resource):
    answer = town.client.head(f"/v1/{kind}/{resource['id']}")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["etag"] == '"1"'
    assert int(answer.headers["content-length"]) > 100


def test_options_names_what_can_be_done(town, kind, resource):
    answer = town.client.options(f"/v1/{kind}/{resource['id']}")
    assert answer.status_code == 204
    assert answer.headers["allow"] == "GET, HEAD, OPTIONS, PATCH"


def test_head_of_what_is_only_done_names_what_can_be_done(town):
    answer = town.client.head(f"/v1/vacatures/{NOBODY}/intrekkingen")
    assert (answer.status_code, answer.content) == (405, b"")
    assert answer.headers["allow"] == "OPTIONS, POST"


def test_what_is_not_there_is_not_found(town, kind):
    for reference in (NOBODY, "geen", "V-99999999", "K-0"):
        problem(town.get(f"{kind}/{reference}"), 404)
        problem(town.get(f"{kind}/{reference}/versies"), 404)
        problem(town.patch(f"{kind}/{reference}", {}), 404)
    problem(town.get(f"{kind}/"), 404)


def test_things_with_a_number_are_found_by_it(town):
    for plural, resource, prefix in (
        ("vacatures", town.vacancy(), "V"),
        ("plekken", town.plek(), "P"),
        ("kandidaten", town.candidate(), "K"),
        ("werkgevers", town.employer, "W"),
    ):
        assert re.fullmatch(rf"{prefix}-\d+", resource["nummer"])
        assert town.read(f"{plural}/{resource['nummer']}") == resource
        assert town.read(f"{plural}/{resource['nummer'].lower()}") == resource


def test_every_fault_of_a_new_thing_is_told_at_once(town):
    told = problem(
        town.post("vacatures", {"titel": "", "beroep": 3, "urenMinimaal": 61, "bron": "x", "kleur": "rood"}), 400
    )
    wrong = {"/werkgever", "/titel", "/beroep", "/urenMinimaal", "/kleur"}
    assert wrong < pointers(told)
    assert any("bronnummer" in fault["probleem"] for fault in told["errors"])


def test_everything_that_is_referred_to_and_not_there_is_told_at_once(town):
    asked = {"titel": "x", "beroep": "y", "werkgever": "W-99999", "aanspreekpunt": "Niemand"}
    told = problem(town.post("vacatures", asked), 400)
    assert pointers(told) == {"/werkgever", "/aanspreekpunt"}
    assert "W-99999" in str(told)


def test_of_what_is_not_there_the_nearest_is_named(town):
    town.add(
        "werkgevers",
        {"naam": "Bij de bron", "aanspreekpunt": town.colleague["id"], "bron": "suite", "bronnummer": "WG-1001"},
    )
    asked = {"titel": "x", "beroep": "y", "aanspreekpunt": town.colleague["naam"].replace("Collega", "Colega")}
    for reference, source, nearest in (
        ("WG-1O01", {"bron": "suite", "bronnummer": "v-2"}, "WG-1001"),
        ("suite/WG-1O01", {}, "suite/WG-1001"),
    ):
        told = problem(town.post("vacatures", asked | source | {"werkgever": reference}), 400)
        said = {fault["pointer"]: fault["probleem"] for fault in told["errors"]}
        assert f"bedoelt u {nearest}?" in said["/werkgever"]
        assert "bedoelt u Collega" in said["/aanspreekpunt"]


def test_a_reference_is_a_number_an_id_or_a_source(town):
    sourced = {"bron": "suite", "bronnummer": "w/1"}
    employer = town.add("werkgevers", {"naam": "Uit de bron", "aanspreekpunt": town.colleague["naam"], **sourced})
    for reference, source in (
        (employer["nummer"], {}),
        (employer["id"], {}),
        ("suite/w/1", {}),
        ("w/1", {"bron": "suite", "bronnummer": "v-1"}),
    ):
        assert town.vacancy(werkgever=reference, **source)["werkgeverId"] == employer["id"]


def test_two_colleagues_of_one_name_are_told_apart_by_id(town):
    twins = [town.add("collegas", {"naam": "Jan Twee", "telefoon": "050-1234567", "rol": "consulent"}) for _ in "12"]
    told = problem(town.post("kandidaten", {"aanspreekpunt": "jan twee"}), 400)
    assert all(twin["id"] in told["errors"][0]["goedIs"] for twin in twins)
    assert town.candidate(aanspreekpunt=twins[1]["id"])["aanspreekpuntId"] == twins[1]["id"]


def test_a_source_number_belongs_to_one_thing(town):
    source = {"bron": "suite", "bronnummer": "k-77"}
    first, other = town.candidate(**source), town.candidate()
    assert (first["bron"], first["bronnummer"]) == ("suite", "k-77")
    problem(town.post("kandidaten", {"aanspreekpunt": town.colleague["id"], **source}), 409)
    problem(town.patch(f"kandidaten/{other['id']}", source), 409)


def test_whoever_stands_in_answers(town):
    stand_in = town.add("collegas", {"naam": "Vera Vervanger", "telefoon": "050-1112223", "rol": "consulent"})
    owner = town.add("collegas", {"naam": "Otto Weg", "telefoon": "050-3334445", "rol": "consulent"})
    away = {"vervangingen": [{"van": "2020-01-01", "collega": stand_in["id"]}]}
    assert town.patch(f"collegas/{owner['id']}", away).status_code == 200
    person = town.candidate(aanspreekpunt=owner["id"])
    assert person["aanspreekpunt"]["naam"] == "Vera Vervanger"
    assert person["aanspreekpuntId"] == owner["id"]


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b"[]",
        b"null",
        b"",
        b'{"titel": NaN}',
        b'{"titel": "een", "titel": "twee"}',
        b'{"aantalPlaatsen": 1' + b"0" * 5000 + b"}",
        b'{"a":' * 500 + b"1" + b"}" * 500,
        b"[" * 100_000,
        '{"titel": "é"}'.encode("latin-1"),
        '{"titel": "x"}'.encode("utf-16"),
        b'{"titel": "a\\u0000b"}',
        b'{"titel": "\\ud800"}',
    ],
)
@pytest.mark.parametrize("method", ["POST", "PATCH"])
def test_what_is_no_proper_json_is_refused(town, method, body):
    url = "/v1/vacatures" if method == "POST" else f"/v1/vacatures/{NOBODY}"
    headers = {"content-type": "application/json", "If-Match": '"1"'}
    problem(town.client.request(method, url, content=body, headers=headers), 400)


@pytest.mark.parametrize("content_type", ["", "text/plain", "application/json; charset=latin-1", "application/xml"])
def test_another_content_type_is_not_read(town, content_type):
    problem(town.client.post("/v1/collegas", content=b"{}", headers={"content-type": content_type}), 415)


def test_text_about_a_person_holds_no_bsn_and_nothing_about_health(town):
    person = town.candidate()
    told = problem(
        town.post(f"kandidaten/{person['id']}/scans", {"afgenomenOp": "2026-05-12", "motivatie": "111222333"}), 400
    )
    assert "BSN" in told["errors"][0]["probleem"]
    told = problem(
        town.post(f"kandidaten/{person['id']}/scans", {"afgenomenOp": "2026-05-12", "motivatie": "ik heb diabetes"}),
        400,
    )
    assert pointers(told) == {"/motivatie"}
    assert town.vacancy(beroep="verpleegkundige GGZ")["beroep"] == "verpleegkundige GGZ"
