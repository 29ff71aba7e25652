"""The doors of the pages: no form without its marks, no answer without its headers, and a fault tells nothing."""

import re
import socket
from contextlib import suppress
from uuid import UUID

import pytest
from logging_in import log_in, marks_on
from page_table import FOR_EVERYBODY, PEOPLE
from running_server import running

from api.web.app import SCREENS

NOWHERE = str(UUID(int=0))
PAGES = [page for screen in SCREENS for page in screen.router.routes]
OF_A_PROVIDER = {"hear_goodbye"}  # signed; no browser sends it
ATTACKS = {
    "without a token": lambda marks, theirs: ({}, {}),
    "with half a token": lambda marks, theirs: (marks | {"_csrf": marks["_csrf"][:32]}, {}),
    "with a token of another session": lambda marks, theirs: (marks | {"_csrf": theirs["_csrf"]}, {}),
    "from another site": lambda marks, theirs: (marks, {"Sec-Fetch-Site": "cross-site"}),
    "from a sister site": lambda marks, theirs: (marks, {"Sec-Fetch-Site": "same-site"}),
    "with a foreign origin": lambda marks, theirs: (marks, {"Origin": "https://passend.example"}),
    "with no origin at all": lambda marks, theirs: (marks, {"Origin": "null"}),
}
NOTHING_OF_US = re.compile(
    r"Traceback|sqlalchemy|sqlite3|\.py\b|File \"|/work/|site-packages|(?<![<-])SELECT |uvicorn", re.IGNORECASE
)


def address(page):
    return re.sub(r"\{\w+\}", NOWHERE, page.path)


@pytest.mark.parametrize("attack", ATTACKS)
def test_no_form_of_any_page_is_taken_that_we_did_not_show(client, other, attack):
    log_in(client, "jobhunter")
    log_in(other, "jobhunter")
    data, headers = ATTACKS[attack](marks_on(client, "/regels"), marks_on(other, "/regels"))
    taken = []
    for page in PAGES:
        if "POST" in page.methods and page.name not in OF_A_PROVIDER:
            answer = client.post(address(page), data=data, headers=headers)
            if answer.status_code != 403 or "set-cookie" in answer.headers:
                taken.append((page.name, answer.status_code))
    assert taken == []


@pytest.mark.parametrize("role", [*PEOPLE, ""])
def test_every_answer_of_every_page_is_closed_to_others(client, role):
    if role:
        log_in(client, role)
    open_answers = []
    for page in PAGES:
        answer = client.get(address(page)) if "GET" in page.methods else client.post(address(page))
        policy = answer.headers["Content-Security-Policy"]
        closed = (
            answer.headers["Cache-Control"] == "no-store"
            and answer.headers["X-Frame-Options"] == "DENY"
            and answer.headers["X-Content-Type-Options"] == "nosniff"
            and "unsafe" not in policy
            and "frame-ancestors 'none'" in policy
            and "default-src 'none'" in policy
            and "*" not in policy
        )
        if not closed:
            open_answers.append((page.name, dict(answer.headers)))
    assert open_answers == []


def test_the_cookie_is_only_for_this_site_and_not_for_scripts(client, tmp_path):
    given = client.get("/inloggen").headers["set-cookie"]
    assert "HttpOnly" in given
    assert "SameSite=lax" in given
    assert "Domain" not in given
    with running(tmp_path, login="oidc", issuer="http://127.0.0.1:9") as locked:
        safe = locked.get("/regels").headers.get("set-cookie") or locked.get("/uitgelogd").headers["set-cookie"]
    assert safe.startswith("__Host-passend=")
    assert {"Secure", "HttpOnly", "Path=/"} <= {part.strip() for part in safe.split(";")}


def test_a_fault_tells_nothing_of_what_we_are_made_of(client):
    log_in(client, "consulent")
    odd = (
        "%00",
        "%0d%0aSet-Cookie:x=1",
        "..%2f..%2fetc%2fpasswd",
        "'%20OR%201=1--",
        "%ff%fe",
        "a" * 5_000,
        "-1",
        "{{7*7}}",
    )
    for page in PAGES:
        if "GET" not in page.methods or page.name in FOR_EVERYBODY:
            continue
        for part in odd if "{" in page.path else ("x",):
            answer = client.get(re.sub(r"\{\w+\}", part, page.path) + f"?pagina={part}&over={part}&peildatum={part}")
            assert answer.status_code < 500, (page.name, part, answer.text)
            assert not NOTHING_OF_US.search(answer.text), (page.name, part)
            assert "x" not in answer.cookies, page.name


@pytest.mark.parametrize(
    "path",
    [
        "/static/..%2f..%2fsettings.py", "/static/../app.py", "/static/%2e%2e/%2e%2e/pace.py", "/static//etc/passwd",
        "/static/npm/..%2f..%2fpackage.json", "/static/npm/%2e%2e%2fpackage.json", "/static/..\\..\\pace.py",
        "/static/", "/static/npm/", "/static/%00", "/rapportages/..%2f..%2fx/pdf",
    ],
)  # fmt: skip
def test_no_file_of_ours_is_given_that_is_no_asset(client, path):
    said = raw(client, f"GET {path} HTTP/1.1\r\nHost: {host(client)}\r\nConnection: close\r\n\r\n")
    assert said.split(b" ")[1] in (b"404", b"400", b"403"), said[:200]
    assert b"import " not in said


def host(client):
    return f"127.0.0.1:{client.base_url.port}"


def raw(client, text):
    """Send bytes as they are, and give what comes back until the connection closes or nothing more comes."""
    said = b""
    with socket.create_connection(("127.0.0.1", client.base_url.port), timeout=20) as wire, suppress(OSError):
        wire.sendall(text if isinstance(text, bytes) else text.encode())
        while part := wire.recv(65536):
            said += part
            wire.settimeout(0.3)
    return said


SMUGGLED = "GET /v1/regels HTTP/1.1\r\nHost: {host}\r\n\r\n"


@pytest.mark.parametrize(
    "head",
    [
        "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n",
        "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n",
        "Content-Length: 4\r\nContent-Length: 5\r\n",
        "Transfer-Encoding: xchunked\r\n",
        "Transfer-Encoding : chunked\r\n",
        "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n",
        "Content-Length: +4\r\n",
        "Content-Length: 4, 5\r\n",
    ],
)
def test_a_request_with_two_lengths_hides_no_second_one(client, head):
    body = "0\r\n\r\n" + SMUGGLED.format(host=host(client))
    said = raw(client, f"POST /v1/regels HTTP/1.1\r\nHost: {host(client)}\r\n{head}\r\n{body}")
    assert said.startswith(b"HTTP/1.1 4"), said[:500]
    assert said.count(b"HTTP/1.1 ") == 1, said


@pytest.mark.parametrize(
    "named",
    [
        "passend.example",
        "127.0.0.1.example",
        "127.0.0.1@evil.example",
        "evil.example#127.0.0.1",
        "0.0.0.0",
        "",
        "[::ffff:7f00:1]x",
    ],
)
def test_a_foreign_host_is_refused_on_pages_and_never_repeated(client, named):
    for path in ("/", "/inloggen", "/v1/regels"):
        said = raw(client, f"GET {path} HTTP/1.1\r\nHost: {named}\r\nConnection: close\r\n\r\n")
        assert said.split(b" ")[1] in (b"403", b"400"), (path, said[:100])
        assert b"evil.example" not in said
    for header in ("X-Forwarded-Host", "Forwarded", "X-Original-URL", "X-Rewrite-URL"):
        answer = client.get("/regels", headers={header: "host=evil.example"})
        assert "evil.example" not in answer.text + str(answer.headers)


def test_a_head_without_end_is_refused(client):
    big = f"GET / HTTP/1.1\r\nHost: {host(client)}\r\nX-A: " + "a" * 200_000 + "\r\n\r\n"
    many = f"GET / HTTP/1.1\r\nHost: {host(client)}\r\n" + "".join(f"X-{n}: {n}\r\n" for n in range(20_000)) + "\r\n"
    for text in (big, many):
        assert not raw(client, text).startswith((b"HTTP/1.1 2", b"HTTP/1.1 3", b"HTTP/1.1 5"))
    assert client.get("/regels").status_code == 200


@pytest.mark.parametrize(
    "body",
    [
        b"[" * 100_000,
        b'{"a":' * 50_000,
        b'{"titel":"' + b"\\u0000" * 1_000 + b'"}',
        b'{"a":1e999999}',
        b'{"a":' + b"9" * 100_000 + b"}",
    ],
)
def test_json_that_is_deep_or_strange_is_refused_and_no_more(client, body):
    answer = client.post("/v1/vacatures", content=body, headers={"Content-Type": "application/json"})
    assert 400 <= answer.status_code < 500
    assert not NOTHING_OF_US.search(answer.text)


@pytest.mark.parametrize(
    "back",
    [
        "//evil.example",
        "/\\evil.example",
        "https://evil.example",
        "/%09/evil.example",
        "/\t/evil.example",
        "javascript:alert(1)",
        "/x\r\nLocation: //evil.example",
        "///evil.example",
        "@evil.example",
    ],
)
def test_logging_in_never_leads_to_another_site(client, back):
    led = log_in(client, "consulent", back=back)
    assert led.startswith("/")
    assert not led.startswith(("//", "/\\"))
    assert "\r" not in led


def test_a_session_id_is_a_new_one_at_every_log_in_and_none_after_logging_out(client):
    client.cookies.set("passend-demo", "gekozen-door-een-ander")
    log_in(client, "consulent")
    first = client.cookies.get("passend-demo", domain="127.0.0.1") or client.cookies["passend-demo"]
    assert first != "gekozen-door-een-ander"
    client.cookies.clear()
    client.cookies.set("passend-demo", first)
    assert "Mijn taken" in client.get("/taken").text
    client.post("/uitloggen", data=marks_on(client, "/regels"))
    client.cookies.clear()
    client.cookies.set("passend-demo", first)
    assert "Uitloggen" not in client.get("/regels").text
