"""Figures that reports are held against, read from CSV: cijfer, programma, aantal, vanaf, tot, bron."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from matching.domain.dutch import listing
from matching.domain.key_figures import KeyFigure, KeyFigureCode, KeyFigures
from matching.domain.programme import Programme, programme_of
from matching.errors import Fault, InvalidInputError
from matching.exchange.dated_rows import at_once, day_faults, day_of, read_rows

COLUMNS = ("cijfer", "programma", "aantal", "vanaf", "tot", "bron")
MOST = 10_000_000
LONGEST_SOURCE = 300


def read_key_figures(path: Path) -> KeyFigures:
    """Read a table; one faulty row refuses all of it. A table without rows takes every figure back.

    Raises:
        InvalidInputError: every faulty row: line, column, reason and what would pass.
    """
    figures = {line: _figure(*row) for line, row in read_rows(path, COLUMNS, _faults).items()}
    if faults := _at_once(figures):
        raise InvalidInputError(tuple(faults))
    return KeyFigures(tuple(figures.values()))


def _figure(code: str, programme: str, number: str, since: str, until: str, source: str) -> KeyFigure:
    of = programme_of(programme) if programme else None
    return KeyFigure(KeyFigureCode(code), of, int(number), date.fromisoformat(since), day_of(until), source)


def _faults(
    code: str, programme: str, number: str, since: str, until: str, source: str
) -> Iterator[tuple[str, str, str]]:
    known = code in set(KeyFigureCode)
    if not known:
        yield "cijfer", f"'{code}' kennen we hier niet", listing(list(KeyFigureCode), "of")
    elif KeyFigureCode(code).is_of_programme and programme_of(programme) is None:
        yield "programma", f"'{programme}' is geen programma, en {code} is van een programma", _PROGRAMMES
    elif programme and not KeyFigureCode(code).is_of_programme:
        yield "programma", f"{code} is niet van een programma", "leeg"
    if not (number.isascii() and number.isdigit() and int(number) <= MOST):
        yield "aantal", f"'{number}' kan niet", f"een heel getal van 0 tot en met {MOST}"
    yield from day_faults(since, until)
    if not 1 <= len(source) <= LONGEST_SOURCE:
        yield "bron", "dit ontbreekt of is te lang", f"waar het staat, in ten hoogste {LONGEST_SOURCE} tekens"


_PROGRAMMES = listing(list(Programme), "of")


def _at_once(figures: dict[int, KeyFigure]) -> list[Fault]:
    """Name the lines that give a figure on a day on which an earlier line gives it too."""
    return [
        Fault(f"regel {line}, kolom vanaf", f"op deze dagen geldt regel {earlier} al", "een latere dag")
        for earlier, line, other, one in at_once(figures)
        if (one.code, one.programme) == (other.code, other.programme)
    ]
