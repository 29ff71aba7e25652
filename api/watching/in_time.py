"""A question that may hang, asked in time: who waits hears within a second that there is no answer yet."""

from collections.abc import Callable
from concurrent.futures import Future, TimeoutError
from threading import Lock, Thread
from typing import Generic, TypeVar

V = TypeVar("V")
SECONDS = 0.8


class InTime(Generic[V]):
    """Asks one question; while that hangs nobody asks it again, so that nothing piles up."""

    def __init__(self, question: Callable[[], V]) -> None:
        self._question = question
        self._asked: Future[V] | None = None
        self._lock = Lock()

    def ask(self) -> "Future[V]":
        """Begin to ask, or join who asked and still waits."""
        with self._lock:
            if self._asked is None or self._asked.done():
                self._asked = Future()
                Thread(target=_answer, args=(self._asked, self._question), daemon=True).start()
            return self._asked

    def answer(self, seconds: float = SECONDS) -> V | None:
        """Give the answer; None when it does not come in time.

        Raises:
            Exception: what the question raised.
        """
        try:
            return self.ask().result(seconds)
        except TimeoutError:
            return None


def _answer(asked: "Future[V]", question: Callable[[], V]) -> None:
    try:
        asked.set_result(question())
    except Exception as error:  # it is told to who asked
        asked.set_exception(error)
