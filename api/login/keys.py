"""The keys with which tokens are checked: those of the provider, or the one of the demo."""

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from threading import Lock
from typing import Protocol

from joserfc.errors import JoseError
from joserfc.jwk import ECKey, KeySet

from api.login.discovery import SILENT, Discovery, json_at
from matching.errors import StoreError

REST_SECONDS = 30.0  # a provider is not asked again sooner, whatever tokens name


class Keys(Protocol):
    """Gives the keys that tokens may be signed with."""

    def now(self) -> KeySet:
        """Give the keys as far as they are known here."""

    def renewed(self) -> KeySet:
        """Give them again, asked anew: a token named a key that was not there."""


@dataclass
class ProviderKeys:
    """The keys that the provider publishes, kept until a token names another one.

    Attributes:
        provider: says where its keys are.
        clock: gives seconds; only differences count.
    """

    provider: Discovery
    clock: Callable[[], float] = time.monotonic
    _kept: KeySet | None = None
    _asked_at: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def now(self) -> KeySet:
        """Give the keys, asked of the provider the first time.

        Raises:
            StoreError: the provider cannot be reached or says something else.
        """
        with self._lock:
            return self._kept if self._kept is not None else self._ask()

    def renewed(self) -> KeySet:
        """Ask the provider again, unless that was done just now.

        Raises:
            StoreError: the provider cannot be reached or says something else.
        """
        with self._lock:
            was_just_asked = self._kept is not None and self.clock() - self._asked_at < REST_SECONDS
            return self._kept if was_just_asked and self._kept is not None else self._ask()

    def _ask(self) -> KeySet:
        try:
            address = str(self.provider.found()["jwks_uri"])
            self._kept = KeySet.import_key_set(json_at(address))  # type: ignore[arg-type]
        except (JoseError, ValueError, KeyError, TypeError) as error:
            raise StoreError(SILENT) from error
        self._asked_at = self.clock()
        return self._kept


@dataclass(frozen=True)
class DemoKey:
    """A key of this computer, made the first time that it is needed; only who runs passend can read it."""

    path: Path

    def private(self) -> ECKey:
        """Give the key that signs."""
        if not self.path.exists():
            self._make()
        return ECKey.import_key(self.path.read_text(), {"use": "sig", "kid": "demo"})

    def now(self) -> KeySet:
        """Give the key."""
        return KeySet([self.private()])

    def renewed(self) -> KeySet:
        """Give the key; there is no other."""
        return self.now()

    def _make(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        beside = self.path.with_suffix(f".{os.getpid()}")
        beside.touch(mode=0o600)
        beside.write_bytes(ECKey.generate_key("P-256").as_pem(private=True))
        beside.replace(self.path)
