"""Every operation as every role, and as nobody: who may, may; and who may not reads who does."""

import re
from uuid import UUID

import pytest
from over_http import problem
from role_table import EVERYBODY_WITHOUT_LOGIN, LETTERS, MAY
from running_server import running

METHODS = ("get", "post", "put", "patch", "delete")
NOWHERE = str(UUID(int=0))


def operations(client):
    paths = client.get("/v1/openapi.json").json()["paths"].items()
    return [(item[way]["operationId"], way, path) for path, item in paths for way in METHODS if way in item]


def call(client, method, path, **headers):
    """Ask for what is not there, with a body that says nothing: only who may, comes that far."""
    address = "/v1" + re.sub(r"\{versie\}", "1", path)
    address = re.sub(r"\{\w+\}", NOWHERE, address)
    body = {"json": {}} if method in ("post", "put", "patch") else {}
    return client.request(method, address, headers=headers, **body)


def test_the_table_names_every_operation_and_no_other(client):
    assert {operation for operation, _, _ in operations(client)} == {*MAY, EVERYBODY_WITHOUT_LOGIN}


@pytest.mark.parametrize("role", LETTERS.values())
def test_a_role_does_what_it_may_and_nothing_else(client, role):
    wrong = []
    for operation, method, path in operations(client):
        if operation == EVERYBODY_WITHOUT_LOGIN:
            continue
        answer = call(client, method, path, **{"X-Passend-Rol": role, "X-Passend-Actor": NOWHERE})
        may = role in MAY[operation]
        hidden = may and answer.status_code == 403 and "ziet u deze lijst niet" in answer.text
        if (answer.status_code != 403) is not may and not hidden:
            wrong.append((operation, answer.status_code, answer.text[:120]))
        assert answer.status_code < 500, (operation, answer.text)
    assert wrong == []


def test_a_role_that_we_do_not_know_does_nothing(client):
    for operation, method, path in operations(client):
        if operation != EVERYBODY_WITHOUT_LOGIN:
            answer = call(client, method, path, **{"X-Passend-Rol": "burgemeester"})
            assert "In de rol 'burgemeester'" in problem(answer, 403)["detail"], operation


def test_nobody_does_nothing_where_one_has_to_log_in(own_data):
    with running(own_data, login="oidc", issuer="http://127.0.0.1:9") as client:
        for operation, method, path in operations(client):
            answer = call(client, method, path, **{"X-Passend-Rol": "consulent", "Idempotency-Key": operation})
            if operation == EVERYBODY_WITHOUT_LOGIN:
                assert answer.status_code == 200
            else:
                assert answer.headers["WWW-Authenticate"].startswith("Bearer"), operation
                problem(answer, 401)
        assert client.get("/").headers["location"] == "/inloggen"
