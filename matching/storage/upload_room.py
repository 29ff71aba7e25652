"""Files that somebody brought on a screen, sealed and for a day, until it is decided whether they enter.

A sheet of people holds names. So a file lies here under a key of its own (AES-256 in GCM) that is kept elsewhere, with
whoever brought it: the folder alone says nothing, and no back-up takes it along.
"""

import fcntl
import os
import secrets
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime, timedelta
from pathlib import Path
from tempfile import mkdtemp
from uuid import UUID

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from matching.errors import StoreError
from matching.storage.moment import now

KEPT = timedelta(hours=24)  # eigen beleid
FOLDER = "invoer"
_NONCE_BYTES = 12
_OPEN = "open-"


class UploadRoom:
    """One folder beside the database; of each upload a few parts."""

    def __init__(self, data_dir: Path) -> None:
        self._folder = data_dir / FOLDER

    @staticmethod
    def new_key() -> bytes:
        """Draw the key of one upload."""
        return AESGCM.generate_key(bit_length=256)

    def put(self, upload: UUID, part: str, key: bytes, content: bytes) -> None:
        """Keep a part, in the place of what was there.

        Raises:
            StoreError: the disk does not take it.
        """
        nonce = secrets.token_bytes(_NONCE_BYTES)
        sealed = nonce + AESGCM(key).encrypt(nonce, content, _name(upload, part))
        path = self._path(upload, part)
        fresh = path.with_name(f"{path.name}.{secrets.token_hex(4)}")
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            with os.fdopen(os.open(fresh, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600), "wb") as file:
                file.write(sealed)
            fresh.replace(path)
        except OSError as error:
            fresh.unlink(missing_ok=True)
            raise StoreError(f"Het bestand is niet te bewaren in {self._folder} ({error.strerror}).") from error

    def get(self, upload: UUID, part: str, key: bytes) -> bytes | None:
        """Give a part; None when it is not there (any more).

        Raises:
            StoreError: it was changed, or sealed with another key.
        """
        try:
            sealed = self._path(upload, part).read_bytes()
        except FileNotFoundError:
            return None
        try:
            return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], _name(upload, part))
        except (InvalidTag, ValueError):
            raise StoreError("Een ingelezen bestand is beschadigd. Kies het bestand opnieuw.") from None

    def drop(self, upload: UUID, *parts: str) -> None:
        """Remove parts of an upload; what is not there stays so."""
        for part in parts:
            self._path(upload, part).unlink(missing_ok=True)

    def sweep(self, at: datetime | None = None) -> int:
        """Remove what lies here longer than a day, and what a crash left open; give how many that were.

        Args:
            at: the moment it is; now when None.
        """
        before, gone = (at or now()).timestamp() - KEPT.total_seconds(), 0
        for path in list(self._folder.iterdir()) if self._folder.is_dir() else ():
            try:
                if path.stat().st_mtime < before or _is_left_open(path):
                    shutil.rmtree(path) if path.is_dir() else path.unlink()
                    gone += 1
            except FileNotFoundError:
                continue  # somebody else sweeps as well
        return gone

    @contextmanager
    def unsealed(self, content: bytes, name: str) -> Iterator[Path]:
        """Give a file to read from, in a folder of its own that only we can open and that is gone afterwards.

        Raises:
            StoreError: the disk does not take it.
        """
        try:
            self._folder.mkdir(mode=0o700, parents=True, exist_ok=True)
            made = Path(mkdtemp(dir=self._folder))
        except OSError as error:
            raise StoreError(f"Het bestand is niet te bewaren in {self._folder} ({error.strerror}).") from error
        with _held(made):
            folder = made.rename(made.with_name(f"{_OPEN}{made.name}"))
            try:
                path = folder / name
                try:
                    path.write_bytes(content)
                except OSError as error:
                    raise StoreError(f"Het bestand is niet te bewaren in {self._folder} ({error.strerror}).") from error
                yield path
            finally:
                shutil.rmtree(folder, ignore_errors=True)

    def _path(self, upload: UUID, part: str) -> Path:
        return self._folder / f"{upload}.{part}"


@contextmanager
def _held(folder: Path) -> Iterator[None]:
    """Hold a folder for as long as this process works in it; a crash lets go of it."""
    opened = os.open(folder, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX)
        yield
    finally:
        os.close(opened)


def _is_left_open(path: Path) -> bool:
    """Whether this is a folder to read from that nobody holds any more."""
    if not path.name.startswith(_OPEN):
        return False
    opened = os.open(path, os.O_RDONLY)
    try:
        fcntl.flock(opened, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        return False
    finally:
        os.close(opened)
    return True


def _name(upload: UUID, part: str) -> bytes:
    return f"{upload}.{part}".encode()
