"""The kinds of values that the contracts of VUM know, each with what is wrong with a value and what would pass."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from matching.forms.discretion import BSN_SENTENCE, bsn_in

Wrong = tuple[str, str] | None
"""What is wrong and what would pass; None is nothing."""
EARLIEST, LATEST = date(1900, 1, 1), date(2199, 12, 31)


@dataclass(frozen=True, slots=True)
class Text:
    """A text.

    Attributes:
        most: signs, at most.
        pattern: that it must have as a whole; "" is any.
        is_free: somebody wrote it in their own words, so it may hold a number that we do not keep.
    """

    most: int
    pattern: str = ""
    is_free: bool = False

    def wrong(self, value: object) -> Wrong:
        if not isinstance(value, str):
            return "dit is geen tekst", "een tekst tussen aanhalingstekens"
        if _has_signs_nobody_reads(value):
            return "hierin staat een teken dat niet mag", "gewone tekst"
        if len(value) > self.most:
            return "dit is te lang", f"ten hoogste {self.most} tekens"
        if self.pattern and not re.fullmatch(self.pattern, value, re.ASCII):
            return "dit heeft niet de goede vorm", f"een tekst met de vorm {self.pattern}"
        if self.is_free and bsn_in(value):
            return BSN_SENTENCE, "dezelfde tekst zonder dat nummer"
        return None


_NOBODY_READS = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff]")
"""Control signs, and half a sign, which no file in UTF-8 can hold."""


def _has_signs_nobody_reads(value: str) -> bool:
    return _NOBODY_READS.search(value) is not None


@dataclass(frozen=True, slots=True)
class Number:
    """A whole number within bounds, both included."""

    least: int
    most: int

    def wrong(self, value: object) -> Wrong:
        number = whole(value)
        if number is None:
            return "dit is geen geheel getal", "een geheel getal"
        within = self.least <= number <= self.most
        return None if within else ("dit getal kan hier niet", f"van {self.least} tot en met {self.most}")


@dataclass(frozen=True, slots=True)
class Choice:
    """One of a list of codes, all texts or all whole numbers."""

    codes: tuple[str, ...] | tuple[int, ...]

    def wrong(self, value: object) -> Wrong:
        number = whole(value)
        is_code = value in self.codes if isinstance(value, str) else number is not None and number in self.codes
        return None if is_code else ("deze code bestaat hier niet", f"een van {', '.join(map(repr, self.codes))}")


@dataclass(frozen=True, slots=True)
class Day:
    """A calendar day as YYYY-MM-DD."""

    def wrong(self, value: object) -> Wrong:
        return None if day_in(value) else ("dit is geen datum die bestaat", "een datum zoals 2026-11-22")


@dataclass(frozen=True, slots=True)
class YesNo:
    """true or false."""

    def wrong(self, value: object) -> Wrong:
        return None if isinstance(value, bool) else ("dit is geen ja of nee", "true of false")


@dataclass(frozen=True, slots=True)
class Many:
    """A list of one kind; its order says nothing.

    Attributes:
        most: items, at most; eigen beleid, the standard has no bound.
    """

    item: "Kind"
    most: int = 500


@dataclass(frozen=True, slots=True)
class Entity:
    """An object of the standard.

    Attributes:
        fields: by name; what is not here is not known in v3.
        required: the names that must be there.
        older: what v1 and v2 had and v3 dropped; read, never written.
    """

    name: str
    fields: "Mapping[str, Kind]"
    required: frozenset[str] = frozenset()
    older: "Mapping[str, Kind]" = field(default_factory=dict)


Kind = Text | Number | Choice | Day | YesNo | Many | Entity


def whole(value: Any) -> int | None:  # noqa: ANN401
    """Read a whole number as JSON may write it (3 or 3.0); None is none."""
    if isinstance(value, bool) or not isinstance(value, int | float):
        return None
    return int(value) if not isinstance(value, float) or value.is_integer() else None


def day_in(value: object) -> date | None:
    """Read a day; None is none, or one that we cannot hold."""
    if not isinstance(value, str) or not re.fullmatch(r"\d{4}-\d{2}-\d{2}", value, re.ASCII):
        return None
    try:
        day = date.fromisoformat(value)
    except ValueError:
        return None
    return day if EARLIEST <= day <= LATEST else None
