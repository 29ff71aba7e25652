"""Things that are dear to make: each made once, the few asked for last kept."""

from collections import OrderedDict
from collections.abc import Callable
from threading import Lock
from typing import Generic, TypeVar

K = TypeVar("K")
V = TypeVar("V")


class Kept(Generic[K, V]):
    """What was made, by key; who asks for what is being made waits for it, and nobody else does."""

    def __init__(self, most: int) -> None:
        self._most = most
        self._places: OrderedDict[K, _Place[V]] = OrderedDict()
        self._lock = Lock()

    def get(self, key: K, make: Callable[[], V]) -> V:
        """Give what is kept under a key, made now if it is not there; what was asked longest ago goes."""
        with self._lock:
            place = self._places.setdefault(key, _Place())
            self._places.move_to_end(key)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
        return place.filled(make)

    def made(self) -> list[tuple[K, V]]:
        """Give everything that is there now, what was asked longest ago first."""
        with self._lock:
            places = list(self._places.items())
        return [(key, place.value) for key, place in places if place.value is not None]

    def clear(self) -> None:
        """Forget everything."""
        with self._lock:
            self._places.clear()

    def put(self, key: K, value: V) -> None:
        """Keep what was made elsewhere."""
        self.get(key, lambda: value)


class _Place(Generic[V]):
    """Room for one thing; stays empty when making it fails, so that the next one tries again."""

    def __init__(self) -> None:
        self._value: V | None = None
        self._lock = Lock()

    @property
    def value(self) -> V | None:
        """What is here, if anything."""
        return self._value

    def filled(self, make: Callable[[], V]) -> V:
        with self._lock:
            if self._value is None:
                self._value = make()
            return self._value
