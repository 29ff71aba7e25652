"""The master key, under which the key of every person is wrapped; it lies in a file of its own, never in a database.

Who has a copy of the database, and not the file, can open nobody. Wrapping is AES key wrap (RFC 3394, NIST SP
800-38F): it is made for keys, needs no number that may be used only once, and a wrong master key is noticed.
"""

import hashlib
import os
import secrets
from contextlib import suppress
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from cryptography.hazmat.primitives.keywrap import InvalidUnwrap, aes_key_unwrap, aes_key_wrap

from matching.errors import StoreError

KEY_BYTES = 32
WRAPPED_BYTES = KEY_BYTES + 8
_NAME_BYTES = 8
_OWNER_ONLY = 0o600


@dataclass(frozen=True)
class MasterKey:
    """One master key."""

    key: bytes

    @classmethod
    def drawn(cls) -> "MasterKey":
        """Draw a new one."""
        return cls(secrets.token_bytes(KEY_BYTES))

    @cached_property
    def name(self) -> str:
        """What a database may know of it: which one it is, and nothing that helps to guess it."""
        return hashlib.sha256(b"passend hoofdsleutel" + self.key).hexdigest()[: 2 * _NAME_BYTES]

    def wrap(self, key: bytes) -> bytes:
        """Wrap the key of a person."""
        return aes_key_wrap(self.key, key)

    def unwrap(self, wrapped: bytes) -> bytes:
        """Give the key of a person.

        Raises:
            StoreError: it was wrapped under another master key, or changed.
        """
        try:
            return aes_key_unwrap(self.key, wrapped)
        except (InvalidUnwrap, ValueError):
            raise StoreError(
                "Een sleutel van een identiteit is niet te openen met de hoofdsleutel die er is. "
                "Zet de tabellen person_key en vum_person_key terug uit de reservekopie."
            ) from None


class KeyFile:
    """The file with the master key; beside it the new one while it is being renewed, and those of before."""

    def __init__(self, path: Path) -> None:
        self.path = path

    @property
    def new_path(self) -> Path:
        """Where a new key lies until it has taken the place of the old one."""
        return self.path.with_name(f"{self.path.name}.nieuw")

    def earlier_path(self, name: str) -> Path:
        """Where a key with this name lies when it is not the one in use: back-ups of then ask for it."""
        return self.path.with_name(f"{self.path.name}.{name}")

    def holds(self, name: str) -> bool:
        """Whether the key with this name is here, in use or not."""
        return self._holding(name) is not None

    def named(self, name: str) -> MasterKey:
        """Give the key with this name.

        Raises:
            StoreError: it is in no file; the message says what to restore.
        """
        if (path := self._holding(name)) is not None:
            return read_key(path)
        problem = "is een andere dan die van deze identiteiten" if self.path.exists() else "is er niet"
        raise StoreError(
            f"De hoofdsleutel {self.path} {problem}. Zonder die sleutel leest niemand wie de mensen zijn. Zet het "
            f"bestand (PASSEND_IDENTITY_KEY_FILE, sleutel {name}) terug van de plek waar u het apart bewaart, en start "
            "opnieuw."
        )

    def _holding(self, name: str) -> Path | None:
        both = (self.path, self.new_path, self.earlier_path(name))
        for path in (*both, *both):  # it may move from the one to the other meanwhile
            with suppress(FileNotFoundError):
                if path.exists() and read_key(path).name == name:
                    return path
        return None

    def bring(self, key: MasterKey) -> None:
        """Lay a key beside the one in use, unless it is here; the next start settles on what the database names."""
        if not self.holds(key.name):
            _make(self.earlier_path(key.name), key, replace=True)

    def first(self) -> MasterKey:
        """Give the key for identities that have none yet, made when it is not there: once, by whoever is first."""
        if not self.path.exists():
            _make(self.path, MasterKey.drawn(), replace=False)
        return read_key(self.path)

    def draw_new(self) -> MasterKey:
        """Draw a new key and lay it beside the old one; the caller holds the lock, and has settled on the old one."""
        key = MasterKey.drawn()
        _make(self.new_path, key, replace=True)
        return key

    def settle_on(self, name: str) -> None:
        """Let this key take the place of the one in use, which stays beside it; the caller holds the lock."""
        in_use = read_key(self.path) if self.path.exists() else None
        if in_use is None or in_use.name != name:
            key = self.named(name)
            if in_use is not None:
                _make(self.earlier_path(in_use.name), in_use, replace=True)
            _make(self.path, key, replace=True)
            self.new_path.unlink(missing_ok=True)


def read_key(path: Path) -> MasterKey:
    """Read a file with a master key.

    Raises:
        StoreError: it is not one of ours.
    """
    try:
        key = bytes.fromhex(path.read_text().strip())
    except (OSError, ValueError):
        key = b""
    if len(key) != KEY_BYTES:
        raise StoreError(
            f"In {path} staat geen hoofdsleutel die te lezen is: wel een regel van {2 * KEY_BYTES} tekens 0-9 en a-f. "
            "Zet het bestand terug van de plek waar u het apart bewaart."
        )
    return MasterKey(key)


def _make(path: Path, key: MasterKey, *, replace: bool) -> None:
    """Write a key so that it is there whole and stays after a power cut, or not at all; only its owner can read it."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, _OWNER_ONLY), "w") as file:
            file.write(f"{key.key.hex()}\n")
            file.flush()
            os.fsync(file.fileno())
        _put(fresh, path, replace=replace)
    except OSError as error:
        raise StoreError(f"De hoofdsleutel is niet te schrijven in {path} ({error.strerror}).") from error


def _put(fresh: Path, path: Path, *, replace: bool) -> None:
    if replace:
        fresh.replace(path)
    else:
        try:
            path.hardlink_to(fresh)
        except FileExistsError:
            pass  # another process was first
        finally:
            fresh.unlink()
    folder = os.open(path.parent, os.O_RDONLY)
    os.fsync(folder)
    os.close(folder)
