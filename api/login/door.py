"""Who asks: whom the token says, or on this computer in the demo whom the caller says."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from joserfc import jwt

from api.login.bearer import PURPOSE, Bearer
from api.login.discovery import Discovery
from api.login.keys import DemoKey, ProviderKeys
from api.settings import Login, Settings
from matching.domain.actor import Actor
from matching.domain.role import Role
from matching.storage.moment import now

DEMO_ISSUER = "https://demo.passend.invalid"
DEMO_MINUTES = 60


@dataclass(frozen=True)
class Said:
    """What the headers of a request say of who asks."""

    token: str | None
    role: str | None
    actor: str
    organisation: str | None


class LoginDoor:
    """Tells who asks, in the way that is set."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self.is_demo = settings.login is Login.DEMO
        keys = DemoKey(demo_key_file(settings.data_dir)) if self.is_demo else ProviderKeys(Discovery(settings.issuer))
        issuer = DEMO_ISSUER if self.is_demo else settings.issuer
        acr = {} if self.is_demo else settings.acr
        self._bearer = Bearer(keys, issuer, settings.audience, settings.organisation, acr)

    def actor(self, said: Said) -> Actor | None:
        """Give who asks; None when nobody said so and it has to be said.

        Raises:
            NotBelievedError: the token is not one that we take.
            StoreError: the provider cannot be reached.
        """
        if said.token is not None:
            return self._bearer.actor(said.token, said.role)
        if not self.is_demo:
            return None
        organisation = said.organisation or self._settings.organisation
        return Actor(said.actor, said.role or Role.JOBHUNTER, organisation, PURPOSE)


def demo_key_file(data_dir: Path) -> Path:
    """Where the key of the demo lies."""
    return data_dir / "demo-login.key"


def demo_token(settings: Settings, role: Role, who: str, organisation: str | None = None) -> str:
    """Write a token of an hour for the demo on this computer."""
    at = int(now().timestamp())
    claims: dict[str, Any] = {
        "iss": DEMO_ISSUER,
        "aud": settings.audience,
        "sub": who,
        "client_id": "passend-demo",
        "jti": f"{who}-{at}",
        "iat": at,
        "exp": at + DEMO_MINUTES * 60,
        "roles": [role.value],
    }
    key = DemoKey(demo_key_file(settings.data_dir)).private()
    given = claims | ({"organisatie": organisation} if organisation else {})
    return jwt.encode({"alg": "ES256", "typ": "at+jwt", "kid": "demo"}, given, key)
