"""Which colleague a text names, by name or id."""

from collections.abc import Iterable
from uuid import UUID

from matching.domain.colleague import Colleague
from matching.errors import UNKNOWN, Fault, InvalidInputError
from matching.references.order import id_in
from matching.references.suggestions import meant, nearest

NAME_OR_ID = "de naam of het id van een collega"


class Colleagues:
    """Everybody who can be named."""

    def __init__(self, known: Iterable[Colleague]) -> None:
        self._by_id: dict[UUID, Colleague] = {}
        self._by_name: dict[str, list[Colleague]] = {}
        for colleague in known:
            self.add(colleague)

    def add(self, colleague: Colleague) -> None:
        """Let somebody be named from now on."""
        self._by_id[colleague.id] = colleague
        self._by_name.setdefault(_spelled(colleague.name), []).append(colleague)

    def with_id(self, colleague_id: UUID) -> Colleague:
        """Give who is known by an id."""
        return self._by_id[colleague_id]

    def find(self, text: str, where: str, now: str = "") -> UUID | None:
        """Give whom a text names; None when nobody is known by it.

        Args:
            where: the text stands.
            now: the id of who it is already; of two colleagues with one name it stays this one.

        Raises:
            InvalidInputError: several are known by this name.
        """
        own_id = id_in(text)
        if own_id in self._by_id:
            return own_id
        named = [one.id for one in self._by_name.get(_spelled(text), [])]
        named = [one for one in named if str(one) == now] or named
        if len(named) > 1:
            problem, ids = f"er zijn {len(named)} collega's die '{text}' heten", " of ".join(map(str, named))
            raise InvalidInputError((Fault(where, problem, f"het id van de collega: {ids}"),))
        return named[0] if named else None

    def unknown(self, text: str, where: str, passes: str = NAME_OR_ID) -> Fault:
        """Say that nobody is known by a text, and whose name comes nearest."""
        near = nearest(_spelled(text), self._by_name.keys())
        suggestion = self._by_name[near][0].name if near else ""
        return Fault(where, f"wij kennen geen collega '{text}'{meant(suggestion)}", passes, UNKNOWN)


def _spelled(name: str) -> str:
    return " ".join(name.split()).casefold()
