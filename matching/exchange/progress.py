"""How an import tells how far it is."""

from collections.abc import Callable

Progress = Callable[[str, int, int], None]
"""Called with what is being done (Dutch), how many steps are done, and of how many."""


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""
