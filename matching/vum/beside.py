"""What came in over VUM stands beside what we made of it, so that it goes out again as it came.

Three versions meet: the message, what we would have written right after it
came in (the mirror), and what we would write now. A field that is the same in
mirror and now goes out as it came; one that changed since goes out as it is now.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

import orjson

Json = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Beside:
    """A message that came in.

    Attributes:
        message: as it came, without what is empty or not of the standard.
        mirror: what we would have written of what we made of it.
    """

    message: Json
    mirror: Json

    def as_text(self) -> str:
        """Give it as canonical JSON."""
        written = {"bericht": self.message, "spiegel": self.mirror}
        return orjson.dumps(written, option=orjson.OPT_SORT_KEYS).decode()

    @classmethod
    def from_text(cls, text: str) -> "Beside":
        """Read what `as_text` gave."""
        read = orjson.loads(text)
        return cls(read["bericht"], read["spiegel"])

    def with_now(self, now: Mapping[str, Any]) -> Json:
        """Give what goes out."""
        return _merged(self.message, self.mirror, now)


def _merged(message: Mapping[str, Any], mirror: Mapping[str, Any], now: Mapping[str, Any]) -> Json:
    names = [*message, *(name for name in now if name not in message)]
    merged = ((name, _member(message.get(name), mirror.get(name), now.get(name))) for name in names)
    return {name: value for name, value in merged if value not in (None, {}, [])}


def _member(message: Any, mirror: Any, now: Any) -> Any:  # noqa: ANN401
    if mirror == now:
        return message
    if all(isinstance(one, dict) for one in (message, mirror or {}, now or {})):
        return _merged(message, mirror or {}, now or {})
    return now


def without_empty(value: Mapping[str, Any]) -> Json:
    """Leave out what says nothing, at any depth of objects."""
    inner = ((name, without_empty(one) if isinstance(one, dict) else one) for name, one in value.items())
    return {name: one for name, one in inner if one not in (None, {}, [], "")}


def in_no_order(items: Iterable[Json]) -> list[Json]:
    """Give a list of objects so that the same objects are the same list, without doubles."""
    found = {orjson.dumps(one, option=orjson.OPT_SORT_KEYS): one for one in map(without_empty, items) if one}
    return [found[key] for key in sorted(found)]
