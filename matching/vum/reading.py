"""How a message is read: with which translation, and on which day."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from matching.domain.crosswalk import Crosswalk
from matching.domain.fact import Fact, FactSource

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Reading:
    """How a message is read.

    Attributes:
        on: the day on which it came in; of every fact the day on which it was observed.
    """

    crosswalk: Crosswalk
    on: date

    def fact(self, value: T) -> Fact[T]:
        """Give a fact of a partner."""
        return Fact(value, FactSource.PARTNER, self.on)

    def facts(self, values: Iterable[T]) -> tuple[Fact[T], ...]:
        """Give facts of a partner; of two on one thing the last stands."""
        by_key = {value.key: self.fact(value) for value in values}  # type: ignore[attr-defined]
        return tuple(by_key.values())

    def one(self, value: T | None) -> Fact[T] | None:
        """Give a fact of a partner; None is nothing known."""
        return None if value is None else self.fact(value)
