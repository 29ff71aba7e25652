"""Bad input: the right status, in Dutch, with everything that is wrong at once."""

import sqlite3

import pytest

from api.schemas.purpose import Purpose

RANK = "/v1/vacatures/V-101/ranglijsten"


def problem(answer, status):
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"] == "application/problem+json"
    told = answer.json()
    assert told["status"] == status
    assert told["title"]
    assert told["detail"]
    return told


def pointers(told):
    return {fault["pointer"] for fault in told["errors"]}


def test_every_fault_of_a_body_is_told_at_once(client):
    asked = {
        "doel": 3,
        "peildatum": "2026-02-30",
        "seed": True,
        "kleur": "rood",
        "filters": {"urenMinimaal": "veel", "dagdelen": ["ma-ochtend", "maandag"], "alleenBeschikbaar": "ja"},
    }
    told = problem(client.post(RANK, json=asked), 400)
    assert pointers(told) == {
        "/doel",
        "/peildatum",
        "/seed",
        "/kleur",
        "/filters/urenMinimaal",
        "/filters/dagdelen/1",
        "/filters/alleenBeschikbaar",
    }
    assert all(fault["probleem"] and fault["goedIs"] for fault in told["errors"])


@pytest.mark.parametrize(
    "body",
    [
        b"{",
        b'{"doel": }',
        b'{"filters": {"urenMinimaal": NaN}}',
        b'{"filters": {"urenMinimaal": Infinity}}',
        b"\xff\xfe",
        b"[" * 50_000,
        b"null",
        b"[]",
        b"7",
        b'"lijst"',
        b'{"filters": {"urenMinimaal": 1' + b"0" * 400 + b"}}",
    ],
)
def test_what_is_no_json_object_is_refused(client, body):
    problem(client.post(RANK, content=body, headers={"content-type": "application/json"}), 400)


@pytest.mark.parametrize(
    ("asked", "where"),
    [
        ({"peildatum": "22-11-2026"}, "/peildatum"),
        ({"peildatum": "2026-11-22T10:00:00Z"}, "/peildatum"),
        ({"peildatum": 20261122}, "/peildatum"),
        ({"peildatum": "0001-01-01"}, "/peildatum"),
        ({"peildatum": "9999-12-31"}, "/peildatum"),
        ({"seed": "-1"}, "/seed"),
        ({"seed": "1" * 30}, "/seed"),
        ({"seed": str(2**64)}, "/seed"),
        ({"seed": "٣"}, "/seed"),
        ({"gewichten": "morgen-beter"}, "/gewichten"),
        ({"gewichten": ""}, "/gewichten"),
        ({"doel": "iets met Jan de Vries"}, "/doel"),
        ({"doel": "JanJansenHeeftEenUitkering"}, "/doel"),
        ({"doel": "Bemiddeling"}, "/doel"),
        ({"doel": None}, "/doel"),
        ({"doel": ["test"]}, "/doel"),
        ({"filters": []}, "/filters"),
        ({"filters": None}, "/filters"),
        ({"filters": {"urenMinimaal": 10**30}}, "/filters/urenMinimaal"),
        ({"filters": {"urenMinimaal": -8}}, "/filters/urenMinimaal"),
        ({"filters": {"urenMinimaal": 16.1}}, "/filters/urenMinimaal"),
        ({"filters": {"urenMinimaal": True}}, "/filters/urenMinimaal"),
        ({"filters": {"dagdelen": "ma-ochtend"}}, "/filters/dagdelen"),
        ({"filters": {"dagdelen": ["ma-ochtend"] * 29}}, "/filters/dagdelen"),
        ({"filters": {"alleenBeschikbaar": 1}}, "/filters/alleenBeschikbaar"),
        ({"filters": {"a/b~c": 1}}, "/filters/a~1b~0c"),
    ],
)
def test_one_wrong_value_is_pointed_at(client, asked, where):
    told = problem(client.post(RANK, json=asked), 400)
    assert pointers(told) == {where}


def test_a_refused_purpose_is_told_which_ones_there_are(client):
    (fault,) = problem(client.post(RANK, json={"doel": "nieuwsgierig"}), 400)["errors"]
    assert fault["goedIs"] == ", ".join(Purpose)
    assert "nieuwsgierig" not in str(fault)


@pytest.mark.parametrize("content_type", ["text/plain", "application/x-www-form-urlencoded", "", "application/xml"])
def test_another_content_type_is_not_read(client, content_type):
    told = problem(client.post(RANK, content=b"{}", headers={"content-type": content_type}), 415)
    assert "application/json" in told["detail"]


def test_json_with_a_charset_is_read(client):
    answer = client.post(RANK, content=b"{}", headers={"content-type": "application/json; charset=utf-8"})
    assert answer.status_code == 201


def test_a_caller_that_takes_no_json_is_told_so(client):
    problem(client.get("/v1/vacatures", headers={"accept": "text/html"}), 406)


@pytest.mark.parametrize("accept", ["*/*", "application/json", "text/html, application/*;q=0.5"])
def test_a_caller_that_takes_json_gets_it(client, accept):
    assert client.get("/v1/vacatures", headers={"accept": accept}).status_code == 200


def test_a_body_above_a_megabyte_is_refused_whether_it_says_its_length_or_not(client):
    headers = {"content-type": "application/json"}
    problem(client.post(RANK, content=b" " * 1_000_001, headers=headers), 413)
    problem(client.post(RANK, content=(b" " * 400_000 for _ in range(3)), headers=headers), 413)


@pytest.mark.parametrize(
    "path",
    [
        "/v1/ranglijsten/00000000-0000-4000-8000-000000000000",
        "/v1/ranglijsten/geen-id",
        "/v1/vacatures/V-9999999999999999999",
        "/v1/vacatures/V-٣",
        "/v1/vacatures/geen",
        "/v1/vacatures/",
        "/v1/vacatures/V-101/ranglijsten/",
        "/v1/iets",
        "/v1/",
        "/v1/docs",
    ],
)
def test_what_does_not_exist_is_not_found(client, path):
    problem(client.get(path), 404)


def test_an_unknown_vacancy_is_not_ranked(client):
    told = problem(client.post("/v1/vacatures/V-99999/ranglijsten"), 404)
    assert "V-99999" in told["detail"]


@pytest.mark.parametrize(
    ("method", "path", "allowed"),
    [
        ("DELETE", "/v1/vacatures", "GET, HEAD, OPTIONS, POST"),
        ("GET", RANK, "OPTIONS, POST"),
        ("PUT", "/v1/ranglijsten/1", "GET, HEAD, OPTIONS"),
        ("POST", "/v1/openapi.json", "GET, HEAD, OPTIONS"),
        ("PUT", "/v1/kandidaten/K-1/beperkingen", "DELETE, OPTIONS, POST"),
        ("DELETE", "/v1/kandidaten/K-1", "GET, HEAD, OPTIONS, PATCH"),
    ],
)
def test_a_wrong_method_names_the_right_ones(client, method, path, allowed):
    answer = client.request(method, path)
    problem(answer, 405)
    assert answer.headers["allow"] == allowed


@pytest.mark.parametrize(
    ("query", "names"),
    [
        ("pagina=0", {"pagina"}),
        ("pagina=x&omvang=1000", {"pagina", "omvang"}),
        ("omvang=1.5", {"omvang"}),
        ("pagnia=2", {"pagnia"}),
        (f"pagina={'9' * 5000}", {"pagina"}),
    ],
)
def test_a_wrong_page_is_pointed_at(client, query, names):
    assert pointers(problem(client.get(f"/v1/kandidaten?{query}"), 400)) == names


def test_an_actor_is_a_code_and_not_a_name(client):
    told = problem(client.get("/v1/vacatures", headers={"X-Passend-Actor": "Jan de Vries"}), 400)
    assert pointers(told) == {"X-Passend-Actor"}


def test_a_withdrawn_vacancy_has_no_list(own_client, own_data):
    from running_server import settings_in

    from api.bootstrap import open_service
    from matching.domain.actor import SYSTEM
    from matching.usecases.view_vacancies import vacancy_id
    from matching.usecases.withdraw_vacancy import withdraw_vacancy

    service = open_service(settings_in(own_data))
    withdraw_vacancy(service.store, SYSTEM, vacancy_id(service.store, "V-101"))
    service.close()
    told = problem(own_client.post(RANK), 409)
    assert "ingetrokken" in told["detail"]


def test_without_a_taxonomy_one_reads_what_to_run(empty_client):
    told = problem(empty_client.post(RANK), 503)
    assert "passend taxonomy import" in told["detail"]


def test_a_broken_database_tells_nothing_of_itself(own_client, own_data):
    assert own_client.get("/v1/vacatures").status_code == 200
    with sqlite3.connect(own_data / "passend.db") as database:
        database.execute("ALTER TABLE vacancy RENAME TO elders")
    told = problem(own_client.get("/v1/vacatures"), 500)
    assert "vacancy" not in str(told).replace("/v1/vacatures", "")
    assert "Traceback" not in str(told)


def test_another_website_can_change_nothing(client):
    problem(client.post(RANK, headers={"Sec-Fetch-Site": "cross-site"}), 403)
    problem(client.post(RANK, headers={"Origin": "https://elders.example"}), 403)


def test_a_foreign_name_for_this_computer_is_refused(client):
    problem(client.get("/v1/vacatures", headers={"Host": "elders.example"}), 403)


@pytest.mark.parametrize("path", ["/v1/plekken/%0A/versies/4", "/v1/%0A"])
def test_an_address_over_two_lines_is_a_problem_too(client, path):
    problem(client.get(path), 404)


@pytest.mark.parametrize("day", ["0", "1767225600", "2026-1-1", "26-11-2026"])
def test_a_day_in_a_query_is_written_one_way(client, day):
    told = problem(client.get("/v1/regels", params={"peildatum": day}), 400)
    assert pointers(told) == {"peildatum"}
