"""More than there are places for: the next hears so at once, health answers, and afterwards everything goes on."""

import re
import socket
import sqlite3
import threading
import time
from contextlib import closing, contextmanager

import httpx
import pytest
from over_http import Town, problem
from running_server import running

from api.schemas import candidate
from api.watching.figures import REGISTRY
from api.web.visitor import _DEMO as COOKIE


@pytest.fixture
def busy(own_data):
    """A server with one place and nowhere to wait, whose place somebody has until it is let go."""
    with running(own_data, requests_at_work=1, requests_waiting=0) as client:
        yield client, own_data


@contextmanager
def held(client, folder):
    """Have the only place: a change that waits for the lock of SQLite. Gives what it answers, once it is let go."""
    town, answers = Town(client), []
    body = candidate.EXAMPLE | {"aanspreekpunt": town.colleague["id"]}
    with closing(sqlite3.connect(folder / "passend.db", isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        asking = threading.Thread(target=lambda: answers.append(_post(client, body)))
        asking.start()
        while REGISTRY.get_sample_value("passend_requests_at_work") < 1:
            time.sleep(0.01)
        yield answers
        other.execute("ROLLBACK")
        asking.join(60)


def _post(client, body):
    with httpx.Client(base_url=client.base_url, timeout=60) as own:
        return own.post("/v1/kandidaten", json=body)


def test_who_finds_no_place_hears_so_at_once_in_the_form_that_they_asked_in(busy):
    client, folder = busy
    with held(client, folder) as answers:
        refused = client.get("/v1/regels")
        told = problem(refused, 503)
        assert told["title"] == "Te druk"
        assert int(refused.headers["Retry-After"]) >= 1
        page = client.get("/", headers={"Cookie": f"{COOKIE}=wie-dan-ook"})
        assert page.status_code == 503
        assert page.headers["Retry-After"] == refused.headers["Retry-After"]
        assert "Te druk" in page.text
        assert "set-cookie" not in page.headers
        vum = client.get("/vum/v3/vacatures/abc")
        assert (vum.status_code, vum.json()["code"]) == (503, "500.3")
        assert vum.headers["Retry-After"] == refused.headers["Retry-After"]
    assert [answer.status_code for answer in answers] == [201]
    assert client.get("/v1/regels").status_code == 200


def test_health_and_what_pages_are_made_of_need_no_place(busy):
    client, folder = busy
    sheet = re.search(r'href="(/static/[^"]+\.css)"', client.get("/inloggen").text)[1]
    with held(client, folder):
        assert client.get("/livez").status_code == 200
        assert client.get("/readyz").status_code == 200
        assert client.get(sheet).status_code == 200


def test_who_sends_slowly_holds_no_place(busy):
    client, _ = busy
    with socket.create_connection(("127.0.0.1", client.base_url.port)) as slow:
        head = "POST /v1/kandidaten HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n"
        slow.sendall(f"{head}Content-Length: 100\r\n\r\n{{".encode())
        assert [client.get("/v1/regels").status_code for _ in range(5)] == [200] * 5


def test_who_may_wait_is_answered_after_the_other(own_data):
    with running(own_data, requests_at_work=1, requests_waiting=8) as client:
        answers = []
        ask = lambda: answers.append(httpx.get(f"{client.base_url}/v1/regels", timeout=60).status_code)  # noqa: E731
        threads = [threading.Thread(target=ask) for _ in range(8)]
        for one in threads:
            one.start()
        for one in threads:
            one.join(60)
        assert answers == [200] * 8


def test_a_body_that_is_too_big_is_refused_as_before_and_gives_its_place_back(busy):
    client, _ = busy
    for _ in range(3):
        problem(client.post("/v1/kandidaten", content=iter([b"x" * 600_000] * 2)), 413)
    assert client.get("/v1/regels").status_code == 200
