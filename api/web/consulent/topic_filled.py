"""A topic filled in with what is known, so that one changes what is wrong and leaves the rest."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from api.web.consulent.topics import Shape, Topic
from api.web.filled import Filled
from matching.domain.profile import Profile
from matching.forms.profile import profile_form

Value = Any


def filled_with(topic: Topic, profile: Profile) -> Filled:
    """Fill a topic in with what is known; what is added to a list begins empty."""
    written = profile_form(profile).model_dump(mode="json", by_alias=True)
    known = written.get(topic.code)
    write = _WRITE.get(topic.shape)
    if not known or write is None:
        return Filled()
    values = [one["waarde"] for one in known] if isinstance(known, list) else known["waarde"]
    return Filled({name: tuple(texts) for name, texts in write(topic, values)})


def _write_week(_: Topic, value: Value) -> Iterator[tuple[str, list[str]]]:
    yield "dagdelen", value["beschikbaar"]
    if value["nietBeschikbaar"]:
        yield "dagdelen-rest", ["nee"]


def _write_hours(_: Topic, value: Value) -> Iterator[tuple[str, list[str]]]:
    for name in ("minimum", "maximum"):
        if value[name] is not None:
            yield f"uren-{name}", [f"{value[name]:g}"]


def _write_one(topic: Topic, value: Value) -> Iterator[tuple[str, list[str]]]:
    if topic.code == "begeleiding":
        is_form = value["nodig"] == "ja" and value["vorm"]
        yield topic.code, [value["vorm"] if is_form else value["nodig"]]
    else:
        yield topic.code, [str(value)]


def _write_each(topic: Topic, values: list[Value]) -> Iterator[tuple[str, list[str]]]:
    name, answer = _PARTS[topic.code]
    for one in values:
        if one.get("taal", "nld") == "nld":
            yield f"{topic.code}-{one[name]}", [str(one[answer])]


_PARTS = {
    "vervoer": ("soort", "heeft"),
    "rijbewijzen": ("categorie", "heeft"),
    "werkvoorwaarden": ("werkvoorwaarde", "antwoord"),
    "talen": ("onderdeel", "niveau"),
}
_WRITE: Mapping[Shape, Callable[[Topic, Value], Iterator[tuple[str, list[str]]]]] = {
    Shape.WEEK: _write_week,
    Shape.HOURS: _write_hours,
    Shape.NUMBER: _write_one,
    Shape.TEXT: _write_one,
    Shape.DAY: _write_one,
    Shape.CHOICE: _write_one,
    Shape.EACH: _write_each,
}
