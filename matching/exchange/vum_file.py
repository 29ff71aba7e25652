"""A file of VUM: a JSON array of objects, read so that one bad object does not lose the others."""

import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from matching.errors import Fault, InvalidInputError
from matching.vum.arrivals import RefusedObject
from matching.vum.checking import NoNumber, Twice

MOST_BYTES = 200_000_000
MOST_OBJECTS = 200_000
MOST_DIGITS = 30
_MARK = ".geweigerd"
_PASSES = "een JSON-bestand in UTF-8"


def read_objects(path: Path, names: Sequence[str] = ()) -> list[Any]:
    """Read the array of a file; the objects in it are not looked at.

    Args:
        names: members in which the array may stand, when the file is one object.

    Raises:
        InvalidInputError: the file is not there, too large, no UTF-8, no JSON or no array.
    """
    read = read_json(path)
    if isinstance(read, Twice):
        raise _refused(path, f"de sleutel '{read.key}' staat er twee keer", "elke sleutel één keer")
    if isinstance(read, dict):
        read = next((read[name] for name in names if name in read), read)
    if not isinstance(read, list):
        raise _refused(path, "dit is geen lijst van objecten", "een lijst: [ {...}, {...} ]")
    if len(read) > MOST_OBJECTS:
        raise _refused(path, f"hierin staan {len(read)} objecten", f"ten hoogste {MOST_OBJECTS} per bestand")
    return read


def read_json(path: Path) -> Any:  # noqa: ANN401
    """Read a file; a key that comes twice and NaN are marked, for whoever looks at the values.

    Raises:
        InvalidInputError: the file is not there, too large, no UTF-8 or no JSON.
    """
    return _parsed(path, _text(path))


def _text(path: Path) -> str:
    try:
        if path.stat().st_size > MOST_BYTES:
            raise _refused(path, "dit bestand is te groot", f"ten hoogste {MOST_BYTES // 1_000_000} MB")
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise _refused(path, f"dit bestand is niet te lezen ({error.strerror})", _PASSES) from None
    except UnicodeDecodeError:
        raise _refused(path, "dit bestand is niet te lezen als UTF-8", _PASSES) from None


def _parsed(path: Path, text: str) -> Any:  # noqa: ANN401
    try:
        return json.loads(text, object_pairs_hook=_marked, parse_constant=_no_number, parse_int=_number)
    except json.JSONDecodeError as error:
        problem = f"dit is geen JSON: regel {error.lineno}, teken {error.colno}"
        raise _refused(path, problem, _PASSES) from None
    except RecursionError:
        raise _refused(path, "dit is te diep genest", _PASSES) from None


def _no_number(_: str) -> NoNumber:
    return NoNumber()


def _number(digits: str) -> int | NoNumber:
    """Give a whole number; one that no field could hold is none."""
    return int(digits) if len(digits) < MOST_DIGITS else NoNumber()


def _marked(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    """Give an object; one that names a key twice says which."""
    found = dict(pairs)
    if len(found) == len(pairs):
        return found
    twice = Twice(found)
    seen: set[str] = set()
    twice.key = next(key for key, _ in pairs if key in seen or seen.add(key))  # type: ignore[func-returns-value]
    return twice


def _refused(path: Path, problem: str, passes: str) -> InvalidInputError:
    return InvalidInputError((Fault(path.name, problem, passes),))


def unwrapped(given: Any) -> Any:  # noqa: ANN401
    """Give an object of a file of refused objects as it stood; any other as it is."""
    is_refused = isinstance(given, dict) and set(given) == {"fouten", "object"}
    return given["object"] if is_refused else given


def write_refused(file: Path, refused: Sequence[RefusedObject]) -> Path | None:
    """Write the refused objects beside their file, with why; mend them there and import that file.

    Returns:
        Where they are; None when there are none, and then an earlier file of ours is gone.

    Raises:
        InvalidInputError: nothing can be written there.
    """
    path = _place_for(file)
    if not refused:
        path.unlink(missing_ok=True)
        return None
    written = [{"fouten": [_fault_json(fault) for fault in one.faults], "object": one.given} for one in refused]
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as out:
            json.dump(written, out, ensure_ascii=True, indent=1, default=lambda _: None)
    except OSError as error:
        raise _refused(path, f"hier kan niet worden geschreven ({error.strerror})", "een map met ruimte") from None
    return path


def _fault_json(fault: Fault) -> dict[str, str]:
    return {"pointer": fault.where, "reden": fault.problem, "goedIs": fault.passes}


def _place_for(file: Path) -> Path:
    """Name the file of refused objects; those of such a file get a number."""
    stem = file.name.removesuffix(".json")
    first, mark, turn = stem.rpartition(_MARK)
    if mark and (not turn or turn.removeprefix("-").isdigit()):
        return file.with_name(f"{first}{_MARK}-{int(turn.removeprefix('-') or 1) + 1}.json")
    return file.with_name(f"{stem}{_MARK}.json")
