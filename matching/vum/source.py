"""This source in the exchange: its OIN, its pseudonyms, and the errors that the standard knows."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from uuid import UUID

from matching.errors import PassendError
from matching.vum.offered import Offered
from matching.vum.pseudonym import vum_id

WRONG, INCOMPLETE, UNKNOWN_PARTY, LIMIT, BROKEN, NOT_READY = "400.01", "400.02", "401.01", "429.01", "500.1", "500.3"
"""Codes of the standard; that of 401 is our own, the standard names none."""


class VumError(PassendError):
    """A message of the exchange that cannot be answered.

    Attributes:
        code: of the standard, at most 10 signs.
        message: at most 500 signs.
        details: at most 2000 signs; "" is none.
    """

    def __init__(self, code: str, message: str, details: str = "") -> None:
        self.code, self.message, self.details = code, message, details
        super().__init__(message)

    @property
    def status(self) -> int:
        """The HTTP status that goes with it."""
        return 503 if self.code == NOT_READY else int(self.code[:3])


@dataclass
class Pseudonyms:
    """The vumIDs of what is offered, worked out once each.

    Attributes:
        key: of this installation.
        oin: of this source; "" on this computer only.
    """

    key: bytes
    oin: str = ""
    _of: dict[UUID, str] = field(default_factory=dict, repr=False)
    _ids: dict[str, UUID] = field(default_factory=dict, repr=False)

    def of(self, one: Offered) -> str:
        """Give the vumID."""
        if one.id not in self._of:
            made = vum_id(self.key, self.oin, one.kind.value, one.id)
            self._of[one.id] = made
            self._ids[made] = one.id
        return self._of[one.id]

    def id_of(self, given: str, offered: Iterable[Offered]) -> UUID | None:
        """Give whom or what a vumID is of, when it is offered."""
        for one in offered:
            self.of(one)
        return self._ids.get(given)


@dataclass(frozen=True)
class Asking:
    """Who asks, and what they may see.

    Attributes:
        from_party, via_party: OINs of the asking controller and processor.
        is_suwi: the asking party takes part in SUWI.
    """

    from_party: str
    via_party: str
    is_suwi: bool
