"""In which order a reference is tried: a bronnummer of the own bron, bron/bronnummer, a short number, an id."""

import re
from collections.abc import Collection, Mapping
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.storage.aggregates import OF_KIND, Kind
from matching.storage.reader import Reader

Reference = tuple[str, str]
"""The bron of what refers, "" when it has none; and the text."""


def resolve(reader: Reader, kind: Kind, references: Collection[Reference]) -> dict[Reference, UUID]:
    """Give the ids of those references that are known: four questions, for one reference or for a whole block.

    Somebody who was erased is found by number and id.
    """
    found: dict[Reference, UUID] = {}
    for ways in (_by_own_source, _by_named_source, _by_short_number, _by_id):
        left = [reference for reference in references if reference not in found]
        if left:
            found |= ways(reader, kind, left)
    return found


def named_source(text: str) -> SourceKey | None:
    """Read `bron/bronnummer`; None when the text names no bron."""
    source, slash, number = text.partition("/")
    return SourceKey(source.strip(), number.strip()) if slash else None


def id_in(text: str) -> UUID | None:
    """Read the text of an id; None when it is none."""
    try:
        return UUID(text.strip())
    except ValueError:
        return None


def _by_own_source(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    return _by_source(reader, kind, {reference: SourceKey(*reference) for reference in left if reference[0]})


def _by_named_source(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    return _by_source(reader, kind, {reference: key for reference in left if (key := named_source(reference[1]))})


def _by_source(reader: Reader, kind: Kind, keys: Mapping[Reference, SourceKey]) -> dict[Reference, UUID]:
    ids = reader.by_source(kind, list(set(keys.values())))
    return {reference: ids[key] for reference, key in keys.items() if key in ids}


def _by_short_number(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    shape = re.compile(rf"\s*{OF_KIND[kind].prefix}-(\d{{1,9}})\s*", re.IGNORECASE | re.ASCII)
    numbers = {reference: int(said[1]) for reference in left if (said := shape.fullmatch(reference[1]))}
    ids = reader.by_number(kind, list(set(numbers.values())))
    return {reference: ids[number] for reference, number in numbers.items() if number in ids}


def _by_id(reader: Reader, kind: Kind, left: list[Reference]) -> dict[Reference, UUID]:
    ids = {reference: said for reference in left if (said := id_in(reference[1]))}
    known = reader.known(kind, list(set(ids.values())))
    return {reference: said for reference, said in ids.items() if said in known}
