"""JSON: one document, of which the long lists are written one item at a time."""

import shutil
from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from pathlib import Path
from tempfile import TemporaryFile
from typing import IO, Any

import orjson


def write_json(path: Path, objects: Iterable[object]) -> None:
    """Write a list, one item a line."""
    with path.open("wb") as file:
        _write_list(file, objects, between=b",\n")
        file.write(b"\n")


def write_paged_json(path: Path, document: Mapping[str, Any], pages: Iterable[Mapping[str, Sequence[object]]]) -> None:
    """Write a document whose lists come in pages, as if it had been one page.

    Args:
        document: everything, with an empty list under each of the names that a page has; its order is kept.
        pages: the next items of each list; kept on the disk until the last one is there.
    """
    with ExitStack() as kept:
        lists: dict[str, IO[bytes]] = {}
        for page in pages:
            for name, items in page.items():
                spool = lists.setdefault(name, kept.enter_context(TemporaryFile(dir=path.parent)))
                spool.write(b"".join(b"," + orjson.dumps(item) for item in items))
        with path.open("wb") as file:
            for number, (name, value) in enumerate(document.items()):
                file.write((b"," if number else b"{") + orjson.dumps(name) + b":")
                if name in lists:
                    _write_spooled(file, lists[name])
                else:
                    file.write(orjson.dumps(value))
            file.write(b"}\n")


def _write_list(file: IO[bytes], objects: Iterable[object], between: bytes) -> None:
    file.write(b"[")
    for number, item in enumerate(objects):
        file.write((between if number else b"") + orjson.dumps(item))
    file.write(b"]")


def _write_spooled(file: IO[bytes], spool: IO[bytes]) -> None:
    """Copy items, of which each begins with a comma."""
    file.write(b"[")
    spool.seek(1)
    shutil.copyfileobj(spool, file)
    file.write(b"]")
