"""From what was filled in for a topic to facts, as the form of a profile reads them."""

import json
from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any

from pydantic import ValidationError

from api.schemas.values import hours_as_typed
from api.web.consulent.topics import Shape, Topic
from api.web.filled import Filled, fault_sentence
from matching.forms.form import faults_of
from matching.forms.profile import ProfileForm
from matching.forms.values import DAGDEEL_OF

DECLINED, UNKNOWN = "wilniet", "weetniet"
ROWS = 3  # of work done
Value = Any


def facts_of(topic: Topic, filled: Filled) -> dict[str, Value]:
    """Give the facts of one topic by field of a profile; {} when nothing is known."""
    values = [one for one in _READ[topic.shape](topic, filled) if one is not None]
    if not values:
        return {}
    told = [{"waarde": value} for value in values]
    return {topic.code: told if topic.code in _LISTS else told[0]}


def declined(topic: Topic) -> dict[str, Value]:
    """Give that somebody would rather not say this."""
    return {"wilNietZeggen": [{"waarde": topic.code}]}


def together(parts: Iterable[Mapping[str, Value]]) -> dict[str, Value]:
    """Bring the facts of several topics together."""
    whole: dict[str, Value] = {}
    for part in parts:
        for code, told in part.items():
            whole[code] = [*whole.get(code, []), *told] if isinstance(told, list) else told
    return whole


def checked(facts: Mapping[str, Value]) -> ProfileForm:
    """Read facts strictly.

    Raises:
        ValidationError: something cannot be.
    """
    return ProfileForm.model_validate_json(json.dumps(facts))


def faults_in(topic: Topic, error: ValidationError) -> dict[str, str]:
    """Say what is wrong beside the first field of the topic."""
    found = [fault_sentence(fault.problem, fault.passes) for fault in faults_of(error)]
    return {first_field(topic): " ".join(dict.fromkeys(found))}


def first_field(topic: Topic) -> str:
    """Give the id of the first field of a topic."""
    if topic.shape is Shape.EACH:
        return f"{topic.code}-{topic.items[0][0]}"
    return {
        Shape.HOURS: "uren-minimum",
        Shape.WORK: "werk-1-beroep",
        Shape.SORTS: f"{topic.code}-beroep",
        Shape.EDUCATION: "opleidingen-niveau",
    }.get(topic.shape, topic.code)


_LISTS = frozenset(
    {
        "vaardigheden",
        "werkervaring",
        "opleidingen",
        "certificaten",
        "talen",
        "rijbewijzen",
        "vervoer",
        "werkvoorwaarden",
        "wensen",
        "wilNiet",
    }
)


def _week(_: Topic, filled: Filled) -> Iterator[Value]:
    chosen, others = filled.texts("dagdelen"), filled.text("dagdelen-rest")
    if chosen or others == "nee":
        rest = [code for code in DAGDEEL_OF if code not in chosen] if others == "nee" else []
        yield {"beschikbaar": list(chosen), "nietBeschikbaar": rest}


def _hours(_: Topic, filled: Filled) -> Iterator[Value]:
    typed = {name: filled.text(f"uren-{name}") for name in ("minimum", "maximum")}
    if any(typed.values()):
        yield {name: hours_as_typed(text) if text else None for name, text in typed.items()}


def _number(topic: Topic, filled: Filled) -> Iterator[Value]:
    typed = filled.text(topic.code)
    if typed:
        yield int(typed) if typed.isascii() and typed.isdigit() else typed


def _text(topic: Topic, filled: Filled) -> Iterator[Value]:
    yield filled.text(topic.code) or None


def _choice(topic: Topic, filled: Filled) -> Iterator[Value]:
    chosen = filled.text(topic.code)
    if topic.code != "begeleiding":
        yield int(chosen) if chosen.isdigit() else chosen or None
    elif chosen:
        needed = chosen if chosen in ("ja", "nee") else "ja"
        yield {"nodig": needed, "vorm": {"nee": "geen", "ja": None}.get(chosen, chosen)}


def _each(topic: Topic, filled: Filled) -> Iterator[Value]:
    for code, label in topic.items:
        answer = filled.text(f"{topic.code}-{code}")
        if answer:
            yield _SAID[topic.code](code, label, answer)


_SAID: Mapping[str, Callable[[str, str, str], Value]] = {
    "vervoer": lambda code, _, answer: {"soort": code, "heeft": answer},
    "rijbewijzen": lambda code, _, answer: {"categorie": code, "heeft": answer},
    "werkvoorwaarden": lambda code, _, answer: {"werkvoorwaarde": code, "antwoord": answer},
    "talen": lambda code, _, answer: {"taal": "nld", "onderdeel": code, "niveau": int(answer)},
    "vaardigheden": lambda _, label, answer: {"vaardigheid": label, "heeft": answer},
    "certificaten": lambda _, label, answer: {"naam": label, "heeft": answer},
}


def _lines(topic: Topic, filled: Filled) -> Iterator[Value]:
    name = {"vaardigheden": "vaardigheid", "certificaten": "naam"}[topic.code]
    for line in filled.text(topic.code).splitlines():
        if line.strip():
            yield {name: line.strip()}


def _sorts(topic: Topic, filled: Filled) -> Iterator[Value]:
    for sort in filled.texts(topic.code):
        yield {"werksoort": sort}
    occupation = filled.text(f"{topic.code}-beroep")
    if occupation:
        yield {"beroep": occupation}


def _work(_: Topic, filled: Filled) -> Iterator[Value]:
    for row in range(1, ROWS + 1):
        occupation = filled.text(f"werk-{row}-beroep")
        if occupation:
            days = {name: _first_of_month(filled.text(f"werk-{row}-{name}")) for name in ("van", "tot")}
            yield {"beroep": occupation, "werksoort": filled.text(f"werk-{row}-soort") or None, **days}


def _education(_: Topic, filled: Filled) -> Iterator[Value]:
    level = filled.text("opleidingen-niveau")
    if level:
        diploma = filled.text("opleidingen-diploma") or "onbekend"
        yield {"niveau": int(level), "naam": filled.text("opleidingen-naam"), "diploma": diploma}


def _first_of_month(text: str) -> str | None:
    """Read a year, or a month as a browser sends it; anything else is left for the form to refuse."""
    if len(text) == 4 and text.isdigit():
        return f"{text}-01-01"
    return f"{text}-01" if len(text) == 7 else text or None


_READ: Mapping[Shape, Callable[[Topic, Filled], Iterator[Value]]] = {
    Shape.WEEK: _week,
    Shape.HOURS: _hours,
    Shape.NUMBER: _number,
    Shape.TEXT: _text,
    Shape.DAY: _text,
    Shape.CHOICE: _choice,
    Shape.EACH: _each,
    Shape.LINES: _lines,
    Shape.SORTS: _sorts,
    Shape.WORK: _work,
    Shape.EDUCATION: _education,
}
