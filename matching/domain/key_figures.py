"""What reports are held against, such as a baseline or a quota: a dated table that the municipality fills in."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import ClassVar, Self

from matching.domain.dated_table import DatedRow, DatedTable
from matching.domain.programme import Programme


class KeyFigureCode(StrEnum):
    """What a figure is about. Source: A-29, A-31, A-40, A-49, A-55."""

    NULMETING = "nulmeting"
    DOEL = "doel"
    QUOTUM_BESCHUT = "quotum_beschut"
    PARTICIPATIEBANEN = "participatiebanen"
    IEDERZ_MINST = "iederz_minst"
    IEDERZ_MEEST = "iederz_meest"
    AFSPRAAKBANEN = "afspraakbanen"

    @property
    def is_of_programme(self) -> bool:
        """Whether it is of one programme."""
        return self in (KeyFigureCode.NULMETING, KeyFigureCode.DOEL)


@dataclass(frozen=True, slots=True)
class KeyFigure(DatedRow):
    """One figure, from a day on.

    Attributes:
        programme: of a baseline and a target only.
        until: last day on which it holds; None is open.
        source: who laid it down, and where it stands.
    """

    code: KeyFigureCode
    programme: Programme | None
    number: int
    since: date
    until: date | None
    source: str


@dataclass(frozen=True, slots=True)
class KeyFigures(DatedTable):
    """All figures; what is not among them nobody laid down."""

    KEY: ClassVar[str] = "figures"
    NAME: ClassVar[str] = "kerncijfers"
    figures: tuple[KeyFigure, ...] = ()

    def on(self, day: date, code: KeyFigureCode, programme: Programme | None = None) -> KeyFigure | None:
        """Give a figure as it holds on a day; None is that nobody laid it down."""
        wanted = (code, programme)
        return next((one for one in self.figures if (one.code, one.programme) == wanted and one.holds_on(day)), None)

    def written(self) -> list[list[str]]:
        """Give the figures as they stand in the file."""
        return [
            [one.code.value, one.programme or "", str(one.number), str(one.since), str(one.until or ""), one.source]
            for one in self.figures
        ]

    @classmethod
    def read(cls, rows: Iterable[Sequence[str]]) -> Self:
        """Give the figures of a file."""
        return cls(tuple(_figure(*row) for row in rows))


NO_FIGURES = KeyFigures()


def _figure(code: str, programme: str, number: str, since: str, until: str, source: str) -> KeyFigure:
    of, last = Programme(programme) if programme else None, date.fromisoformat(until) if until else None
    return KeyFigure(KeyFigureCode(code), of, int(number), date.fromisoformat(since), last, source)
