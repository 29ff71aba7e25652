"""Every page as every role, and as nobody: who may, may; and who may not reads who does."""

import re
from uuid import UUID

import pytest
from logging_in import log_in, marks_on
from page_table import FOR_EVERYBODY, MAY, PEOPLE
from running_server import running

from api.web.app import SCREENS

NOWHERE = str(UUID(int=0))


@pytest.fixture(scope="module")
def pages():
    return [page for screen in SCREENS for page in screen.router.routes]


def call(client, page, marks):
    address = re.sub(r"\{\w+\}", NOWHERE, page.path)
    if "POST" in page.methods:
        key = {"_sleutel": page.name.ljust(16, "x") + marks["_csrf"][:16]}
        return client.post(address, data=marks | key)
    return client.get(address)


def test_the_table_names_every_page_and_no_other(pages):
    assert {page.name for page in pages} == {*MAY, *FOR_EVERYBODY}


def test_what_a_page_names_is_named_as_in_the_api_so_that_it_is_looked_at(pages):
    for page in pages:
        assert set(re.findall(r"\{(\w+)\}", page.path)) <= {
            "vacatureId", "plekId", "kandidaatId", "plaatsingId", "voordrachtId", "werkgeverId", "taakId", "scanId",
            "collegaId",
            "ranglijstId", "code",
            "zoekopdrachtId", "invoerId",  # of one person: whose it is, is part of every question to the database
        }, page.path  # fmt: skip


@pytest.mark.parametrize("role", PEOPLE)
def test_a_role_sees_what_it_may_and_nothing_else(client, pages, role):
    log_in(client, role)
    marks = marks_on(client, "/regels")
    wrong = []
    for page in pages:
        if page.name in FOR_EVERYBODY:
            continue
        answer = call(client, page, marks)
        begins_elsewhere = page.path == "/" and answer.status_code == 303
        if (answer.status_code != 403) is not (role in MAY[page.name]) and not begins_elsewhere:
            wrong.append((page.name, answer.status_code))
        if answer.status_code == 403:
            assert f"In de rol &#39;{role}&#39; mag u niet" in answer.text
            assert "Dat mag wel als" in answer.text
        assert answer.status_code < 500, (page.name, answer.text)
    assert wrong == []


def test_nobody_sees_anything_where_one_has_to_log_in(tmp_path, pages):
    with running(tmp_path, login="oidc", issuer="http://127.0.0.1:9") as client:
        for page in pages:
            if page.name not in FOR_EVERYBODY and "GET" in page.methods:
                answer = call(client, page, {})
                assert answer.status_code == 303, page.name
                assert answer.headers["location"].startswith("/inloggen")
