"""The aanspreekpunten that rows name: known by name or id, or new with a telephone number."""

from collections.abc import Collection, Iterable
from uuid import UUID, uuid4

from rapidfuzz import process
from rapidfuzz.distance import JaroWinkler

from matching.domain.colleague import Colleague
from matching.errors import Fault, InvalidInputError
from matching.forms.numbers import phone_number
from matching.intake.references import id_in

NAME, PHONE = "aanspreekpunt", "aanspreekpunt_telefoon"
NEAR_ENOUGH = 0.85


class Colleagues:
    """Everybody who can be an aanspreekpunt, those included whom this import met first."""

    def __init__(self, known: Iterable[Colleague], role: str) -> None:
        """Take who is known.

        Args:
            role: of a colleague whom a row brings.
        """
        self._by_id: dict[UUID, Colleague] = {}
        self._by_name: dict[str, list[Colleague]] = {}
        self._unsaved: set[UUID] = set()
        self._role = role
        for colleague in known:
            self._add(colleague)

    def find(self, name: str, phone: str, now: str = "") -> UUID:
        """Give whom a row names.

        Args:
            now: the id of who it is already; of two colleagues with one name it stays this one.

        Raises:
            InvalidInputError: nobody is known by this name and there is no number that can be called; or several are.
        """
        by_id = self._by_id.get(id_in(name) or uuid4())
        named = [by_id] if by_id else self._by_name.get(_spelled(name), [])
        named = [one for one in named if str(one.id) == now] or named
        if len(named) > 1:
            problem = f"er zijn {len(named)} collega's die '{name}' heten"
            raise InvalidInputError((Fault(NAME, problem, "het id van de collega"),))
        if named:
            return named[0].id
        if not phone or id_in(name):
            raise InvalidInputError((self._unknown(name),))
        _refuse_undiallable(phone)
        colleague = Colleague(uuid4(), " ".join(name.split()), phone, self._role)
        self._unsaved.add(colleague.id)
        self._add(colleague)
        return colleague.id

    def unsaved(self, ids: Collection[UUID]) -> list[Colleague]:
        """Give those of these colleagues who are not in the database yet."""
        return [self._by_id[colleague_id] for colleague_id in sorted(self._unsaved & set(ids))]

    def saved(self, colleagues: Iterable[Colleague]) -> None:
        """Take note that these are in the database now."""
        self._unsaved -= {colleague.id for colleague in colleagues}

    def _add(self, colleague: Colleague) -> None:
        self._by_id[colleague.id] = colleague
        self._by_name.setdefault(_spelled(colleague.name), []).append(colleague)

    def _unknown(self, name: str) -> Fault:
        near = process.extractOne(_spelled(name), self._by_name.keys(), scorer=JaroWinkler.similarity)
        meant = f"; bedoelt u {self._by_name[near[0]][0].name}?" if near and near[1] >= NEAR_ENOUGH else ""
        passes = f"de naam van een collega die bekend is, of een nieuwe collega met een nummer in {PHONE}"
        return Fault(NAME, f"wij kennen geen collega '{name}'{meant}", passes)


def _refuse_undiallable(phone: str) -> None:
    try:
        phone_number(phone)
    except ValueError as error:
        problem, _, passes = str(error).partition("; wel ")
        raise InvalidInputError((Fault(PHONE, problem, passes),)) from None


def _spelled(name: str) -> str:
    return " ".join(name.split()).casefold()
