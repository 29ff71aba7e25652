"""What becomes of the columns of a group when some people change: what was found of one is looked for in the next."""

from collections.abc import Sequence

from scoring.pool import Column, Columns
from scoring.splicing import Change


class Successors:
    """Columns that people are known by before a change, each with itself afterwards and with what fresh rows have."""

    def __init__(self, change: Change) -> None:
        self.change = change
        self._after: dict[int, tuple[Column, Column, Column]] = {}

    def add(self, was: Column, is_now: Column, comes: Column) -> None:
        """Add a column."""
        self._after[id(was)] = was, is_now, comes

    def add_side(self, was: Columns, is_now: Columns, comes: Columns) -> None:
        """Add every column of a side."""
        for name in was.__dataclass_fields__:
            self.add(*(getattr(side, name) for side in (was, is_now, comes)))

    def has_all(self, columns: Sequence[Column]) -> bool:
        """Whether these columns, at least one, are all known here."""
        return bool(columns) and all(id(column) in self._after for column in columns)

    def now(self, columns: Sequence[Column]) -> Sequence[Column]:
        """Give these columns afterwards."""
        return [self._after[id(column)][1] for column in columns]

    def fresh(self, columns: Sequence[Column]) -> Sequence[Column]:
        """Give what these columns have in the fresh rows."""
        return [self._after[id(column)][2] for column in columns]
