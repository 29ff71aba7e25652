"""Who is nobody's own reaches nothing of anybody: every operation about what is there, in each role."""

import re

import httpx
import pytest
from acquainted import COLLECTIONS, Acquainted
from logging_in import log_in
from role_table import MAY

WAYS = ("get", "post", "put", "patch", "delete")
OF_ALL = {
    "werkbegeleider": {"vacatures", "werkgevers", "plekken", "capaciteitsbronnen", "collegas"},
    "jobcoach": {"vacatures", "werkgevers", "plekken", "capaciteitsbronnen", "collegas"},
    "werkgever": set(),
    "kandidaat": set(),
}
"""What is of nobody in particular for a role: work, and whom to call."""
STRANGER = {"X-Passend-Actor": "00000000-0000-4000-8000-000000000000", "X-Passend-Organisatie": "W-999999"}


@pytest.fixture(scope="module")
def known(site):
    with httpx.Client(base_url=site, timeout=60) as client:
        document = client.get("/v1/openapi.json").json()
        yield document, Acquainted(client)


def addresses(document, known):
    """Every operation about something that is there: (operation, way, collection, address)."""
    for path, item in document["paths"].items():
        names = re.findall(r"\{(\w+)\}", path)
        collection = path.split("/")[1]
        ids = {
            name: known._known.get(COLLECTIONS.get(name, collection if name == "id" else ""), [""]) for name in names
        }
        if not names or any(not found for name, found in ids.items() if name != "versie"):
            continue
        address = path.format(**{name: "1" if name == "versie" else found[0] for name, found in ids.items()})
        for way in WAYS:
            if way in item:
                yield item[way]["operationId"], way, collection, address


@pytest.mark.parametrize("role", OF_ALL)
def test_a_stranger_in_a_role_reaches_nothing_that_is_of_somebody(client, known, role):
    document, acquainted = known
    reached, asked = [], 0
    for operation, way, collection, address in addresses(document, acquainted):
        if role in MAY.get(operation, ()) and collection not in OF_ALL[role]:
            body = {"json": {}} if way in ("post", "put", "patch") else {}
            headers = STRANGER | {"X-Passend-Rol": role, "If-Match": '"1"'}
            answer = client.request(way, f"/v1{address}", headers=headers, **body)
            asked += 1
            if answer.status_code not in (403, 404):
                reached.append((operation, answer.status_code, answer.text[:200]))
    assert reached == []
    assert asked >= 5


@pytest.mark.parametrize("role", OF_ALL)
def test_the_lists_of_a_stranger_are_empty_or_closed(client, known, role):
    document, _ = known
    told = []
    for path, item in document["paths"].items():
        if "{" not in path and "get" in item and role in MAY.get(item["get"]["operationId"], ()):
            answer = client.get(f"/v1{path}", headers=STRANGER | {"X-Passend-Rol": role})
            rows = (
                next((v for v in answer.json().values() if isinstance(v, list)), [])
                if answer.status_code == 200
                else []
            )
            if rows and path.split("/")[1] not in OF_ALL[role] | {"regels"}:
                told.append((path, len(rows)))
    assert told == []


def test_an_employer_sees_its_own_vacancies_on_the_first_page_and_none_of_others(client):
    log_in(client, "werkgever", 0)
    for query in ("?van=alle", "?van=mij", ""):
        shown = client.get(f"/{query}", follow_redirects=True).text
        for number in set(re.findall(r"/vacatures/(V-\d+)", shown)):
            assert client.get(f"/vacatures/{number}").status_code == 200, number
    mine = set(re.findall(r"V-\d+", client.get("/werkgever").text))
    shown = set(re.findall(r"/vacatures/(V-\d+)", client.get("/?van=alle").text))
    assert shown <= mine


PAGES = [
    "/vacatures/{vacatures}",
    "/vacatures/{vacatures}/voordrachten",
    "/vacatures/{vacatures}/verkenning",
    "/werkgever/vacatures/{vacatures}",
    "/werkgever/vacatures/{vacatures}/controle",
    "/werkgever/vacatures/{vacatures}/bereik",
    "/kandidaten/{kandidaten}",
    "/kandidaten/{kandidaten}/feiten",
    "/kandidaten/{kandidaten}/vragen",
    "/kandidaten/{kandidaten}/plan",
    "/begeleiding/{kandidaten}",
    "/plaatsingen/{plaatsingen}",
    "/voordrachten/{voordrachten}",
    "/werkgever/kaarten/{voordrachten}",
    "/taken/{taken}",
]
HOMES = {"werkgever": "/werkgever", "kandidaat": "/mijn", "werkbegeleider": "/begeleiding", "jobcoach": "/begeleiding"}


@pytest.mark.parametrize("role", HOMES)
def test_a_page_about_somebody_else_shows_nothing(client, known, role):
    _, acquainted = known
    log_in(client, role)
    own = client.get(HOMES[role]).text
    shown = []
    for page in PAGES:
        collection = re.search(r"\{(\w+)\}", page)[1]
        for one in acquainted._known[collection]:
            address = page.format(**{collection: one})
            if client.get(address).status_code not in (403, 404) and not names_own(acquainted, collection, one, own):
                shown.append(address)
    of_all = ("/vacatures/",) if role in ("werkbegeleider", "jobcoach") else ()
    assert [address for address in shown if not address.startswith(of_all or "-")] == []


def names_own(acquainted, collection, one, own):
    """Whether the page on which somebody begins names this object, by its id or short number."""
    told = acquainted._client.get(f"/v1/{collection}/{one}", headers={"X-Passend-Rol": "consulent"}).json()
    return one in own or str(told.get("nummer", one)) in own
