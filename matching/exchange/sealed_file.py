"""A file that nobody reads or changes without its secret, written and read a block at a time.

AES-256 in GCM under a key that scrypt makes of the secret and a salt of this file. The nonce of a block is a prefix,
its number and whether it is the last one, so that no block can be moved, left out or cut off unnoticed.
"""

import hashlib
import io
import secrets
from typing import Any, BinaryIO

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from matching.errors import Fault, InvalidInputError

MAGIC = b"passend-verzegeld-1\n"
SHORTEST_SECRET = 20  # characters
_SALT, _CHECK, _PREFIX, _TAG = 16, 16, 7, 16
_HEAD = len(MAGIC) + _SALT + _CHECK + _PREFIX
BLOCK = 1 << 20
_SCRYPT_COST, _SCRYPT_MEMORY = 1 << 15, 1 << 26


class SealedWriter(io.RawIOBase):
    """Seals what is written; without `finish`, which seals the last block, the file is not whole."""

    def __init__(self, file: BinaryIO, secret: str) -> None:
        """Write the head."""
        salt, self._prefix = secrets.token_bytes(_SALT), secrets.token_bytes(_PREFIX)
        self._cipher, check = _cipher(secret, salt)
        self._file, self._head = file, MAGIC + salt + check + self._prefix
        self._waiting, self._number = bytearray(), 0
        file.write(self._head)

    def writable(self) -> bool:
        return True

    def write(self, content: Any, /) -> int:  # noqa: ANN401 - whatever holds bytes
        """Seal every block that is full and not the last."""
        self._waiting += content
        while len(self._waiting) > BLOCK:
            self._seal(bytes(self._waiting[:BLOCK]), last=False)
            del self._waiting[:BLOCK]
        return len(content)

    def finish(self) -> None:
        """Seal what is left."""
        self._seal(bytes(self._waiting), last=True)
        self._waiting.clear()

    def _seal(self, block: bytes, *, last: bool) -> None:
        nonce = _nonce(self._prefix, self._number, last=last)
        self._file.write(self._cipher.encrypt(nonce, block, self._head))
        self._number += 1


class SealedReader(io.RawIOBase):
    """Opens a sealed file at any place; what it gives was not changed."""

    def __init__(self, file: BinaryIO, secret: str, where: str) -> None:
        """Read the head.

        Args:
            where: the file, as a message names it.

        Raises:
            InvalidInputError: it is no sealed file, or was sealed with another secret.
        """
        self._file, self._where, self._at = file, where, 0
        self._head = file.read(_HEAD)
        if len(self._head) < _HEAD or not self._head.startswith(MAGIC):
            raise _refused(where, "dit is geen reservekopie van passend", "een bestand dat passend backup maakte")
        salt, rest = self._head[len(MAGIC) :][:_SALT], self._head[len(MAGIC) + _SALT :]
        self._prefix = rest[_CHECK:]
        self._cipher, check = _cipher(secret, salt)
        if check != rest[:_CHECK]:
            raise _refused(where, "dit is met een andere sleutel verzegeld", "de sleutel van toen")
        body = file.seek(0, io.SEEK_END) - _HEAD
        self._blocks = max(1, -(-body // (BLOCK + _TAG)))
        self._size = max(0, body - self._blocks * _TAG)
        self._opened: tuple[int, bytes] = (-1, b"")

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        self._at = offset + {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if self._at < 0:
            raise OSError("before the beginning")
        return self._at

    def readinto(self, target: Any, /) -> int:  # noqa: ANN401 - whatever holds bytes
        """Read at most to the end of a block."""
        wanted = memoryview(target).cast("B")
        number, start = divmod(self._at, BLOCK)
        given = self._block(number)[start : start + len(wanted)] if number < self._blocks else b""
        wanted[: len(given)] = given
        self._at += len(given)
        return len(given)

    def _block(self, number: int) -> bytes:
        if self._opened[0] != number:
            self._file.seek(_HEAD + number * (BLOCK + _TAG))
            sealed = self._file.read(BLOCK + _TAG)
            nonce = _nonce(self._prefix, number, last=number == self._blocks - 1)
            try:
                self._opened = number, self._cipher.decrypt(nonce, sealed, self._head)
            except (InvalidTag, ValueError):
                problem = "dit bestand is beschadigd of niet heel"
                raise _refused(self._where, problem, "het bestand zoals passend backup het maakte") from None
        return self._opened[1]


def _cipher(secret: str, salt: bytes) -> tuple[AESGCM, bytes]:
    """Give the cipher, and by what it is known that the secret is the right one."""
    made = hashlib.scrypt(
        secret.encode(), salt=salt, n=_SCRYPT_COST, r=8, p=1, maxmem=_SCRYPT_MEMORY, dklen=32 + _CHECK
    )
    return AESGCM(made[:32]), hashlib.sha256(made[32:]).digest()[:_CHECK]


def _nonce(prefix: bytes, number: int, *, last: bool) -> bytes:
    return prefix + number.to_bytes(4, "big") + bytes([last])


def _refused(where: str, problem: str, passes: str) -> InvalidInputError:
    return InvalidInputError((Fault(where, problem, passes),))
