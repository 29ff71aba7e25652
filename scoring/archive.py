"""One file of words and columns: npz without pickle, so that nothing in it is ever executed."""

import io
import json
import struct
import zlib
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

_DAMAGE = (KeyError, ValueError, TypeError, EOFError, OSError, RuntimeError, BadZipFile, zlib.error, struct.error)


def packed(texts: Mapping[str, Any]) -> NDArray[np.uint8]:
    """Give words as a column of bytes (UTF-8 JSON)."""
    return np.frombuffer(json.dumps(texts, ensure_ascii=False).encode(), dtype=np.uint8)


def archived(texts: Mapping[str, Any], columns: Mapping[str, Any]) -> bytes:
    """Give the bytes of a file; the same words and columns give the same bytes."""
    buffer = io.BytesIO()
    np.savez_compressed(buffer, texts=packed(texts), **columns)
    return buffer.getvalue()


def read_archive(
    path: Path, *names: str, if_there: Sequence[str] = ()
) -> tuple[dict[str, Any], dict[str, NDArray[Any]]]:
    """Give the words of a file and the columns with these names.

    Args:
        if_there: names of columns that older files do not have.

    Raises:
        OSError: the file is not there or cannot be opened.
        ValueError: the file is not one of ours, or is damaged.
    """
    content = io.BytesIO(path.read_bytes())
    try:
        with np.load(content, allow_pickle=False) as saved:
            wanted = (*names, *(name for name in if_there if name in saved))
            return json.loads(saved["texts"].tobytes()), {name: saved[name] for name in wanted}
    except _DAMAGE as error:
        raise ValueError(f"{path} is geen bewaard bestand van passend: {error}") from error
