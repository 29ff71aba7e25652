"""Long lists of ids in blocks, because a statement can carry only so many."""

from collections.abc import Iterator, Sequence
from typing import TypeVar

T = TypeVar("T")
SIZE = 10_000


def blocks(items: Sequence[T], size: int = SIZE) -> Iterator[Sequence[T]]:
    """Cut a sequence in blocks of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]
