"""Only the fields that somebody asks for, and what is going to disappear is announced."""

import asyncio
from concurrent.futures import ThreadPoolExecutor
from datetime import UTC, datetime

import httpx
import pytest
from over_http import problem
from starlette.responses import Response

from api.deprecation import FAREWELLS, Announcing, Farewell


def test_an_object_and_the_rows_of_a_list_have_the_fields_that_are_asked(town):
    work = town.vacancy()
    one = town.get(f"vacatures/{work['nummer']}", {"velden": "titel,status"})
    assert one.json() == {"id": work["id"], "titel": work["titel"], "status": work["status"]}
    assert one.headers["ETag"] == '"1"'
    rows = town.read("vacatures", {"velden": "nummer", "omvang": 1})
    assert [sorted(row) for row in rows["vacatures"]] == [["id", "nummer"]]
    assert {"aantal", "pagina"} <= rows.keys()


def test_a_field_that_is_not_there_is_pointed_at_and_nothing_else_goes_another_way(town):
    work = town.vacancy()
    told = problem(town.get(f"vacatures/{work['id']}", {"velden": "titel,naam"}), 400)
    assert told["errors"][0]["pointer"] == "velden"
    assert "titel" in told["errors"][0]["goedIs"]
    problem(town.get("vacatures/V-0", {"velden": "titel"}), 404)
    problem(town.get("vacatures", {"velden": "titel", "kleur": "rood"}), 400)
    head = town.client.head(f"/v1/vacatures/{work['id']}", params={"velden": "titel"})
    assert int(head.headers["content-length"]) < 200
    seen = town.get(f"vacatures/{work['id']}", {"velden": "titel"}, **{"If-None-Match": '"1"'})
    assert (seen.status_code, seen.content) == (304, b"")


@pytest.mark.parametrize("given", ["", ",", "titel,", "titel, status", "tïtel", "a" * 41, ",".join(["titel"] * 200)])
def test_what_is_no_list_of_fields_is_refused_and_not_read_as_none(town, given):
    for where in ("vacatures", "rangschikking"):
        told = problem(town.get(where, {"velden": given}), 400)
        assert told["errors"][0]["pointer"] == "velden"


def test_fields_are_asked_for_once(town):
    told = problem(town.get("vacatures", [("velden", "nummer"), ("velden", "titel")]), 400)
    assert (told["errors"][0]["pointer"], told["errors"][0]["code"]) == ("velden", "twee_keer")


def test_nothing_is_going_to_disappear_unannounced(town):
    document = town.read("openapi.json")
    gone = {
        item[way]["operationId"] for item in document["paths"].values() for way in item if item[way].get("deprecated")
    }
    assert gone == set(FAREWELLS)


def answer_of(app):
    """What an application answers; in a thread of its own, for a browser that is open here has a loop that runs."""

    async def asked():
        async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://127.0.0.1") as client:
            return await client.get("/")

    with ThreadPoolExecutor(1) as threads:
        return threads.submit(lambda: asyncio.run(asked())).result()


@pytest.mark.parametrize(("operation", "is_told"), [("oud", True), ("nieuw", False)])
def test_what_is_going_to_disappear_says_so_on_every_answer(operation, is_told):
    async def answering(scope, receive, send):
        scope["route"] = type("Route", (), {"operation_id": operation})
        await Response()(scope, receive, send)

    until = datetime(2027, 6, 1, tzinfo=UTC)
    farewell = Farewell(datetime(2026, 12, 1, tzinfo=UTC), until, "https://passend.gemeente.example/v1/openapi.json")
    headers = answer_of(Announcing(answering, {"oud": farewell})).headers
    assert ("Deprecation" in headers) is is_told
    if is_told:
        assert headers["Deprecation"] == "@1796083200"
        assert headers["Sunset"] == "Tue, 01 Jun 2027 00:00:00 GMT"
        assert 'rel="deprecation"' in headers["Link"]
