"""Which rows of one file speak of the same thing."""

from collections.abc import Sequence

from matching.domain.candidate import SourceKey


class SeenKeys:
    """The keys of the rows so far, with the line and the content of the first row of each."""

    def __init__(self) -> None:
        self._first: dict[SourceKey, tuple[int, int]] = {}

    def __contains__(self, key: SourceKey) -> bool:
        return key in self._first

    def first_line(self, key: SourceKey, line: int, cells: Sequence[str]) -> tuple[int, bool]:
        """Give the line of the first row with this key, and whether this row says the same as that one."""
        content = hash(tuple(cell.strip() for cell in cells))
        first, said = self._first.setdefault(key, (line, content))
        return first, said == content

    def of_source(self, source: str) -> set[str]:
        """Give the numbers of a source that are in the file."""
        return {key.number for key in self._first if key.source == source}

    def sources(self) -> list[str]:
        """Give the sources that the file speaks of, in order."""
        return sorted({key.source for key in self._first})
