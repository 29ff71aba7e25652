"""With what passend proves to the provider that it is passend: a key of its own, or a secret that both know."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson
from joserfc.errors import JoseError
from joserfc.jwk import ECKey, RSAKey

from api.secret_file import first_line
from api.settings import Settings
from matching.errors import Fault, InvalidInputError

_OF_CURVE = {"P-256": "ES256", "P-384": "ES384"}


@dataclass(frozen=True)
class OwnKey:
    """A private key, and the algorithm that goes with it."""

    key: ECKey | RSAKey

    @property
    def algorithm(self) -> str:
        """By which it signs."""
        return _OF_CURVE[self.key.curve_name] if isinstance(self.key, ECKey) else "PS256"

    @property
    def kid(self) -> str:
        """By which the provider knows it: the thumbprint, unless it has a name."""
        return self.key.kid or self.key.thumbprint()

    def published(self) -> dict[str, Any]:
        """Give the public half, as the provider may read it."""
        extra = {"kid": self.kid, "use": "sig", "alg": self.algorithm}
        return {"keys": [self.key.as_dict(private=False) | extra]}


def own_key(settings: Settings) -> OwnKey | None:
    """Give the key that is set, if one is.

    Raises:
        InvalidInputError: the file holds no private key that we can use.
    """
    if settings.client_key_file is None:
        return None
    try:
        found = _read(settings.client_key_file)
        if found.is_private and (isinstance(found, RSAKey) or found.curve_name in _OF_CURVE):
            return OwnKey(found)
    except (OSError, JoseError, ValueError, TypeError):
        pass
    good = "een geheime sleutel als PEM of JWK: EC P-256, EC P-384 of RSA"
    raise InvalidInputError((Fault("PASSEND_CLIENT_KEY_FILE", "hierin staat geen bruikbare sleutel", good),))


def own_secret(settings: Settings) -> str:
    """Give the secret that is set; "" is none.

    Raises:
        InvalidInputError: the file cannot be read or is empty.
    """
    if settings.client_secret_file is None:
        return settings.client_secret.get_secret_value()
    return first_line(settings.client_secret_file, "PASSEND_CLIENT_SECRET_FILE", "het geheim")


def _read(path: Path) -> ECKey | RSAKey:
    text = path.read_text()
    found = orjson.loads(text) if text.lstrip().startswith("{") else text
    try:
        return ECKey.import_key(found)
    except (JoseError, ValueError, TypeError, AttributeError):
        return RSAKey.import_key(found)
