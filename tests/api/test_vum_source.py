"""The source endpoints of VUM over HTTP: headers, limits, errors, and who is shown what."""

import threading
from dataclasses import replace

import jsonschema
import pytest
from installation import BOTH, installed
from running_server import running, settings_in
from vum_messages import CLEANER, COOK, CROSSWALK, seekers, vacatures

from api.app import create_app
from matching.domain.actor import SYSTEM
from matching.domain.tri import Tri
from matching.errors import InvalidInputError
from matching.storage import Kind
from matching.vum.checking import check
from matching.vum.seeker_entities import WERKZOEKENDE, WERKZOEKENDE_MATCHES
from matching.vum.vacancy_entities import VACATURE, VACATURE_MATCHES

US, THEM, VIA = "00000001003214345000", "00000004000000000001", "00000004000000000002"
WIDE = {"selectiegebied": {"postcode": "9711AB", "afstand": 100}}
HEADERS = {
    "API-Version": "3.0.0",
    "X-VUM-berichtVersie": "3.0.0",
    "X-VUM-fromParty": THEM,
    "X-VUM-toParty": US,
    "X-VUM-viaParty": VIA,
    "X-VUM-SUWIparty": "true",
}
SEEKERS, VACANCIES = "/vum/v3/werkzoekendeProfielen", "/vum/v3/vacatures"


@pytest.fixture(scope="module", params=BOTH)
def house(request, tmp_path_factory):
    """A municipality with 130 people and 30 vacancies of VUM; one person does not share."""
    made = installed(request, tmp_path_factory.mktemp("bron"))
    away = [seekers(1)[0] | {"idWerkzoekende": "deelt-niet"}]
    made.passend("crosswalk", "import", made.written("c.csv", CROSSWALK))
    made.passend("import", "vum-werkzoekenden", made.written("w.json", seekers(130)))
    made.passend("import", "vum-vacatures", made.written("v.json", vacatures(30)))
    made.passend("import", "vum-werkzoekenden", made.written("n.json", away), "--delen", "nee")
    return made


@pytest.fixture(scope="module")
def client(house):
    with house.running(vum_oin=US) as client:
        yield client


def ask(client, asked=WIDE, path=SEEKERS, **headers):
    return client.post(f"{path}/matches", json={"vraagObject": asked}, headers=HEADERS | headers)


def detail(client, vum_id, path=SEEKERS, **headers):
    return client.get(f"{path}/{vum_id}", headers=HEADERS | headers)


def refused(answer, status, code):
    assert answer.status_code == status, answer.text
    told = answer.json()
    assert told["code"] == code
    assert set(told) <= {"code", "message", "details"}
    assert "Traceback" not in answer.text
    assert (answer.headers["API-Version"], answer.headers["X-VUM-berichtVersie"]) == ("3.0.0", "3.0.0")
    return told


def occupation(code):
    return {"bemiddelingsberoep": {"$elemMatch": {"$or": [{"beroep.codeBeroepsnaam": {"$eq": code}}]}}}


def test_a_hundred_of_those_who_share_are_given_and_it_is_said_that_there_are_more(client):
    answer = ask(client)
    assert answer.status_code == 200, answer.text
    told = answer.json()
    assert check(WERKZOEKENDE_MATCHES, told).faults == ()
    assert (len(told["matches"]), told["maximumAantalResultatenBereikt"]) == (100, True)
    assert len({match["vumID"] for match in told["matches"]}) == 100


def test_the_parties_are_swapped_in_the_answer(client):
    headers = ask(client).headers
    parties = [headers[f"X-VUM-{name}Party"] for name in ("from", "to", "via")]
    assert parties == [US, THEM, VIA]
    assert (headers["API-Version"], headers["X-VUM-berichtVersie"]) == ("3.0.0", "3.0.0")


def test_exactly_those_are_given_who_are_asked_for(client):
    told = ask(client, WIDE | occupation(COOK)).json()
    asked = [one for one in seekers(130) if one["bemiddelingsberoep"] == [{"codeBeroepsnaam": COOK}]]
    assert 0 < len(asked) < 100
    assert (len(told["matches"]), told["maximumAantalResultatenBereikt"]) == (len(asked), False)
    without_details = {"arbeidsmarktkwalificatie", "bemiddelingsberoep", "contractvorm", "flexibiliteit", "mobiliteit"}
    first = next(one for one in told["matches"])
    twins = [one for one in asked if all(one[name] == first[name] for name in without_details)]
    assert len(twins) == 1
    assert not {
        "idWerkzoekende",
        "emailadres",
        "telefoonnummer",
        "persoonlijkePresentatie",
        "indicatieLdrRegistratie",
    } & set(first)


def test_an_area_of_no_kilometres_is_the_postcode_itself(client):
    told = ask(client, {"selectiegebied": {"postcode": "9351XX", "afstand": 0}}).json()
    expected = [one for one in seekers(130) if one["mobiliteit"]["bemiddelingspostcode"].startswith("9351")]
    assert len(told["matches"]) == len(expected) > 0


@pytest.mark.parametrize(("spare", "has_more"), [(1, False), (0, False), (-1, True)])
def test_there_are_more_only_when_there_is_one_more_than_may_be_given(client, monkeypatch, spare, has_more):
    leek = {"selectiegebied": {"postcode": "9351XX", "afstand": 0}}
    everybody = len(ask(client, leek).json()["matches"])
    monkeypatch.setattr("matching.usecases.answer_vum_question.MOST_MATCHES", everybody + spare)
    told = ask(client, leek).json()
    assert told["maximumAantalResultatenBereikt"] is has_more
    assert len(told["matches"]) == min(everybody, everybody + spare)


def test_who_does_not_share_any_more_is_in_no_answer_and_opens_no_more(client, house):
    """A question was answered before; what counts is what somebody wants now."""
    there = {"selectiegebied": {"postcode": "9301XX", "afstand": 0}}
    before = {one["vumID"] for one in ask(client, there).json()["matches"]}
    gone = detail(client, min(before)).json()["idWerkzoekende"]
    with_share(house, gone, Tri.NEE)
    refused(detail(client, min(before)), 400, "400.01")
    assert {one["vumID"] for one in ask(client, there).json()["matches"]} == before - {min(before)}
    with_share(house, gone, Tri.JA)
    assert detail(client, min(before)).json()["idWerkzoekende"] == gone


def with_share(house, number, shares):
    service = house.service()
    with service.store.change(SYSTEM) as change:
        who = change.reader().of_source(Kind.CANDIDATE, "vum")[number]
        candidate, version = change.reader().candidates.many_versions([who])[who]
        change.save(replace(candidate, delen_vum=shares), action="gewijzigd", after=version)
        change.commit()
    service.close()


def test_the_order_is_another_one_for_every_question_and_the_pseudonym_is_not(client):
    first, second = (ask(client, WIDE | occupation(COOK)).json()["matches"] for _ in range(2))
    assert [one["vumID"] for one in first] != [one["vumID"] for one in second]
    assert {one["vumID"] for one in first} == {one["vumID"] for one in second}


def test_a_detail_is_the_profile_as_it_came_and_only_suwi_sees_the_register(client):
    ours = {one["idWerkzoekende"]: one for one in seekers(130)}
    [match, *_] = ask(client).json()["matches"]
    told = detail(client, match["vumID"]).json()
    assert check(WERKZOEKENDE, told).faults == ()
    assert told == ours[told["idWerkzoekende"]]
    outside = ask(client, **{"X-VUM-SUWIparty": "false"}).json()["matches"][0]
    shown = detail(client, outside["vumID"], **{"X-VUM-SUWIparty": "false"}).json()
    expected = {
        name: value for name, value in ours[shown["idWerkzoekende"]].items() if name != "indicatieLdrRegistratie"
    }
    assert shown == expected


def test_ten_details_of_a_question_and_not_one_more(client):
    matches = ask(client, WIDE | occupation(CLEANER), **{"X-VUM-viaParty": "00000004000000000009"}).json()["matches"]
    via = {"X-VUM-viaParty": "00000004000000000009"}
    statuses = [detail(client, one["vumID"], **via).status_code for one in matches[:11]]
    assert statuses == [200] * 10 + [429]
    told = refused(detail(client, matches[0]["vumID"], **via), 429, "429.01")
    assert "10" in told["message"]


def test_ten_details_are_ten_also_when_they_are_asked_at_once(client):
    via = {"X-VUM-viaParty": "00000004000000000008"}
    matches = ask(client, **via).json()["matches"]
    statuses = []
    threads = [
        threading.Thread(target=lambda one=one: statuses.append(detail(client, one["vumID"], **via).status_code))
        for one in matches[:16]
    ]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(statuses) == [200] * 10 + [429] * 6


def test_a_detail_that_was_in_no_answer_to_these_parties_is_not_given(client):
    [match, *_] = ask(client).json()["matches"]
    other = {"X-VUM-fromParty": "00000004000000000077"}
    unknown = refused(detail(client, "bestaat-niet"), 400, "400.01")
    assert refused(detail(client, match["vumID"], **other), 400, "400.01") == unknown
    assert refused(detail(client, match["vumID"], VACANCIES), 400, "400.01") == unknown


def test_vacancies_are_answered_as_well(client):
    ours = {one["idVacature"]: one for one in vacatures(30)}
    told = ask(client, WIDE | {"beroep.codeBeroepsnaam": {"$eq": COOK}}, VACANCIES).json()
    assert check(VACATURE_MATCHES, told).faults == ()
    assert len(told["matches"]) == sum(one["beroep"]["codeBeroepsnaam"] == COOK for one in ours.values()) > 0
    shown = detail(client, told["matches"][0]["vumID"], VACANCIES).json()
    assert check(VACATURE, shown).faults == ()
    assert shown == ours[shown["idVacature"]]


@pytest.mark.parametrize("name", sorted(HEADERS))
def test_a_message_without_a_header_is_not_complete(client, name):
    headers = {key: value for key, value in HEADERS.items() if key != name}
    answer = client.post(f"{SEEKERS}/matches", json={"vraagObject": WIDE}, headers=headers)
    assert name in refused(answer, 400, "400.02")["details"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("API-Version", "2.0.0"),
        ("X-VUM-berichtVersie", "3.1.0"),
        ("X-VUM-fromParty", "123"),
        ("X-VUM-fromParty", "0000000400000000000x"),
        ("X-VUM-toParty", "00000004000000000099"),
        ("X-VUM-viaParty", "geen oin"),
        ("X-VUM-SUWIparty", "ja"),
    ],
)
def test_a_wrong_header_is_named(client, name, value):
    answer = ask(client, **{name: value})
    assert name in refused(answer, 400, "400.01")["details"]


@pytest.mark.parametrize(
    ("body", "code"),
    [
        (b"", "400.01"),
        (b"[]", "400.01"),
        (b"{}", "400.02"),
        (b'{"vraagObject": {}}', "400.02"),
        (b'{"vraagObject": []}', "400.02"),
        (b'{"vraagObject": [1]}', "400.01"),
        (b'\xef\xbb\xbf{"vraagObject": {}}', "400.01"),
        (b'{"vraagObject": {"selectiegebied": {"postcode": "9711AB"}}}', "400.02"),
        (b'{"vraagObject": {"selectiegebied": {"postcode": "9711AB", "afstand": NaN}}}', "400.01"),
        (b'{"vraagObject": {"selectiegebied": {"postcode": "9711AB", "afstand": 1e400}}}', "400.01"),
        (b'{"vraagObject": {"selectiegebied": {"postcode": "9711AB", "afstand": ' + b"9" * 5000 + b"}}}", "400.01"),
        (b'{"vraagObject": {"selectiegebied": {}, "selectiegebied": {}}}', "400.01"),
        (b"[" * 50_000 + b"]" * 50_000, "400.01"),
        (b'{"vraagObject": ' + b'{"a":' * 200 + b"1" + b"}" * 200 + b"}", "400.01"),
        (b"\xff\xfe{\x00}\x00", "400.01"),
        (b'{"vraagObject": "\xe9"}', "400.01"),
        (b'{"a": "' + b"x" * 1_100_000 + b'"}', "400.01"),
    ],
)  # fmt: skip
def test_a_bad_body_is_an_error_of_the_standard(client, body, code):
    headers = HEADERS | {"Content-Type": "application/json"}
    refused(client.post(f"{SEEKERS}/matches", content=body, headers=headers), 400, code)


def test_what_is_not_json_is_not_read(client):
    headers = HEADERS | {"Content-Type": "text/plain"}
    refused(client.post(f"{SEEKERS}/matches", content=b'{"vraagObject": {}}', headers=headers), 400, "400.01")


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/vum/v3/iets", 404),
        ("POST", f"{SEEKERS}/matches/", 404),
        ("PUT", f"{SEEKERS}/matches", 405),
        ("POST", f"{SEEKERS}/abc", 405),
    ],
)
def test_addresses_that_are_not_there_and_methods_that_they_do_not_have(client, method, path, status):
    answer = client.request(method, path, headers=HEADERS)
    refused(answer, status, f"{status}.01")
    assert status == 404 or answer.headers["Allow"]


def test_the_answers_are_what_the_document_says(client):
    document = client.get("/vum/v3/openapi.json").json()
    for path in (SEEKERS, VACANCIES):
        relative = path.removeprefix("/vum/v3")
        [match, *_] = (told := ask(client, path=path).json())["matches"]
        jsonschema.validate(told, _schema(document, f"{relative}/matches", "post"))
        shown = detail(client, match["vumID"], path)
        [template] = [one for one in document["paths"] if one.startswith(f"{relative}/{{")]
        jsonschema.validate(shown.json(), _schema(document, template, "get"))


def _schema(document, path, method):
    return document["paths"][path][method]["responses"]["200"]["content"]["application/json"]["schema"]


def test_the_exchange_can_have_the_pseudonym_in_the_field_of_its_own_contract_with_sources(house):
    with house.running(vum_oin=US, vum_match_id="bron") as client:
        document = client.get("/vum/v3/openapi.json").json()
        for path, own_id in ((SEEKERS, "idWerkzoekende"), (VACANCIES, "idVacature")):
            told = ask(client, path=path).json()
            relative = path.removeprefix("/vum/v3")
            jsonschema.validate(told, _schema(document, f"{relative}/matches", "post"))
            assert not any("vumID" in one for one in told["matches"])
            shown = detail(client, told["matches"][0][own_id], path)
            assert shown.json()[own_id] != told["matches"][0][own_id]


def test_unknown_criteria_are_passed_over(client):
    assert len(ask(client, WIDE | {"kleur": {"$eq": "rood"}}).json()["matches"]) == 100


def test_everything_that_was_given_is_in_the_inzagelog(client, house):
    [match, *_] = ask(client).json()["matches"]
    told = detail(client, match["vumID"]).json()
    service = house.service()
    with service.store.read() as reader:
        [who] = [one for one in reader.candidates.all() if one.source_key.number == told["idWerkzoekende"]]
    looks = service.store.looks.of(who.id)[-2:]
    service.close()
    assert [look.action for look in looks] == ["vum_match_gegeven", "vum_detail_gegeven"]
    assert {(one.actor.id, one.actor.organisation, one.actor.purpose) for one in looks} == {
        (THEM, VIA, "vum_uitwisseling")
    }


def test_a_detail_that_is_refused_is_in_the_inzagelog_too(client, house):
    via = {"X-VUM-viaParty": "00000004000000000006"}
    matches = ask(client, **via).json()["matches"]
    told = [detail(client, one["vumID"], **via) for one in matches[:10]]
    last = matches[9]["vumID"]
    refused(detail(client, last, **via), 429, "429.01")
    refused(detail(client, last, **{"X-VUM-fromParty": "00000004000000000078"}), 400, "400.01")
    service = house.service()
    with service.store.read() as reader:
        who = reader.of_source(Kind.CANDIDATE, "vum")[told[9].json()["idWerkzoekende"]]
    looks = service.store.looks.of(who)[-2:]
    service.close()
    assert [(look.action, look.details["reden"]) for look in looks] == [
        ("vum_detail_geweigerd", "limiet"),
        ("vum_detail_geweigerd", "niet_in_een_antwoord"),
    ]


def test_without_postcodes_the_source_is_not_ready(tmp_path):
    with running(tmp_path) as client:
        refused(ask(client), 503, "500.3")


def test_behind_a_proxy_only_the_operator_comes_in(house):
    given = {
        "vum_access": "proxy",
        "vum_oin": US,
        "vum_operator_oin": "00000099000000000099",
        "vum_proxy_header": "X-Client-OIN",
    }
    with house.running(**given) as client:
        refused(ask(client), 401, "401.01")
        refused(ask(client, **{"X-Client-OIN": THEM}), 401, "401.01")
        assert ask(client, **{"X-Client-OIN": "00000099000000000099"}).status_code == 200


OPERATOR = "00000099000000000099"
PUBLIC = {
    "login": "oidc",
    "issuer": "https://login.example",
    "public_url": "https://Passend.gemeente.example:8443",
    "vum": True,
    "vum_access": "proxy",
    "vum_oin": US,
    "vum_operator_oin": OPERATOR,
    "vum_proxy_header": "X-Client-OIN",
}


@pytest.fixture(scope="module")
def public(house):
    """The same source behind a proxy that serves it at a public address."""
    with house.running(**PUBLIC) as client:
        yield client


@pytest.mark.parametrize("host", ["passend.gemeente.example", "PASSEND.gemeente.example:8443", "127.0.0.1", "[::1]:80"])
def test_a_proxy_may_pass_on_what_names_the_public_address(public, host):
    named = {"Host": host, "X-Client-OIN": OPERATOR}
    assert ask(public, **named).status_code == 200
    assert public.get("/v1/vacatures", headers=named).status_code == 401
    assert public.get("/", headers=named).headers["location"].startswith("/inloggen")


@pytest.mark.parametrize(
    "host",
    ["elders.example", "passend.gemeente.example.elders.example", "xpassend.gemeente.example", "", "[", "0.0.0.0"],
)
def test_another_name_is_refused_also_behind_a_proxy(public, host):
    named = {"Host": host, "X-Client-OIN": OPERATOR}
    refused(ask(public, **named), 401, "401.01")
    assert public.get("/v1/vacatures", headers=named).status_code == 403


def test_at_the_public_address_only_the_operator_asks(public):
    refused(ask(public, Host="passend.gemeente.example"), 401, "401.01")
    twice = [*HEADERS.items(), ("X-Client-OIN", OPERATOR), ("X-Client-OIN", THEM)]
    refused(public.post(f"{SEEKERS}/matches", json={"vraagObject": WIDE}, headers=twice), 401, "401.01")


def test_in_the_demo_the_public_address_is_a_foreign_one(client):
    refused(ask(client, Host="passend.gemeente.example"), 401, "401.01")


@pytest.mark.parametrize("access", ["proxy", "tls"])
def test_passend_does_not_start_when_nothing_proves_who_asks(tmp_path, access):
    with pytest.raises(InvalidInputError) as stopped:
        create_app(settings_in(tmp_path, vum_access=access))
    assert all("PASSEND_VUM=false" in fault.passes for fault in stopped.value.faults)
    assert create_app(settings_in(tmp_path, vum_access=access, vum=False))


def test_outside_the_demo_the_source_is_off_until_something_proves_who_asks(tmp_path):
    oidc = {"login": "oidc", "issuer": "https://login.example"}
    with running(tmp_path, **oidc) as client:
        assert ask(client).status_code == 404
    with pytest.raises(InvalidInputError, match="PASSEND_VUM_ACCESS"):
        create_app(settings_in(tmp_path, vum=True, **oidc))
