"""The terminal: what people read on stdout, progress on stderr, JSON as it is."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

Report = Callable[[str, int, int], None]

out = Console(highlight=False)
err = Console(stderr=True, highlight=False)


def print_json(content: bytes) -> None:
    """Write bytes of JSON, exactly these, and a line end."""
    sys.stdout.buffer.write(content + b"\n")
    sys.stdout.buffer.flush()


@contextmanager
def waiting(what: str) -> Iterator[None]:
    """Show that something is going on."""
    with err.status(f"{what} ..."):
        yield


@contextmanager
def progress(what: str) -> Iterator[Report]:
    """Show how far something is: the report takes what is done now, how many of it, and of how many."""
    columns = (
        SpinnerColumn(),
        TextColumn("{task.description}"),
        BarColumn(),
        MofNCompleteColumn(),
        TimeElapsedColumn(),
    )
    with Progress(*columns, console=err, transient=True) as shown:
        task = shown.add_task(what, total=None)
        yield lambda step, done, total: shown.update(task, description=step, completed=done, total=total or None)
