"""Write docs/reference/licences.md: which licence each locked part names, and that it fits EUPL-1.2.

`python docs/generate_reference.py` runs this too.
"""

import re
from collections.abc import Iterator
from email.message import Message
from importlib.metadata import metadata
from pathlib import Path

DOCS = Path(__file__).parent
LOCK = DOCS.parent / "requirements.lock"
_PIN = re.compile(r"^([a-z0-9][a-z0-9._-]*)(?:\[[^\]]*\])?==", re.MULTILINE | re.IGNORECASE)
_CLASSIFIER = "License :: OSI Approved :: "
_NAMED = r"MIT|BSD|0BSD|ISC|Apache|Python|PSF|CNRI|Zlib|Unlicense|Public Domain|Boost|BSL-1\.0|HPND|CC0"
"""Licences that ask no more than to be named."""
_SHARED = r"MPL|Mozilla|LGPL|Lesser|EUPL|European Union"
"""Licences that stay with their own files; the annex of the EUPL (`LICENSE`) names them."""
_FITS = re.compile(rf"\b({_NAMED}|{_SHARED})", re.IGNORECASE)


def pages() -> dict[Path, str]:
    """Give the text of the page.

    Raises:
        ValueError: a part names no licence that is known to fit.
    """
    return {DOCS / "reference" / "licences.md": "\n".join(_page())}


def locked(lock: str) -> list[str]:
    """Give the names of the parts in a lock, in its order."""
    return _PIN.findall(lock)


def named_licence(said: Message) -> str:
    """Give the licence that a part names: an expression, else its classifiers, else the first line of its own words."""
    if expression := said.get("License-Expression"):
        return str(expression)
    classified = [one for one in said.get_all("Classifier", []) if one.startswith(_CLASSIFIER)]
    if classified:
        return ", ".join(one.removeprefix(_CLASSIFIER) for one in classified)
    return str(said.get("License") or "").strip().partition("\n")[0]


def permits(licence: str) -> bool:
    """Whether a licence is known to fit: of "A or B" one is enough, of "A and B" all have to."""
    choices = re.split(r"\s+OR\s+", licence, flags=re.IGNORECASE)
    return any(all(map(_FITS.search, re.split(r"\s+AND\s+|,\s*", choice, flags=re.IGNORECASE))) for choice in choices)


def _page() -> Iterator[str]:
    yield from ("<!-- Made by docs/generate_reference.py. Do not edit: change the lock and run it again. -->", "")
    yield from ("# Licences of what passend is made with", "")
    yield "passend itself is EUPL-1.2. Every part of `requirements.lock`, with the licence that it names: it asks"
    yield "to be named, or stays with its own files. With another licence this page is not made. For a program, with"
    yield "versions and hashes: `make sbom`."
    yield from ("", "| Part | Licence |", "|---|---|")
    for name in locked(LOCK.read_text(encoding="utf-8")):
        licence = named_licence(metadata(name))
        if not permits(licence):
            raise ValueError(f"{name}: '{licence}' is no licence that is known to fit EUPL-1.2")
        yield f"| {name} | {licence} |"
    yield ""
