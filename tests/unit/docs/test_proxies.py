"""The two proxies that one may deploy with, run as their files say, in front of a passend that asks people to log in.

Only what cannot be here is replaced: the ports, and where the certificate is.
"""

import re
import shutil
import socket
import ssl
import subprocess
import time
from contextlib import contextmanager
from pathlib import Path

import httpx
import pytest
from own_certificate import Authority
from provider import free_port, provider_running
from running_server import furnish_with_reference_data, served

from api.app import create_app
from api.settings import Settings

FOLDER = Path(__file__).parents[3] / "docs" / "deploy"
HOST = "passend.gemeente.example"
PROXIES = ("nginx", "caddy")
CLOSED = ("/readyz", "/metrics", "//readyz", "/%72eadyz", "/x/../readyz")


@pytest.fixture(scope="module")
def passend(tmp_path_factory):
    """The address of a passend behind a proxy, with a real provider to log in at."""
    folder = tmp_path_factory.mktemp("achter")
    furnish_with_reference_data(folder / "data")
    with provider_running() as provider:
        key = folder / "client.pem"
        key.write_bytes(provider.key.as_pem(private=True))
        named = {"login": "oidc", "issuer": provider.issuer, "client_id": "passend", "client_key_file": key}
        settings = Settings(data_dir=folder / "data", public_url=f"https://{HOST}", **named)
        with served(lambda _: create_app(settings)) as client:
            yield f"127.0.0.1:{client.base_url.port}"


@pytest.fixture(scope="module", params=PROXIES)
def outside(request, passend, tmp_path_factory):
    """Ask as somebody outside does: over TLS, under the name of the municipality."""
    if shutil.which(request.param) is None:
        pytest.skip(f"there is no {request.param} here: install Debian's package `{request.param}` to try it")
    folder = tmp_path_factory.mktemp(request.param)
    papers = Authority(folder, "gezag").sign(HOST)
    port = free_port()
    start = {"nginx": nginx, "caddy": caddy}[request.param]
    with running(start(folder, papers, port, passend), port):
        trusted = ssl.create_default_context(cafile=papers.authority)
        address, transport = f"https://127.0.0.1:{port}", UnderItsName(verify=trusted)
        with httpx.Client(base_url=address, transport=transport, headers={"Host": HOST}, timeout=60) as client:
            yield client


class UnderItsName(httpx.HTTPTransport):
    """Connects to this computer, and asks for the certificate of the municipality."""

    def handle_request(self, request):
        request.extensions = {**request.extensions, "sni_hostname": HOST}
        return super().handle_request(request)


def nginx(folder, papers, port, passend):
    said = (FOLDER / "nginx.conf").read_text().replace("127.0.0.1:8000", passend)
    said = re.sub(r"^ *listen \[::\].*\n", "", said, flags=re.MULTILINE)
    said = said.replace("listen 443 ssl;", f"listen 127.0.0.1:{port} ssl;")
    said = said.replace("listen 80;", f"listen 127.0.0.1:{free_port()};")
    said = said.replace("/etc/ssl/passend/fullchain.pem", str(papers.certificate))
    (folder / "site.conf").write_text(said.replace("/etc/ssl/passend/privkey.pem", str(papers.key)))
    kinds = ("client_body", "proxy", "fastcgi", "uwsgi", "scgi")
    inside = "".join(f"{kind}_temp_path {folder}/{kind}; " for kind in kinds)
    (folder / "nginx.conf").write_text(
        f"pid {folder}/pid; error_log stderr; daemon off; master_process off; events {{}}\n"
        f"http {{ access_log off; {inside} include {folder}/site.conf; }}\n"
    )
    asked = ["nginx", "-c", f"{folder}/nginx.conf"]
    subprocess.run([*asked, "-t"], check=True, capture_output=True)
    return asked


def caddy(folder, papers, port, passend):
    said = (FOLDER / "Caddyfile").read_text().replace("127.0.0.1:8000", passend)
    said = said.replace(f"{HOST} {{", f"{HOST} {{\n\ttls {papers.certificate} {papers.key}", 1)
    options = f"{{\n\tadmin off\n\tauto_https disable_redirects\n\thttps_port {port}\n}}\n"
    (folder / "Caddyfile").write_text(options + said)
    asked = ["--adapter", "caddyfile", "--config", f"{folder}/Caddyfile"]
    subprocess.run(["caddy", "validate", *asked], check=True, capture_output=True)
    return ["env", f"XDG_DATA_HOME={folder}", f"XDG_CONFIG_HOME={folder}", "caddy", "run", *asked]


@contextmanager
def running(command, port):
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as process:
        try:
            for _ in range(100):
                if is_open(port):
                    break
                time.sleep(0.1)
            yield
        finally:
            process.terminate()


def is_open(port):
    with socket.socket() as tried:
        return tried.connect_ex(("127.0.0.1", port)) == 0


def test_somebody_outside_gets_a_page_that_leads_to_the_log_in_with_a_safe_cookie(outside):
    came = outside.get("/", headers={"X-Forwarded-Proto": "http"})
    assert came.status_code == 303
    assert came.headers["strict-transport-security"].startswith("max-age=31536000")
    began = outside.get(came.headers["location"])
    cookies = [*came.headers.get_list("set-cookie"), *began.headers.get_list("set-cookie")]
    assert cookies
    assert all("Secure" in cookie and "HttpOnly" in cookie for cookie in cookies)
    assert "content-encoding" not in outside.get("/inloggen", headers={"Accept-Encoding": "gzip, br"}).headers


@pytest.mark.parametrize("path", CLOSED)
def test_what_is_for_inside_stays_inside_however_it_is_written(outside, path):
    answer = outside.get(httpx.URL(outside.base_url, raw_path=path.encode()))
    assert answer.status_code in (400, 403, 404)
    assert "klaar" not in answer.text


def test_another_name_gets_nothing_and_a_heap_of_bytes_is_refused(outside):
    other = outside.get("/", headers={"Host": "elders.example"})
    assert (other.status_code, other.text.strip()) == (200, "") or other.status_code in (403, 421)
    assert outside.post("/v1/vacatures", content=b"0" * 3_000_000).status_code in (401, 413)
    assert outside.get("/livez").json() == {"status": "leeft"}
