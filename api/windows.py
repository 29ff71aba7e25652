"""How often something was done lately: counted by key, in a window that moves along, in the memory of this process."""

import time
from collections import deque
from collections.abc import Callable, Hashable
from dataclasses import dataclass, field
from threading import Lock

Moments = deque[float]


@dataclass(frozen=True, slots=True)
class Limit:
    """How often at most, in how many seconds."""

    most: int
    seconds: int


@dataclass(frozen=True, slots=True)
class Left:
    """What may still be done.

    Attributes:
        times: how often.
        seconds: until the first of what was counted no longer counts; 0 when nothing was.
    """

    times: int
    seconds: float


@dataclass(slots=True)
class Windows:
    """Counts by key under a limit; what no longer counts is forgotten.

    Attributes:
        clock: gives seconds; only differences count.
    """

    clock: Callable[[], float] = time.monotonic
    _moments: dict[tuple[Limit, Hashable], Moments] = field(default_factory=dict)
    _sweep_at: float = 0.0
    _lock: Lock = field(default_factory=Lock)

    def take(self, limit: Limit, key: Hashable) -> bool:
        """Count one, if that may be; whether it may."""
        now = self.clock()
        with self._lock:
            self._sweep(now)
            moments = self._moments.setdefault((limit, key), Moments())
            _forget(moments, now - limit.seconds)
            may = len(moments) < limit.most
            if may:
                moments.append(now)
            return may

    def left(self, limit: Limit, key: Hashable) -> Left:
        """Give what may still be done."""
        now = self.clock()
        with self._lock:
            moments = self._moments.get((limit, key), Moments())
            _forget(moments, now - limit.seconds)
            return Left(limit.most - len(moments), moments[0] + limit.seconds - now if moments else 0.0)

    def __len__(self) -> int:
        """How many keys are remembered."""
        return len(self._moments)

    def _sweep(self, now: float) -> None:
        """Forget the keys of which nothing counts any more: once in the shortest window, for it goes by all of them."""
        if now < self._sweep_at:
            return
        gone = [key for key, moments in self._moments.items() if not moments or moments[-1] <= now - key[0].seconds]
        for key in gone:
            del self._moments[key]
        self._sweep_at = now + min((limit.seconds for limit, _ in self._moments), default=0)


def _forget(moments: Moments, until: float) -> None:
    while moments and moments[0] <= until:
        moments.popleft()
