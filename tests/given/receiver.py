"""A receiver of events on this computer, on a real socket: it agrees, checks signatures, and can be awkward."""

import base64
import hashlib
import hmac
import json
import threading
import time
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

TOLERANCE_SECONDS = 300


def verified(headers, body, key, ahead_seconds=0):
    """Check an event as docs/how-to/webhooks.md says, and give it; nothing of passend is used here."""
    secret = base64.b64decode(key.removeprefix("whsec_"))
    assert abs(time.time() + ahead_seconds - int(headers["webhook-timestamp"])) < TOLERANCE_SECONDS
    content = f"{headers['webhook-id']}.{headers['webhook-timestamp']}.".encode() + body
    right = base64.b64encode(hmac.new(secret, content, hashlib.sha256).digest()).decode()
    given = [one.removeprefix("v1,") for one in headers["webhook-signature"].split() if one.startswith("v1,")]
    assert any(hmac.compare_digest(right, one) for one in given), "this is not of passend, or it was changed"
    return json.loads(body)


@dataclass
class Receiver:
    """What came in, and how it answers."""

    events: list = field(default_factory=list)
    methods: list = field(default_factory=list)
    status: int = 204
    headers: dict = field(default_factory=dict)
    allowed: str = "*"
    drips: bool = False
    port: int = 0

    @property
    def url(self):
        return f"http://127.0.0.1:{self.port}/passend?van=hier"

    def bodies(self, key, ahead_seconds=0):
        return [verified(headers, body, key, ahead_seconds) for headers, body in self.events]


@contextmanager
def receiver():
    """Run a receiver in threads of its own, on a free port."""
    state = Receiver()

    class Handler(BaseHTTPRequestHandler):
        def do_OPTIONS(self):
            state.methods.append("OPTIONS")
            self.send_response(200)
            self.send_header("WebHook-Allowed-Origin", state.allowed)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def do_POST(self):
            state.methods.append("POST")
            body = self.rfile.read(int(self.headers["Content-Length"]))
            if state.drips:
                self._drip()
                return
            if 200 <= state.status < 300:
                state.events.append((dict(self.headers.items()), body))
            self.send_response(state.status)
            for name, value in state.headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", "0")
            self.end_headers()

        def _drip(self):
            """Send a header that never ends, a letter at a time."""
            try:
                self.wfile.write(b"HTTP/1.1 200 OK\r\nX-Lang: ")
                while state.drips:
                    self.wfile.write(b"a")
                    time.sleep(0.05)
            except OSError:
                pass

        def log_message(self, *_):
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    state.port = server.server_address[1]
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield state
    finally:
        state.drips = False
        server.shutdown()
        server.server_close()
