"""passend as a client of the provider: sending somebody to it, and reading what comes back.

Authorization code with PKCE, a state and a nonce; the proof of who asks is a key of our own or a secret.
Source: OpenID Connect Core 1.0, RP-Initiated Logout 1.0 and Back-Channel Logout 1.0.
"""

import logging
import warnings
from collections.abc import Mapping
from dataclasses import dataclass
from secrets import token_urlsafe
from typing import Any
from urllib.parse import urlencode

import httpx
from authlib.deprecate import AuthlibDeprecationWarning
from authlib.oauth2.rfc7523 import PrivateKeyJWT

from api.login.discovery import SILENT, WAIT_SECONDS, Discovery
from api.login.keys import ProviderKeys
from api.login.own_key import own_key, own_secret
from api.login.signed import NotBelievedError, read_signed
from api.settings import Settings
from matching.domain.role import Role
from matching.errors import InvalidInputError, StoreError

with warnings.catch_warnings():
    warnings.simplefilter("ignore", AuthlibDeprecationWarning)  # Authlib moves on to httpx2, which nobody else has yet
    from authlib.integrations.base_client import OAuthError
    from authlib.integrations.httpx_client import OAuth2Client

LOG = logging.getLogger(__name__)
SCOPES = "openid profile passend"
RETURN, GOODBYE = "/inloggen/terug", "/uitgelogd"
_ID_TYPES = frozenset({"", "jwt"})
_LOGOUT_TYPES = frozenset({"", "jwt", "logout+jwt"})
_ENDED = "http://schemas.openid.net/event/backchannel-logout"


@dataclass(frozen=True, slots=True)
class Sent:
    """Somebody on the way to the provider."""

    address: str
    state: str
    nonce: str
    verifier: str


class ProviderClient:
    """The provider, as passend knows it."""

    def __init__(self, settings: Settings) -> None:
        self._settings = settings
        self._provider = Discovery(settings.issuer)
        self._keys = ProviderKeys(self._provider)

    @property
    def issuer(self) -> str:
        """Its name."""
        return self._settings.issuer

    def send(self, role: Role | None = None) -> Sent:
        """Make the address to which somebody goes to log in.

        Args:
            role: as strongly as this one asks; None asks what any role asks.

        Raises:
            StoreError: the provider cannot be reached, or passend has no key and no secret for it.
        """
        state, nonce, verifier = token_urlsafe(32), token_urlsafe(32), token_urlsafe(48)
        asked = (
            self._settings.acr.get(role, ()) if role else [one for some in self._settings.acr.values() for one in some]
        )
        extra = {"nonce": nonce} | ({"acr_values": " ".join(dict.fromkeys(asked))} if asked else {})
        with self._client() as client:
            door = self._door("authorization_endpoint")
            address, _ = client.create_authorization_url(door, state=state, code_verifier=verifier, **extra)
        return Sent(address, state, nonce, verifier)

    def receive(self, code: str, nonce: str, verifier: str) -> tuple[Mapping[str, Any], str]:
        """Give what the provider says of who logged in, and the token in which it says so.

        Raises:
            NotBelievedError: the provider takes the code back, or its token does not hold.
            StoreError: it cannot be reached.
        """
        try:
            with self._client() as client:
                given = client.fetch_token(
                    self._door("token_endpoint"), grant_type="authorization_code", code=code, code_verifier=verifier
                )
        except OAuthError as error:
            LOG.warning("The provider refuses the code: %s", error.error)
            raise NotBelievedError("De voorziening om in te loggen nam het niet aan.") from error
        except (httpx.HTTPError, ValueError) as error:
            raise StoreError(SILENT) from error
        token = str(given.get("id_token", ""))
        claims = self._read(token, _ID_TYPES, sub=True, exp=True, nonce=nonce)
        if claims.get("azp", self._settings.client_id) != self._settings.client_id:
            raise NotBelievedError("Dit token is voor een ander programma.")
        return claims, token

    def goodbye(self, token: str) -> str | None:
        """Give the address where somebody logs out at the provider as well; None when it has none.

        Raises:
            StoreError: the provider cannot be reached.
        """
        door = self._provider.found().get("end_session_endpoint")
        back = f"{self._settings.site_url}{GOODBYE}"
        asked = {"id_token_hint": token, "client_id": self._settings.client_id, "post_logout_redirect_uri": back}
        return f"{door}?{urlencode(asked)}" if door else None

    def ended(self, token: str) -> tuple[str, str]:
        """Give which log-in ended at the provider, and of whom; "" is not said.

        Raises:
            NotBelievedError: it is no such message of this provider.
            StoreError: the provider cannot be reached.
        """
        claims = self._read(token, _LOGOUT_TYPES, jti=True, events=True)
        events = claims["events"]
        if not isinstance(events, dict) or _ENDED not in events or "nonce" in claims:
            raise NotBelievedError("Dit is geen bericht dat iemand uitlogde.")
        return str(claims.get("sid", "")), str(claims.get("sub", ""))

    def _read(self, token: str, types: frozenset[str], **wanted: object) -> Mapping[str, Any]:
        return read_signed(token, self._keys, types, iss=self.issuer, aud=self._settings.client_id, **wanted)

    def _door(self, name: str) -> str:
        door = self._provider.found().get(name)
        if not isinstance(door, str):
            raise StoreError(SILENT)
        return door

    def _client(self) -> Any:  # noqa: ANN401  (Authlib has no types)
        """Make the client of Authlib, with our proof of who we are."""
        try:
            key, secret = own_key(self._settings), own_secret(self._settings)
        except InvalidInputError as error:
            raise StoreError(f"Inloggen is niet goed ingericht: {error}.") from error
        if key is None and not secret:
            raise StoreError(
                "passend kan zich bij de voorziening om in te loggen niet bewijzen. Zet PASSEND_CLIENT_KEY_FILE of "
                "PASSEND_CLIENT_SECRET_FILE."
            )
        client = OAuth2Client(
            client_id=self._settings.client_id,
            client_secret=key.key if key else secret,
            token_endpoint_auth_method="private_key_jwt" if key else "client_secret_basic",
            scope=SCOPES,
            redirect_uri=f"{self._settings.site_url}{RETURN}",
            code_challenge_method="S256",
            timeout=WAIT_SECONDS,
        )
        if key:
            proof = PrivateKeyJWT(self.issuer, headers={"kid": key.kid}, alg=key.algorithm)
            client.register_client_auth_method(proof)
        return client
