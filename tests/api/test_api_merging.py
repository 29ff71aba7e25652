"""Merging over HTTP, and back."""

import pytest


def statuses(client):
    pages = (client.get(f"/v1/kandidaten?pagina={n}&omvang=200").json()["kandidaten"] for n in (1, 2))
    return {row["nummer"]: row["status"] for page in pages for row in page}


@pytest.fixture
def two(own_client):
    numbers = list(statuses(own_client))[:2]
    return f"/v1/kandidaten/{numbers[0]}", {"met": numbers[1]}, *numbers


def test_two_candidates_become_one_and_two_again(own_client, two):
    path, body, kept, other = two
    before = statuses(own_client)
    done = own_client.post(f"{path}/samenvoegingen", json=body)
    assert done.status_code == 201, done.text
    assert (done.json()["blijft"], done.json()["gaatOp"]) == (kept, other)
    assert statuses(own_client)[other] == "afgesloten"
    assert "samengevoegd" in own_client.get(done.headers["location"].rpartition("/")[0]).text
    assert own_client.post(f"{path}/samenvoegingen", json=body).status_code == 409
    undone = own_client.post(f"{path}/splitsingen", json=body)
    assert undone.status_code == 201, undone.text
    assert undone.json()["staatWeerLos"] == other
    assert statuses(own_client) == before
    assert own_client.post(f"{path}/splitsingen", json=body).status_code == 409


def test_two_vacancies_become_one_and_two_again(own_client):
    path, body = "/v1/vacatures/V-101", {"met": "V-102"}
    before = own_client.get("/v1/vacatures/V-102").json()
    assert own_client.post(f"{path}/samenvoegingen", json=body).json() == {
        "blijft": "V-101",
        "gaatOp": "V-102",
        "kandidaten": 0,
        "plaatsingen": 0,
    }
    assert own_client.post("/v1/vacatures/V-102/ranglijsten").status_code == 409
    assert own_client.post(f"{path}/splitsingen", json=body).json()["status"] == before["status"]


@pytest.mark.parametrize(
    ("body", "status", "where"),
    [(None, 400, "/met"), ({"met": ""}, 400, "/met"), ({"met": 7}, 400, "/met"), ({"wie": "K-2"}, 400, "/wie")],
)
def test_a_body_that_does_not_hold_is_told_where(client, body, status, where):
    answer = (
        client.post("/v1/vacatures/V-101/samenvoegingen", json=body)
        if body
        else client.post("/v1/vacatures/V-101/samenvoegingen")
    )
    assert answer.status_code == status
    assert where in [fault["pointer"] for fault in answer.json()["errors"]]


def test_who_is_not_known_is_not_found(client):
    assert client.post("/v1/vacatures/V-101/samenvoegingen", json={"met": "V-99999"}).status_code == 404
    assert client.post("/v1/kandidaten/V-101/samenvoegingen", json={"met": "K-1"}).status_code == 404
