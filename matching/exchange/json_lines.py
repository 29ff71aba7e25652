"""JSON Lines: UTF-8, one object a line, keys sorted, no spaces; the same objects give the same bytes."""

import hashlib
import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import orjson

from matching.errors import Fault, InvalidInputError

ENDING = ".jsonl"
_BYTES_AT_ONCE = 1 << 20


@dataclass(frozen=True, slots=True)
class Mark:
    """By what a file is known.

    Attributes:
        lines: how many objects; None for a file of another kind.
        size: in bytes.
        sha256: of the whole file.
    """

    lines: int | None
    size: int
    sha256: str


def write_lines(path: Path, objects: Iterable[Mapping[str, Any]]) -> Mark:
    """Write a file of objects, one at a time, and give its mark once it is safely on the disk."""
    digest, lines, size = hashlib.sha256(), 0, 0
    with path.open("wb") as file:
        for written in objects:
            line = orjson.dumps(written, option=orjson.OPT_SORT_KEYS | orjson.OPT_APPEND_NEWLINE)
            file.write(line)
            digest.update(line)
            lines, size = lines + 1, size + len(line)
        file.flush()
        os.fsync(file.fileno())
    return Mark(lines, size, digest.hexdigest())


def read_lines(path: Path) -> Iterator[tuple[int, dict[str, Any]]]:
    """Give every object with the number of its line.

    Raises:
        InvalidInputError: a line is not a JSON object.
    """
    with path.open("rb") as file:
        for number, line in enumerate(file, start=1):
            yield number, _object(line, f"{path.name}, regel {number}")


def mark_of(path: Path) -> Mark:
    """Read a file through and give its mark."""
    digest, lines, size = hashlib.sha256(), 0, 0
    with path.open("rb") as file:
        while block := file.read(_BYTES_AT_ONCE):
            digest.update(block)
            lines, size = lines + block.count(b"\n"), size + len(block)
    return Mark(lines if path.suffix == ENDING else None, size, digest.hexdigest())


def _object(line: bytes, where: str) -> dict[str, Any]:
    try:
        read = orjson.loads(line)
    except orjson.JSONDecodeError:
        read = None
    if not isinstance(read, dict):
        raise InvalidInputError((Fault(where, "dit is geen JSON-object", "één JSON-object op elke regel"),))
    return read
