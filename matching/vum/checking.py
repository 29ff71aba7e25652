"""Holding what came in beside the standard: every fault with its JSON pointer, and what is left of it.

Empty texts, lists and objects count as absent, and so does null. What the
standard does not name is passed over: that is a rule of VUM itself.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Any

from matching.errors import Fault
from matching.forms.wording import pointer
from matching.vum.kinds import Entity, Kind, Many, whole

Steps = tuple[object, ...]
MOST_FAULTS = 25


class Twice(dict[str, Any]):
    """An object that names a key twice, as the reader of a file gives it.

    Attributes:
        key: the first one that came twice.
    """

    key: str = ""


class NoNumber:
    """NaN or Infinity, which are no JSON, or a number that no field could hold; as the reader of a file gives them."""


@dataclass(frozen=True)
class Checked:
    """What is left of a value of the standard.

    Attributes:
        value: without what is empty or not known.
        faults: everything that is wrong, at most `MOST_FAULTS`.
        unknown: the names that were passed over.
    """

    value: dict[str, Any]
    faults: tuple[Fault, ...]
    unknown: frozenset[str]


@dataclass
class _Sieve:
    """Walks through a value once."""

    faults: list[Fault] = field(default_factory=list)
    unknown: set[str] = field(default_factory=set)

    def entity(self, entity: Entity, given: object, at: Steps) -> dict[str, Any] | None:
        """Give what is left of an object; None is nothing."""
        if not isinstance(given, dict):
            self._say(at, "dit is geen object", "een object tussen accolades")
            return None
        if isinstance(given, Twice):
            self._say((*at, given.key), "deze sleutel staat er twee keer", "elke sleutel één keer")
        known: Mapping[str, Kind] = {**entity.fields, **entity.older}
        self.unknown |= {str(name) for name in given.keys() - known.keys()}
        found = {name: self.value(known[name], value, (*at, name)) for name, value in given.items() if name in known}
        left = {name: value for name, value in found.items() if value is not None}
        for name in sorted(entity.required - {name for name, value in given.items() if not _is_empty(value)}):
            self._say((*at, name), "dit ontbreekt", "vul het in")
        return left or None

    def value(self, kind: Kind, given: object, at: Steps) -> Any:  # noqa: ANN401
        """Give what is left of a value; None is nothing."""
        if _is_empty(given):
            return None
        if isinstance(kind, Entity):
            return self.entity(kind, given, at)
        if isinstance(kind, Many):
            return self._many(kind, given, at)
        wrong = kind.wrong(given)
        if wrong is not None:
            self._say(at, *wrong)
            return None
        return whole(given) if isinstance(given, float) else given

    def _many(self, kind: Many, given: object, at: Steps) -> list[Any] | None:
        if not isinstance(given, list):
            self._say(at, "dit is geen lijst", "een lijst tussen vierkante haken")
            return None
        if len(given) > kind.most:
            self._say(at, "deze lijst is te lang", f"ten hoogste {kind.most}")
            return None
        found = (self.value(kind.item, one, (*at, number)) for number, one in enumerate(given))
        return [one for one in found if one is not None] or None

    def _say(self, at: Steps, problem: str, passes: str) -> None:
        if len(self.faults) < MOST_FAULTS:
            self.faults.append(Fault(pointer(at), problem, passes))


def check(entity: Entity, given: object, at: Steps = ()) -> Checked:
    """Hold an object beside its entity.

    Args:
        at: where it stands in what came in, for the pointers.
    """
    sieve = _Sieve()
    left = sieve.entity(entity, given, at)
    return Checked(left or {}, tuple(sieve.faults), frozenset(sieve.unknown))


def as_version_3(entity: Entity, value: Mapping[str, Any]) -> dict[str, Any]:
    """Give only what v3 names: what we keep of older versions stays here."""
    return {
        name: left for name, kind in entity.fields.items() if (left := _narrowed(kind, value.get(name))) is not None
    }


def _narrowed(kind: Kind, value: Any) -> Any:  # noqa: ANN401
    if _is_empty(value):
        return None
    if isinstance(kind, Entity):
        return as_version_3(kind, value) or None
    if isinstance(kind, Many):
        return [left for one in value if (left := _narrowed(kind.item, one)) is not None] or None
    return value


def missing_in(entity: Entity, value: Mapping[str, Any]) -> Iterator[str]:
    """Name what the standard requires and is not there, at any depth, as `mobiliteit.bemiddelingspostcode`."""
    yield from sorted(entity.required - value.keys())
    for name, kind in entity.fields.items():
        if isinstance(kind, Entity) and isinstance(value.get(name), dict):
            yield from (f"{name}.{inner}" for inner in missing_in(kind, value[name]))


def _is_empty(value: object) -> bool:
    return value is None or (isinstance(value, str | list | dict) and not value)
