"""What one form refers to, looked up one by one."""

from functools import cached_property
from uuid import UUID

from matching.errors import Fault, InvalidInputError
from matching.references.colleagues import NAME_OR_ID, Colleagues
from matching.references.ids import NOWHERE
from matching.references.order import resolve
from matching.references.suggestions import Suggestions, erased
from matching.storage.aggregates import Kind
from matching.storage.reader import Reader


class Resolver:
    """Looks up what one form refers to, and remembers what it could not find."""

    def __init__(self, reader: Reader, source: str | None = None) -> None:
        """Begin; nothing is looked up yet.

        Args:
            source: the bron of the form that refers.
        """
        self._reader = reader
        self._source = source or ""
        self._suggestions = Suggestions()
        self._faults: list[Fault] = []

    def id_of(self, kind: Kind, text: str, where: str) -> UUID:
        """Give the id of what is meant; an id of nothing when it is unknown, which `check` tells.

        Args:
            where: JSON pointer of the reference.
        """
        reference = (self._source, text)
        found = resolve(self._reader, kind, [reference]).get(reference)
        if found is None:
            return self._refused(self._suggestions.unknown(self._reader, kind, where, reference))
        if kind is Kind.CANDIDATE and self._reader.erased_among([found]):
            return self._refused(erased(where))
        return found

    def optional_id(self, kind: Kind, text: str, where: str) -> UUID | None:
        """Give the id of what may be absent."""
        return self.id_of(kind, text, where) if text else None

    def colleague(self, text: str, where: str) -> UUID:
        """Give the id of a colleague by id or name."""
        if not text:
            return self._refused(Fault(where, "dit ontbreekt", NAME_OR_ID))
        try:
            found = self._colleagues.find(text, where)
        except InvalidInputError as error:
            return self._refused(*error.faults)
        return found or self._refused(self._colleagues.unknown(text, where))

    def check(self) -> None:
        """Tell everything that was not found, at once.

        Raises:
            InvalidInputError: there was something.
        """
        if self._faults:
            raise InvalidInputError(tuple(self._faults))

    @cached_property
    def _colleagues(self) -> Colleagues:
        return Colleagues(self._reader.colleagues.all())

    def _refused(self, *faults: Fault) -> UUID:
        self._faults += faults
        return NOWHERE
