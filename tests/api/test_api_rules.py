"""The NL API Design Rules: version, headers, problem+json, and a document that says so."""

import re
from importlib.metadata import version

import pytest

from api.security import API_VERSION
from api.settings import Settings

ANSWERS = [
    ("GET", "/v1/vacatures", 200),
    ("GET", "/v1/openapi.json", 200),
    ("POST", "/v1/vacatures/V-101/ranglijsten", 201),
    ("GET", "/v1/vacatures?pagina=x", 400),
    ("GET", "/v1/iets", 404),
    ("DELETE", "/v1/vacatures", 405),
    ("GET", "/livez", 200),
    ("GET", "/readyz", 200),
    ("GET", "/", 200),
    ("GET", "/iets", 404),
]


@pytest.fixture(scope="module")
def document(client):
    return client.get("/v1/openapi.json").json()


def operations(document):
    for path, item in document["paths"].items():
        for method, operation in item.items():
            yield path, method, operation


@pytest.mark.parametrize(("method", "path", "status"), ANSWERS)
def test_every_answer_bears_the_version_and_the_security_headers(client, method, path, status):
    client.cookies.clear()  # as nobody: tests before this one may have logged in
    answer = client.request(method, path)
    assert answer.status_code == status
    assert answer.headers["api-version"] == API_VERSION
    assert answer.headers["cache-control"] == "no-store"
    assert answer.headers["x-content-type-options"] == "nosniff"
    assert answer.headers["x-frame-options"] == "DENY"
    assert "frame-ancestors 'none'" in answer.headers["content-security-policy"]
    assert "max-age" in answer.headers["strict-transport-security"]


def test_pages_run_no_scripts_and_no_styles_but_those_we_serve(client):
    client.cookies.clear()
    policy = dict(part.split(" ", 1) for part in client.get("/").headers["content-security-policy"].split("; "))
    assert policy["default-src"] == "'none'"
    assert policy["script-src"] == policy["style-src"] == policy["connect-src"] == "'self'"
    assert "unsafe" not in str(policy)


def test_the_document_is_for_everyone_and_nothing_else_is(client):
    assert client.get("/v1/openapi.json").headers["access-control-allow-origin"] == "*"
    assert "access-control-allow-origin" not in client.get("/v1/kandidaten").headers


def test_the_document_names_server_contact_and_version(document):
    assert document["openapi"].startswith("3.1")
    assert [server["url"] for server in document["servers"]] == ["https://passend.gemeente.example/v1"]
    assert set(document["info"]["contact"]) == {"name", "email", "url"}
    assert re.fullmatch(r"\d+\.\d+\.\d+", document["info"]["version"])


def test_paths_are_kebab_case_and_parameters_camel_case(document):
    for path, _, operation in operations(document):
        assert re.fullmatch(r"(/([a-z0-9.-]+|\{[a-zA-Z]+\}))+", path)
        for parameter in operation.get("parameters", []):
            assert parameter["in"] == "header" or re.fullmatch(r"[a-z][a-zA-Z]*", parameter["name"])


def test_every_operation_has_a_dutch_summary_and_an_id_of_its_own(document):
    ids = [operation["operationId"] for _, _, operation in operations(document)]
    assert len(ids) == len(set(ids))
    verbs = (
        r"(Lees|Maak|Wijzig|Schrijf|Sluit|Heropen|Beperk|Hef|Trek|Beëindig|Verbeter|Bevestig|Stel|Leg|Besluit|Start|"
        r"Verleng|Plaats|Geef|Laat|Zet|Bewaar|Verwijder|Begin|Toets|Loop|Zoek|Verken|Beoordeel|Breng|Dien|Neem|Vraag|"
        r"Abonneer|Stop|Antwoord|Zeg) "
    )
    assert all(re.match(verbs, operation["summary"]) for _, _, operation in operations(document))


def test_every_documented_answer_has_the_version_header(document):
    for _, _, operation in operations(document):
        assert "422" not in operation["responses"]
        for answer in operation["responses"].values():
            assert "API-Version" in answer["headers"]


def test_errors_are_documented_as_problems(document):
    for path, method, operation in operations(document):
        errors = {status for status in operation["responses"] if status >= "400"}
        assert path == "/openapi.json" or "503" in errors
        assert method in ("get", "delete") or {"400", "409"} <= errors
        assert "{" not in path or "404" in errors
        for status in errors:
            assert set(operation["responses"][status]["content"]) == {"application/problem+json"}
    members = document["components"]["schemas"]["Probleem"]["properties"]
    assert {"status", "title", "detail"} <= set(members)


def test_days_and_moments_have_a_format_also_when_they_may_be_absent(document):
    schemas = document["components"]["schemas"]
    assert schemas["Ranglijst"]["properties"]["gemaaktOp"]["format"] == "date-time"
    for schema in schemas.values():
        for name, member in schema.get("properties", {}).items():
            if name.endswith(("datum", "dag")) and name != "weekdag":
                assert member["format"] == "date", name


def test_every_reference_in_the_document_leads_somewhere(document):
    names = set(re.findall(r"#/components/schemas/(\w+)", str(document)))
    assert names <= set(document["components"]["schemas"])


def test_the_document_has_none_of_the_default_schemas(document):
    assert not {"HTTPValidationError", "ValidationError"} & set(document["components"]["schemas"])


def test_candidates_are_listed_without_identity(client):
    people = client.get("/v1/kandidaten", params={"omvang": 200}).json()["kandidaten"]
    assert people
    assert all(set(person) == {"id", "nummer", "status", "aanspreekpunt"} for person in people)
    assert all(re.fullmatch(r"K-\d+", person["nummer"]) for person in people)


@pytest.mark.parametrize(("path", "prefix"), [("vacatures", "V"), ("plekken", "P")])
def test_work_is_listed_with_number_and_title(client, path, prefix):
    page = client.get(f"/v1/{path}", params={"omvang": 5}).json()
    assert len(page[path]) == 5
    assert all(re.fullmatch(rf"{prefix}-\d+", row["nummer"]) and row["titel"] for row in page[path])
    assert page["pagina"]["aantalPaginas"] == -(-page["aantal"] // 5)


@pytest.mark.parametrize("host", ["0.0.0.0", "192.168.1.10", "passend.gemeente.example", "::"])
def test_passend_listens_on_this_computer_only(host):
    with pytest.raises(ValueError, match="In het voorbeeld logt niemand in"):
        Settings(host=host)


@pytest.mark.parametrize("host", ["127.0.0.1", "localhost", "::1"])
def test_every_name_of_this_computer_is_allowed(host):
    assert Settings(host=host).host == host


def test_identities_are_kept_apart_from_the_rest(tmp_path):
    chosen = Settings(data_dir=tmp_path, database_url="", identity_database_url="")
    assert chosen.database_url == f"sqlite:///{tmp_path}/passend.db"
    assert chosen.identity_database_url == f"sqlite:///{tmp_path}/passend-identiteit.db"


def test_the_list_names_the_version_of_the_program(made):
    assert made.json()["versies"]["programma"] == version("passend")
