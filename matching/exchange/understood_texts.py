"""Vacancy texts with what should be understood: a list of objects in a JSON file."""

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from matching.errors import Fault, InvalidInputError

PASSES = "een lijst van teksten met id, tekst (regels) en verwacht"


@dataclass(frozen=True, slots=True)
class Expected:
    """One thing that a text says.

    Attributes:
        kind: as the reader names it; what: the codes that are right, one is enough.
        strength, level, occurrence: "" or None where nothing is said of it.
    """

    kind: str
    what: frozenset[str]
    strength: str = ""
    level: int | None = None
    occurrence: str = ""


@dataclass(frozen=True, slots=True)
class UnderstoodText:
    """A text, and everything that it says."""

    id: str
    half: str
    text: str
    expected: tuple[Expected, ...]


def read_understood_texts(path: Path) -> tuple[UnderstoodText, ...]:
    """Read texts with what should be understood.

    Raises:
        InvalidInputError: the file is absent, no JSON, or has another shape.
    """
    try:
        rows = json.loads(path.read_text(encoding="utf-8-sig"))
        return tuple(_understood(row) for row in rows)
    except (OSError, UnicodeDecodeError, ValueError, KeyError, TypeError, AttributeError) as error:
        fault = Fault(str(path), f"hierin staan geen beoordeelde teksten: {type(error).__name__} {error}", PASSES)
        raise InvalidInputError((fault,)) from error


def _understood(row: dict[str, Any]) -> UnderstoodText:
    return UnderstoodText(
        row["id"], row.get("helft", ""), "\n".join(row["tekst"]), tuple(_expected(one) for one in row["verwacht"])
    )


def _expected(row: dict[str, Any]) -> Expected:
    return Expected(
        row["soort"], frozenset(row["wat"]), row.get("zwaarte", ""), row.get("niveau"), row.get("voorkomen", "")
    )
