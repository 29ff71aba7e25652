"""Long lists in blocks, because a statement can carry only so many."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import TypeVar

T = TypeVar("T")
SIZE = 10_000


def blocks(items: Sequence[T], size: int = SIZE) -> Iterator[Sequence[T]]:
    """Cut a sequence in blocks of at most `size`."""
    for start in range(0, len(items), size):
        yield items[start : start + size]


def streamed(items: Iterable[T], size: int) -> Iterator[list[T]]:
    """Cut what streams by in blocks of at most `size`; no more than one block is in memory."""
    source = iter(items)
    while block := list(islice(source, size)):
        yield block
