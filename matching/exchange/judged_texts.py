"""Vacancy texts with what a careful reader found in them: JSON Lines with id, titel, tekst and soorten."""

from dataclasses import dataclass
from pathlib import Path

from matching.errors import Fault, InvalidInputError
from matching.exchange.json_lines import read_lines


@dataclass(frozen=True, slots=True)
class JudgedText:
    """One text; `kinds` is empty when nothing is wrong with it."""

    id: str
    title: str
    text: str
    kinds: frozenset[str]


def read_judged_texts(path: Path) -> tuple[JudgedText, ...]:
    """Read texts.

    Raises:
        InvalidInputError: the file cannot be read, or a line has not the right keys.
    """
    passes = '{"id": "d01", "titel": "Kok", "tekst": "Je kookt.", "soorten": []}'
    try:
        lines = list(read_lines(path))
    except OSError:
        raise InvalidInputError((Fault(str(path), "dit bestand kunnen wij niet lezen", passes),)) from None
    try:
        return tuple(
            JudgedText(str(one["id"]), str(one["titel"]), str(one["tekst"]), frozenset(map(str, one["soorten"])))
            for _, one in lines
        )
    except (KeyError, TypeError):
        raise InvalidInputError((Fault(path.name, "een regel klopt niet", passes),)) from None
