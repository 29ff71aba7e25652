"""Which column of a file is which of ours: capitals, accents, spaces, hyphens and order do not matter."""

import unicodedata
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from matching.domain.dutch import listing
from matching.errors import Fault, InvalidInputError
from matching.exchange.tables.sheet_scan import column_letters

NEAR_ENOUGH = 0.85


@dataclass(frozen=True)
class UnknownColumn:
    """A column that is not read.

    Attributes:
        nearest: the name of ours that looks most like it; "" when none does.
    """

    name: str
    nearest: str


@dataclass(frozen=True)
class Arrangement:
    """Where our columns stand in a file.

    Attributes:
        places: per name of ours the place in a row, from 0.
        unknown: columns that are not ours.
    """

    places: Mapping[str, int]
    unknown: tuple[UnknownColumn, ...]


def spelled(name: str) -> str:
    """Give what every way to write a name has in common: its letters and digits, small and without accents."""
    plain = unicodedata.normalize("NFKD", name).casefold()
    return "".join(sign for sign in plain if sign.isalnum())


@dataclass(frozen=True)
class Columns:
    """The columns that a file may have.

    Attributes:
        names: per spelling (`spelled`) the name of ours.
        required: must be there.
        passed_by: spellings that are neither read nor reported.
    """

    names: Mapping[str, str]
    required: tuple[str, ...] = ()
    passed_by: frozenset[str] = frozenset()

    def known_in(self, header: Sequence[str]) -> int:
        """Count the columns of ours in a first row."""
        return sum(spelled(name) in self.names for name in header)

    def arrange(self, header: Sequence[str], where: str) -> Arrangement:
        """Find our columns in a header.

        Args:
            where: the name of the file, for the faults.

        Raises:
            InvalidInputError: a column is missing or is there twice; all of them at once.
        """
        places: dict[str, list[int]] = {}
        unknown = []
        for place, name in enumerate(header):
            spelling = spelled(name)
            if spelling in self.names and not self._is_outdone(spelling, header):
                places.setdefault(self.names[spelling], []).append(place)
            elif spelling and spelling not in self.passed_by:
                unknown.append(UnknownColumn(name, self._nearest(spelling)))
        faults = (*self._doubles(places, where), *self._missing(places, header, where))
        if faults:
            raise InvalidInputError(faults)
        return Arrangement({name: found[0] for name, found in places.items()}, tuple(unknown))

    def _is_outdone(self, spelling: str, header: Sequence[str]) -> bool:
        """Whether this is another name of a column that is there under its own."""
        own = spelled(self.names[spelling])
        return spelling != own and any(spelled(name) == own for name in header)

    def _nearest(self, spelling: str) -> str:
        if spelling in self.names:
            return ""
        found = process.extractOne(spelling, self.names.keys(), scorer=JaroWinkler.similarity)
        return self.names[found[0]] if found and found[1] >= NEAR_ENOUGH else ""

    def _doubles(self, places: Mapping[str, list[int]], where: str) -> tuple[Fault, ...]:
        return tuple(
            Fault(
                where,
                f"heeft de kolom {name} {len(found)} keer (kolom {listing(map(column_letters, found))})",
                "elke kolom één keer; verwijder of hernoem de andere",
            )
            for name, found in places.items()
            if len(found) > 1
        )

    def _missing(self, places: Mapping[str, list[int]], header: Sequence[str], where: str) -> tuple[Fault, ...]:
        missing = [name for name in self.required if name not in places]
        if not missing:
            return ()
        what = "de kolom" if len(missing) == 1 else "de kolommen"
        found = listing(name for name in header[:12] if name) or "niets"
        return (
            Fault(
                where,
                f"mist {what} {listing(missing)}; op de eerste regel staat: {found}",
                f"een eerste regel met ten minste {listing(self.required)}",
            ),
        )
