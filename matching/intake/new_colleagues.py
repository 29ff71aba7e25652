"""The aanspreekpunten that rows name: known by name or id, or new with a telephone number."""

from collections.abc import Collection, Iterable
from uuid import UUID, uuid4

from matching.domain.colleague import Colleague
from matching.errors import Fault, InvalidInputError
from matching.forms.numbers import phone_number
from matching.references.colleagues import Colleagues
from matching.references.order import id_in

NAME, PHONE = "aanspreekpunt", "aanspreekpunt_telefoon"


class NewColleagues:
    """Everybody who can be an aanspreekpunt, those included whom this import met first."""

    def __init__(self, known: Iterable[Colleague], role: str) -> None:
        """Take who is known.

        Args:
            role: of a colleague whom a row brings.
        """
        self._colleagues = Colleagues(known)
        self._unsaved: set[UUID] = set()
        self._role = role

    def find(self, name: str, phone: str, now: str = "") -> UUID:
        """Give whom a row names.

        Args:
            now: the id of who it is already; of two colleagues with one name it stays this one.

        Raises:
            InvalidInputError: nobody is known by this name and there is no number that can be called; or several are.
        """
        found = self._colleagues.find(name, NAME, now)
        if found is not None:
            return found
        if not phone or id_in(name):
            passes = f"de naam van een collega die bekend is, of een nieuwe collega met een nummer in {PHONE}"
            raise InvalidInputError((self._colleagues.unknown(name, NAME, passes),))
        _refuse_undiallable(phone)
        colleague = Colleague(uuid4(), " ".join(name.split()), phone, self._role)
        self._unsaved.add(colleague.id)
        self._colleagues.add(colleague)
        return colleague.id

    def unsaved(self, ids: Collection[UUID]) -> list[Colleague]:
        """Give those of these colleagues who are not in the database yet."""
        return [self._colleagues.with_id(colleague_id) for colleague_id in sorted(self._unsaved & set(ids))]

    def saved(self, colleagues: Iterable[Colleague]) -> None:
        """Take note that these are in the database now."""
        self._unsaved -= {colleague.id for colleague in colleagues}


def _refuse_undiallable(phone: str) -> None:
    try:
        phone_number(phone)
    except ValueError as error:
        problem, _, passes = str(error).partition("; wel ")
        raise InvalidInputError((Fault(PHONE, problem, passes),)) from None
