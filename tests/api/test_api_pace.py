"""Who asks too often waits, who sends letter by letter is cut off, and others notice nothing of either."""

import socket
import time

from over_http import problem
from running_server import running

from api.slow_clients import HeadInTime

GUESSED = {"Authorization": "Bearer e30.e30.AAAA"}


def as_(who, organisation="gemeente"):
    return {"X-Passend-Actor": who, "X-Passend-Organisatie": organisation}


def test_a_person_who_asks_too_often_hears_how_long_to_wait_and_others_go_on(own_data):
    with running(own_data, requests_a_minute=3) as client:
        answers = [client.get("/v1/regels", headers=as_("j-1")) for _ in range(4)]
        assert [answer.status_code for answer in answers] == [200, 200, 200, 429]
        assert '"persoon";q=3;w=60' in answers[0].headers["RateLimit-Policy"]
        assert [answer.headers["RateLimit"].partition(";t=")[0] for answer in answers[:3]] == [
            f'"persoon";r={left}' for left in (2, 1, 0)
        ]
        told = problem(answers[3], 429)
        assert 1 <= int(answers[3].headers["Retry-After"]) <= 60
        assert "3 keer per minuut" in told["detail"]
        assert client.get("/v1/regels", headers=as_("j-2")).status_code == 200
        assert client.get("/v1/openapi.json").status_code == 200


def test_an_organisation_as_a_whole_has_a_limit_too(own_data):
    with running(own_data, requests_a_minute_organisation=2) as client:
        codes = [client.get("/v1/regels", headers=as_(who)).status_code for who in ("j-1", "j-2", "j-3")]
        assert codes == [200, 200, 429]
        assert client.get("/v1/regels", headers=as_("e-1", "W-12")).status_code == 200


def test_what_is_refused_for_asking_too_often_changes_nothing_and_may_be_asked_again(own_data):
    with running(own_data, requests_a_minute=1) as client:
        headers = as_("j-1") | {"Idempotency-Key": "een"}
        assert client.get("/v1/regels", headers=as_("j-1")).status_code == 200
        problem(client.post("/v1/vacatures/V-101/ranglijsten", headers=headers), 429)
        other = client.post("/v1/vacatures/V-101/ranglijsten", headers=headers | as_("j-1", "andere"))
        assert other.status_code == 201


def test_guessing_tokens_is_slowed_down_and_a_token_that_holds_is_not(own_data):
    with running(own_data, failed_logins_a_minute=2) as client:
        codes = [client.get("/v1/regels", headers=GUESSED).status_code for _ in range(3)]
        assert codes == [401, 401, 429]
        assert client.get("/v1/regels", headers=GUESSED).headers["Retry-After"]
        assert client.get("/v1/regels", headers=as_("j-1")).status_code == 200


def sent(client, *parts, wait=0.0):
    """Send bytes with pauses between them, and give what comes back until the connection closes."""
    with socket.create_connection((client.base_url.host, client.base_url.port), timeout=20) as wire:
        said = b""
        try:
            for part in parts:
                wire.sendall(part)
                time.sleep(wait)
            while part := wire.recv(65536):
                said += part
        except OSError:
            pass
        return said


def test_a_body_that_drips_is_cut_off_and_nothing_is_written(own_data):
    with running(own_data, body_seconds=0.3) as client:
        before = client.get("/v1/collegas").json()["aantal"]
        head = f"POST /v1/collegas HTTP/1.1\r\nHost: 127.0.0.1:{client.base_url.port}\r\n"
        head += "Content-Type: application/json\r\nContent-Length: 100\r\n"
        for more in ("", "Idempotency-Key: druppel\r\n"):
            answer = sent(client, f"{head}{more}\r\n".encode(), b'{"naam"', wait=0.05)
            assert answer.startswith(b"HTTP/1.1 408 ")
            assert b"application/problem+json" in answer
            assert b"Traceback" not in answer
        assert client.get("/v1/collegas").json()["aantal"] == before


def test_a_head_that_drips_is_cut_off_also_the_second_on_a_connection(own_data, monkeypatch):
    monkeypatch.setattr(HeadInTime, "head_seconds", 0.4)
    with running(own_data) as client:
        host = f"Host: 127.0.0.1:{client.base_url.port}\r\n".encode()
        nothing = sent(client, b"")
        half = sent(client, b"GET /v1/openapi.json HTTP/1.1\r\n" + host)
        second = sent(client, b"GET /v1/regels HTTP/1.1\r\n" + host + b"\r\n", b"GET /v1", wait=0.2)
        for answer in (nothing, half):
            assert answer.startswith(b"HTTP/1.1 408 ")
        assert second.startswith(b"HTTP/1.1 200 ")  # and the connection was closed, or this would not have come back
