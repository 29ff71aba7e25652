"""Titles with their judged answers, in the files of trec_eval and of the MELO benchmark: cells divided by tabs.

Judgements may be divided by spaces too, as trec_eval allows.
"""

import re
from collections.abc import Iterator
from pathlib import Path

from matching.errors import Fault, InvalidInputError

Judged = dict[str, frozenset[str]]
_GRADE = re.compile(r"\s*-?\d+(?:\.\d*)?\s*", re.ASCII)


def read_pairs(path: Path) -> dict[str, str]:
    """Read two cells a line: an id and a text, or an id and a concept.

    Raises:
        InvalidInputError: the file cannot be read, or a line has too few cells.
    """
    return {cells[0]: cells[1] for cells in _lines(path, 2, "een id, een tab en een tekst")}


def read_judgements(path: Path) -> Judged:
    """Read which answers are right: question, 0, answer, and a grade above 0 for right.

    Raises:
        InvalidInputError: the file cannot be read, or a line has too few cells or no figure.
    """
    found: dict[str, set[str]] = {}
    for question, _, answer, grade, *_ in _lines(
        path, 4, "vraag, 0, antwoord en 0 of 1, met tabs ertussen", spaces_divide=True
    ):
        if not _GRADE.fullmatch(grade):
            raise InvalidInputError((Fault(path.name, f"'{grade}' is geen oordeel", "een getal zoals 0 of 1"),))
        if float(grade) > 0:
            found.setdefault(question, set()).add(answer)
    return {question: frozenset(answers) for question, answers in found.items()}


def _lines(path: Path, cells: int, passes: str, *, spaces_divide: bool = False) -> Iterator[list[str]]:
    """Give the cells of every line that is not empty; more cells than these are for people."""
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except FileNotFoundError as error:
        raise InvalidInputError((Fault(str(path), "dit bestand is er niet", passes),)) from error
    except (OSError, UnicodeDecodeError) as error:
        raise InvalidInputError((Fault(str(path), f"het bestand is niet te lezen: {error}", passes),)) from error
    for number, line in enumerate(lines, 1):
        found = line.split() if spaces_divide and "\t" not in line else line.rstrip("\r").split("\t")
        if line.strip():
            if len(found) < cells:
                raise InvalidInputError((Fault(f"{path.name}, regel {number}", "er ontbreekt een cel", passes),))
            yield found
