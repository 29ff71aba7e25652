"""`make audit`: what is known of a locked part is told, and a list that cannot be reached is never taken for none."""

import json
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from pathlib import Path

import pytest
from known_weaknesses import audit, locked_parts

LOCK = "een==1.0 \\\n    --hash=sha256:ab\ntwee==2.1 ; python_version < '4' \\\n    --hash=sha256:cd\n"
WEAK = {"id": "PYSEC-1", "aliases": ["CVE-1"], "fixed_in": ["2.2"], "link": "https://osv.example/1", "withdrawn": None}
KNOWN = {
    "/een/1.0/json": {"vulnerabilities": [WEAK | {"withdrawn": "2026-01-01"}]},
    "/twee/2.1/json": {"vulnerabilities": [WEAK]},
}


@pytest.fixture
def index():
    class Index(BaseHTTPRequestHandler):
        def do_GET(self):
            self.send_response(200 if self.path in KNOWN else 404)
            self.end_headers()
            self.wfile.write(json.dumps(KNOWN.get(self.path, {})).encode())

        def log_message(self, *_):
            pass

    with HTTPServer(("127.0.0.1", 0), Index) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}"
        server.shutdown()


def test_a_known_weakness_is_told_with_where_it_is_mended_and_one_that_was_withdrawn_is_not(index):
    told = []
    assert audit(LOCK, index, told.append) == 1
    assert told[0] == "twee 2.1: PYSEC-1, CVE-1; opgelost in 2.2. https://osv.example/1"
    assert told[1] == "2 onderdelen gevraagd, 1 zwakke plekken bekend."
    assert audit("een==1.0 \\\n", index, told.append) == 0


@pytest.mark.parametrize("lock", ["drie==1.0 \\\n", LOCK])
def test_a_list_that_cannot_be_reached_is_never_taken_for_none(index, lock):
    told = []
    where = index if lock != LOCK else "http://127.0.0.1:9"
    assert audit(lock, where, told.append) == 2
    assert told[0].startswith("De lijst van zwakke plekken is niet te bereiken")


def test_every_locked_part_is_asked_about():
    root = Path(__file__).parents[3]
    lock = (root / "requirements.lock").read_text()
    assert len(locked_parts(lock)) == lock.count("==") - sum("==" in line for line in lock.splitlines() if "#" in line)
