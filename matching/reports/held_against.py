"""What a count is held against: what the municipality laid down, else what a letter says, else nobody knows."""

from dataclasses import dataclass

from matching.domain.dutch import day_text
from matching.domain.key_figures import KeyFigureCode
from matching.domain.programme import Programme
from matching.reports.known import Known
from matching.reports.suppression import LEAST
from matching.rules.rule import Source


@dataclass(frozen=True, slots=True)
class Measure:
    """A figure with where it stands.

    Attributes:
        source: ready to print after "Bron: ".
    """

    number: int
    source: str


def measure(
    known: Known,
    code: KeyFigureCode,
    programme: Programme | None = None,
    letter: tuple[int | None, Source] | None = None,
) -> Measure | None:
    """Give a figure as it holds on the day of a report; None is that nobody laid it down.

    Args:
        letter: what a letter says, for as long as the municipality says nothing.
    """
    found = known.figures.on(known.day, code, programme)
    if found is not None:
        return Measure(found.number, f"{found.source}, vanaf {day_text(found.since)}")
    number, source = letter or (None, None)
    return None if number is None else Measure(number, str(source))


def told(what: str, found: Measure | None) -> str:
    """Say where a figure stands, or that nobody laid it down and what does not follow."""
    if found is None:
        return f"Er is geen {what} vastgelegd (passend kerncijfers import): of dat is gehaald, is niet te zeggen."
    return f"{what.capitalize()}: {found.number}. Bron: {found.source}."


def verdict(count: int, needed: int, what: str) -> str:
    """Say whether a count is enough; of fewer than ten nothing is said, for that would tell of a few people."""
    if needed < LEAST:
        return f"Of {what} is gehaald, staat er niet: het gaat om minder dan {LEAST} mensen."
    return f"{what.capitalize()} ({needed}) is {'gehaald' if count >= needed else 'niet gehaald'}."
