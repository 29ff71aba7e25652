"""Ask PyPI which weaknesses are known of the locked parts: `make audit`. What cannot be asked is never taken for none.

Source: the JSON API of PyPI, `vulnerabilities` of a release (docs.pypi.org/api/json).
"""

import json
import re
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from urllib.request import urlopen

PYPI = "https://pypi.org/pypi"
_LOCKED = re.compile(r"^([A-Za-z0-9._-]+)==([^\s;\\]+)", re.MULTILINE)
_SECONDS = 20
FOUND, NOT_ASKED = 1, 2


def locked_parts(lock: str) -> list[tuple[str, str]]:
    """Give name and version of every part in a lock file."""
    return _LOCKED.findall(lock)


def weaknesses(said: dict[str, object]) -> Iterator[str]:
    """Say what PyPI knows of one release, a line each; what was withdrawn is none."""
    known = said["vulnerabilities"]
    assert isinstance(known, list)
    for one in known:
        if not one.get("withdrawn"):
            names = ", ".join([one["id"], *one.get("aliases", [])])
            fixed = ", ".join(one.get("fixed_in") or ["nog nergens"])
            yield f"{names}; opgelost in {fixed}. {one.get('link', '')}"


def audit(lock: str, index: str = PYPI, tell: Callable[[str], object] = print) -> int:
    """Ask about every part; 0 is none known, 1 is some, 2 is that it could not be asked."""
    parts, found = locked_parts(lock), 0
    for name, version in parts:
        try:
            with urlopen(f"{index}/{name}/{version}/json", timeout=_SECONDS) as answer:
                lines = list(weaknesses(json.load(answer)))
        except (OSError, ValueError, KeyError) as error:
            tell(f"De lijst van zwakke plekken is niet te bereiken ({index}: {error}). Er is dus niets van bekend.")
            return NOT_ASKED
        found += len(lines)
        for line in lines:
            tell(f"{name} {version}: {line}")
    tell(f"{len(parts)} onderdelen gevraagd, {found} zwakke plekken bekend.")
    return FOUND if found else 0


if __name__ == "__main__":
    sys.exit(audit("\n".join(Path(path).read_text() for path in sys.argv[1:])))
