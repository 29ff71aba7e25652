"""Stopping in order: SIGTERM is heard between two pieces of work, so that what is being done is finished."""

import signal
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from matching.exchange.progress import Progress


class StoppedError(Exception):
    """Somebody asked to stop in the middle of a long piece of which nothing is kept until its end."""


def heeding(asked: threading.Event) -> Progress:
    """Give what a long piece tells its progress to; it ends the piece once somebody asks to stop."""

    def heed(_: str, __: int, ___: int) -> None:
        if asked.is_set():
            raise StoppedError

    return heed


@contextmanager
def stoppable() -> Iterator[threading.Event]:
    """Let SIGTERM set this event, in place of ending the process where it is.

    Only the main thread hears signals; in another thread the event is never set.
    """
    asked = threading.Event()
    if threading.current_thread() is not threading.main_thread():
        yield asked
        return
    before = signal.signal(signal.SIGTERM, lambda *_: asked.set())
    try:
        yield asked
    finally:
        signal.signal(signal.SIGTERM, before)
