"""How an import tells how far it is."""

from collections.abc import Callable, Iterable, Iterator
from typing import TypeVar

T = TypeVar("T")
STEP = 1_000
Progress = Callable[[str, int, int], None]
"""Called with what is being done (Dutch), how many steps are done, and of how many."""


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def told(items: Iterable[T], step: str, total: int, progress: Progress) -> Iterator[T]:
    """Give the same items, and tell how many have gone by: at the start, after every thousand, and at the end."""
    done = 0
    for done, item in enumerate(items, start=1):
        if done % STEP == 1:
            progress(step, done - 1, total)
        yield item
    progress(step, done, total)
