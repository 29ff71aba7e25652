"""Which thing a text in a form means: the one place where references become ids."""

from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.errors import Fault, InvalidInputError, NotFoundError
from matching.storage.aggregates import OF_KIND, Kind
from matching.storage.reader import Reader

NOWHERE = UUID(int=0)


class Resolver:
    """Looks up what one form refers to, and remembers what it could not find.

    A reference is the bronnummer of the same bron, `bron/bronnummer`, a short
    number (W-12) or an id, tried in that order; a colleague is an id or a name.
    """

    def __init__(self, reader: Reader, source: str | None = None) -> None:
        """Begin; nothing is looked up yet.

        Args:
            source: the bron of the form that refers.
        """
        self._reader = reader
        self._source = source
        self._faults: list[Fault] = []

    def id_of(self, kind: Kind, text: str, where: str) -> UUID:
        """Give the id of what is meant; an id of nothing when it is unknown, which `check` tells.

        Args:
            where: JSON pointer of the reference.
        """
        found = self._by_source(kind, text)
        try:
            return found or self._known(kind, text)
        except NotFoundError:
            return self._unknown(kind, text, where)

    def optional_id(self, kind: Kind, text: str, where: str) -> UUID | None:
        """Give the id of what may be absent."""
        return self.id_of(kind, text, where) if text else None

    def colleague(self, text: str, where: str) -> UUID:
        """Give the id of a colleague by id or name."""
        if not text:
            self._faults.append(Fault(where, "dit ontbreekt", "de naam of het id van een collega"))
            return NOWHERE
        named = [one.id for one in self._reader.colleagues.all() if one.name.casefold() == text.strip().casefold()]
        if len(named) > 1:
            ids = " of ".join(map(str, named))
            self._faults.append(Fault(where, f"er zijn {len(named)} collega's die '{text}' heten", f"het id: {ids}"))
        return named[0] if named else self.id_of(Kind.COLLEAGUE, text, where)

    def check(self) -> None:
        """Tell everything that was not found, at once.

        Raises:
            InvalidInputError: there was something.
        """
        if self._faults:
            raise InvalidInputError(tuple(self._faults))

    def _known(self, kind: Kind, text: str) -> UUID:
        """Give the id of a short number or id, if there is such a thing."""
        shelf = self._reader.shelf(kind)
        object_id = shelf.id_of(text)
        shelf.get(object_id)
        return object_id

    def _by_source(self, kind: Kind, text: str) -> UUID | None:
        if kind is Kind.COLLEAGUE:
            return None
        source, slash, number = text.partition("/")
        keys = [SourceKey(self._source, text)] if self._source else []
        keys += [SourceKey(source, number)] if slash else []
        found = self._reader.by_source(kind, keys)
        return next((found[key] for key in keys if key in found), None)

    def _unknown(self, kind: Kind, text: str, where: str) -> UUID:
        noun, prefix = OF_KIND[kind].noun, OF_KIND[kind].prefix
        passes = (
            f"een nummer zoals {prefix}-12, een id of bron/bronnummer"
            if prefix
            else "de naam of het id van een collega"
        )
        self._faults.append(Fault(where, f"er is geen {noun} '{text}'", passes))
        return NOWHERE
