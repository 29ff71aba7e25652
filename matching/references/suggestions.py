"""What is said of a reference that leads nowhere: that nothing is known under it, and what comes nearest."""

from collections.abc import Iterable

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from matching.domain.candidate import SourceKey
from matching.errors import UNKNOWN, Fault
from matching.references.order import Reference, named_source
from matching.storage.aggregates import OF_KIND, Kind
from matching.storage.reader import Reader

MOST_SUGGESTIONS = 50
"""Looking through every number of a source takes a while; after this many the user has understood."""

NEAR_ENOUGH = 0.85


class Suggestions:
    """The nearest known number for one that is not known."""

    def __init__(self) -> None:
        self._left = MOST_SUGGESTIONS
        self._numbers: dict[tuple[Kind, str], list[str]] = {}

    def unknown(self, reader: Reader, kind: Kind, where: str, reference: Reference) -> Fault:
        """Say that nothing is known under a reference, and what comes nearest."""
        source, text = reference
        noun, prefix = OF_KIND[kind].noun, OF_KIND[kind].prefix
        own = f"het bronnummer van een {noun} uit '{source}', " if source else ""
        passes = f"{own}bron/bronnummer, een nummer zoals {prefix}-12, of een id"
        problem = f"er is geen {noun} '{text}' bekend{meant(self._nearest(reader, kind, reference))}"
        return Fault(where, problem, passes, UNKNOWN)

    def _nearest(self, reader: Reader, kind: Kind, reference: Reference) -> str:
        """Give the nearest number of the own bron; of the bron that the text names when there is no own."""
        key = SourceKey(*reference) if reference[0] else named_source(reference[1])
        if key is None or self._left <= 0:
            return ""
        self._left -= 1
        if (kind, key.source) not in self._numbers:
            self._numbers[kind, key.source] = list(reader.of_source(kind, key.source))
        found = nearest(key.number, self._numbers[kind, key.source])
        return f"{key.source}/{found}" if found and not reference[0] else found


def erased(where: str) -> Fault:
    """Say that a reference leads to somebody who was erased."""
    return Fault(
        where, "deze kandidaat is gewist; er komt niets meer bij", "laat dit weg, en wis ook de kopie die u hebt"
    )


def nearest(text: str, known: Iterable[str]) -> str:
    """Give the known text that comes near enough to be meant; "" when none does."""
    found = process.extractOne(text, known, scorer=JaroWinkler.similarity)
    return found[0] if found and found[1] >= NEAR_ENOUGH else ""


def meant(suggestion: str) -> str:
    """Ask whether a suggestion is meant, after what is wrong."""
    return f"; bedoelt u {suggestion}?" if suggestion else ""
