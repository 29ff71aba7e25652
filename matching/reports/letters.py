"""The figures of the letters, as they stood there: history to compare with, never a target of today."""

import csv
from functools import cache
from importlib.resources import files

from matching.reports.shapes import LetterFigure

LETTERS = {
    "S0": "brief over de duur van een werkleerplek, begin 2014",
    "S1": "goede praktijk Weert, zonder dag",
    "S2": "brief over iederz en het Instroomportaal, rond 2020",
    "S3": "agendacommissie Werk en Inkomen, 12 november 2019",
    "S4": "werkprogramma 2020-2022",
}


@cache
def letter_figures() -> tuple[LetterFigure, ...]:
    """Give every figure, in the order of the reports. Source: requirements.md."""
    text = files("matching.reports").joinpath("letters.csv").read_text(encoding="utf-8")
    return tuple(
        LetterFigure(
            report=row["rapport"],
            code=row["code"],
            label=row["regel"],
            value=int(row["waarde"]),
            of=int(row["van"]) if row["van"] else None,
            letter=row["brief"],
            day=row["dag"],
            said=row["woorden"],
        )
        for row in csv.DictReader(text.splitlines(), delimiter=";")
    )


def letters_of(report: str) -> tuple[LetterFigure, ...]:
    """Give the figures that belong to a report."""
    return tuple(one for one in letter_figures() if one.report == report)
