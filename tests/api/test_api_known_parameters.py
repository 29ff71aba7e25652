"""A query says what the operation knows, once: a mistake in the name of a filter does not give the whole list."""

import pytest
from over_http import problem


def faults(answer):
    return {(one["plek"], one["pointer"]): one["goedIs"] for one in problem(answer, 400)["errors"]}


def test_what_is_said_twice_or_is_not_known_here_is_refused_and_all_of_it_told(client):
    told = faults(client.get("/v1/vacatures?statuss=open&omvang=5&omvang=6&x"))
    assert set(told) == {("query", "statuss"), ("query", "omvang"), ("query", "x")}
    assert "status" in told["query", "statuss"]
    assert told["query", "omvang"] == "één keer"


def test_what_is_told_is_what_the_document_says(client):
    """Of everything that is read without an id in its address."""
    document = client.get("/v1/openapi.json").json()
    paths = {path: one["get"] for path, one in document["paths"].items() if "get" in one and "{" not in path}
    assert len(paths) > 10
    for path, operation in paths.items():
        answer = client.get(f"/v1{path}?zomaar", headers={"X-Passend-Rol": "consulent"})
        if answer.status_code == 403 or path == "/openapi.json":
            continue
        told = faults(answer)["query", "zomaar"].removeprefix("alleen: ").replace(" en ", ", ").split(", ")
        assert told == sorted(one["name"] for one in operation["parameters"] if one["in"] == "query"), path


@pytest.mark.parametrize("path", ["vacatures/V-101/ranglijsten", "kandidaten"])
def test_nothing_is_written_for_a_question_that_does_not_hold(client, path):
    before = client.get("/v1/kandidaten").json()["aantal"]
    assert faults(client.post(f"/v1/{path}?velden=id", json={})) == {("query", "velden"): "geen enkele parameter"}
    assert client.get("/v1/kandidaten").json()["aantal"] == before


def test_who_may_not_ask_is_not_told_what_could_be_asked(client):
    answer = client.get("/v1/vacatures?zomaar", headers={"X-Passend-Rol": "kandidaat"})
    assert answer.status_code == 403
