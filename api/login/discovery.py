"""What a provider says of itself: where its doors are. Source: OpenID Connect Discovery 1.0."""

import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from threading import Lock
from typing import Any

import httpx

from matching.errors import StoreError

WAIT_SECONDS = 5.0
KEPT_SECONDS = 3600.0
SILENT = "De voorziening om in te loggen antwoordt niet. Probeer het zo weer."


@dataclass
class Discovery:
    """The document of a provider, kept for an hour.

    Attributes:
        issuer: its address, as tokens name it.
        clock: gives seconds; only differences count.
    """

    issuer: str
    clock: Callable[[], float] = time.monotonic
    _kept: Mapping[str, Any] = field(default_factory=dict)
    _asked_at: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def found(self) -> Mapping[str, Any]:
        """Give the document.

        Raises:
            StoreError: the provider cannot be reached, or says that it is another.
        """
        with self._lock:
            if not self._kept or self.clock() - self._asked_at > KEPT_SECONDS:
                self._kept = self._ask()
                self._asked_at = self.clock()
            return self._kept

    def _ask(self) -> Mapping[str, Any]:
        found = json_at(f"{self.issuer.rstrip('/')}/.well-known/openid-configuration")
        if found.get("issuer") != self.issuer:
            raise StoreError(
                "De voorziening om in te loggen noemt zichzelf anders dan in PASSEND_ISSUER. Zet die instelling goed."
            )
        return found


def json_at(url: str) -> Mapping[str, Any]:
    """Read an object of the provider.

    Raises:
        StoreError: the provider cannot be reached or says something else.
    """
    try:
        answer = httpx.get(url, timeout=WAIT_SECONDS, follow_redirects=False)
        answer.raise_for_status()
        found = answer.json()
    except (httpx.HTTPError, ValueError) as error:
        raise StoreError(SILENT) from error
    if not isinstance(found, dict):
        raise StoreError(SILENT)
    return found
