"""How a Dutch sentence of a scenario finds its function: by a pattern, whichever keyword stands before it."""

from collections.abc import Callable
from datetime import date

from parse import with_pattern
from pytest_bdd import parsers, step


@with_pattern(r"\d{4}-\d{2}-\d{2}")
def _day(text: str) -> date:
    return date.fromisoformat(text)


@with_pattern(r"\w+")
def _word(text: str) -> str:
    return text


def said(sentence: str) -> Callable:
    """Let a function answer a sentence; `re:` begins a regular expression."""
    if sentence.startswith("re:"):
        return step(parsers.re(sentence.removeprefix("re:")), stacklevel=1)
    return step(parsers.parse(sentence, extra_types={"Dag": _day, "Woord": _word}), stacklevel=1)
