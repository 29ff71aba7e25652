"""What was worked out of every kind of person; when people of new kinds come, only of those.

A kind that nobody is any more is never judged: the row that stands for it says something else, and whoever still looks
at an earlier moment, with people of that kind, must not find it here.
"""

from collections.abc import Callable
from threading import Lock
from typing import Any, Generic, TypeVar
from weakref import ReferenceType, ref

import numpy as np
from numpy.typing import NDArray

from scoring.distinct import Distinct
from scoring.lists import Rows

A = TypeVar("A")
Found = tuple[NDArray[Any], ...]
Judge = Callable[[Rows | None], Found]
"""Works out these kinds, or all of them, in as many columns as it likes."""
Read = Callable[[Distinct, Found], A]
"""Makes an answer of the columns of all kinds."""


class OfEachKind(Generic[A]):
    """The answer to one question about every kind of one line."""

    def __init__(self, read: Read[A], *about: object) -> None:
        """Keep what the question names by its id as long as the answer."""
        self._read, self._about = read, about
        self._last: tuple[ReferenceType[Distinct], A] | None = None
        self._found: Found = ()
        self._is_known = np.zeros(0, dtype=np.bool_)
        self._lock = Lock()

    def of(self, kinds: Distinct, judge: Judge) -> A:
        """Give the answer of these kinds; the very same to who asks again while nobody changed."""
        with self._lock:
            if self._last is None or self._last[0]() is not kinds:
                self._last = ref(kinds), self._read(kinds, self._columns(kinds, judge))
            return self._last[1]

    def _columns(self, kinds: Distinct, judge: Judge) -> Found:
        """Give what was worked out before of these kinds, (d,) each, and work out the rest."""
        lacks = kinds.sizes > 0
        known = self._is_known[: len(kinds)]
        lacks[: len(known)] &= ~known
        if lacks.all() and not len(known):
            self._found, self._is_known = judge(None), lacks
        elif lacks.all():
            self._add(np.arange(len(kinds)), judge(None))
        elif lacks.any():
            which = np.flatnonzero(lacks)
            self._add(which, judge(which))
        return tuple(_longer(column, len(kinds))[: len(kinds)] for column in self._found)

    def _add(self, which: Rows, more: Found) -> None:
        """Write in columns of its own: who was answered before may still read."""
        size = max(len(self._is_known), int(which.max(initial=-1)) + 1)
        before = self._found or tuple(column[:0] for column in more)
        found = tuple(_longer(column, size).copy() for column in before)
        for column, new in zip(found, more, strict=True):
            column[which] = new
        is_known = _longer(self._is_known, size).copy()
        is_known[which] = True
        self._found, self._is_known = found, is_known


def _longer(column: NDArray[Any], size: int) -> NDArray[Any]:
    """Give at least so many, zero where nothing is known."""
    short = size - len(column)
    return column if short <= 0 else np.concatenate([column, np.zeros(short, dtype=column.dtype)])
