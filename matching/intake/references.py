"""To what a row refers: a bronnummer of the same bron, bron/bronnummer, a short number, or an id."""

import re
from collections.abc import Collection, Mapping
from uuid import UUID

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from matching.domain.candidate import SourceKey
from matching.errors import Fault
from matching.storage import Kind
from matching.storage.aggregates import OF_KIND
from matching.storage.reader import Reader

MOST_SUGGESTIONS = 50
"""Looking through every number of a source takes a while; after this many the user has understood."""

NEAR_ENOUGH = 0.85
Reference = tuple[str, str]
"""The bron of the row, and what stands in its cell."""


def resolve(reader: Reader, kind: Kind, references: Collection[Reference]) -> dict[Reference, UUID]:
    """Give the ids of those references that are known: four questions for a whole block."""
    found: dict[Reference, UUID] = {}
    for ways in (_by_own_source, _by_named_source, _by_short_number, _by_id):
        left = [reference for reference in references if reference not in found]
        if left:
            found |= ways(reader, kind, left)
    return found


def _by_own_source(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    return _by_source(reader, kind, {reference: SourceKey(*reference) for reference in left})


def _by_named_source(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    named = {reference: reference[1].partition("/") for reference in left if "/" in reference[1]}
    keys = {reference: SourceKey(source.strip(), number.strip()) for reference, (source, _, number) in named.items()}
    return _by_source(reader, kind, keys)


def _by_source(reader: Reader, kind: Kind, keys: Mapping[Reference, SourceKey]) -> dict[Reference, UUID]:
    ids = reader.by_source(kind, list(set(keys.values())))
    return {reference: ids[key] for reference, key in keys.items() if key in ids}


def _by_short_number(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    shape = re.compile(rf"{OF_KIND[kind].prefix}-(\d{{1,9}})", re.IGNORECASE | re.ASCII)
    numbers = {reference: int(said[1]) for reference in left if (said := shape.fullmatch(reference[1]))}
    ids = reader.by_number(kind, list(set(numbers.values())))
    return {reference: ids[number] for reference, number in numbers.items() if number in ids}


def _by_id(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    ids = {reference: said for reference in left if (said := id_in(reference[1]))}
    known = reader.known(kind, list(set(ids.values())))
    return {reference: said for reference, said in ids.items() if said in known}


def id_in(text: str) -> UUID | None:
    """Read the text of an id; None when it is none."""
    try:
        return UUID(text) if len(text) == 36 else None
    except ValueError:
        return None


class Suggestions:
    """The nearest known number for one that is not known."""

    def __init__(self) -> None:
        self._left = MOST_SUGGESTIONS
        self._numbers: dict[tuple[Kind, str], list[str]] = {}

    def unknown(self, reader: Reader, kind: Kind, column: str, reference: Reference) -> Fault:
        """Say that nothing is known under a reference, and what comes nearest."""
        source, text = reference
        noun, prefix = OF_KIND[kind].noun, OF_KIND[kind].prefix
        nearest = self._nearest(reader, kind, source, text)
        passes = f"het bronnummer van een {noun} uit '{source}', bron/bronnummer, of een nummer zoals {prefix}-12"
        meant = f"; bedoelt u {nearest}?" if nearest else ""
        return Fault(column, f"er is geen {noun} '{text}' bekend{meant}", passes)

    def _nearest(self, reader: Reader, kind: Kind, source: str, text: str) -> str:
        if self._left <= 0:
            return ""
        self._left -= 1
        if (kind, source) not in self._numbers:
            self._numbers[kind, source] = list(reader.of_source(kind, source))
        found = process.extractOne(text, self._numbers[kind, source], scorer=JaroWinkler.similarity)
        return found[0] if found and found[1] >= NEAR_ENOUGH else ""
