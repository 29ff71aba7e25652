"""A key of this installation in a file of its own: made when it is first needed, and never in a database."""

import os
import secrets
import tempfile
from contextlib import suppress
from pathlib import Path

_KEY_BYTES = 32


def key_in(path: Path) -> bytes:
    """Give the key in a file, made when there is none."""
    if not path.exists():
        _make(path)
    return bytes.fromhex(path.read_text().strip())


def _make(path: Path) -> None:
    """Make the key once, also when two processes or threads do so at the same moment: the first one stays."""
    path.parent.mkdir(parents=True, exist_ok=True)
    opened, name = tempfile.mkstemp(prefix=f"{path.name}.", dir=path.parent)  # for its owner only
    with os.fdopen(opened, "w") as fresh:
        fresh.write(secrets.token_bytes(_KEY_BYTES).hex())
    with suppress(FileExistsError):
        path.hardlink_to(name)
    Path(name).unlink()
