"""What is known beside a form, on the way in and on the way out."""

from dataclasses import dataclass
from datetime import date
from typing import Any, Protocol
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.errors import Fault, InvalidInputError
from matching.references.ids import NOWHERE, Ids
from matching.storage.aggregates import Kind


@dataclass(frozen=True, slots=True)
class Context:
    """What is known beside the form when it becomes an object.

    Attributes:
        id: of the object.
        source_key: where it came from; None when it was made here.
        ids: of what the form refers to.
        by: who gave the form; "" when it was a file.
        before: the object as it was; None when it is new.
        about: the candidate whom a scan or placement is about, as far as that is settled.
    """

    id: UUID
    source_key: SourceKey | None
    ids: Ids
    today: date
    by: str = ""
    before: Any = None
    about: UUID | None = None

    @property
    def elsewhere(self) -> SourceKey | None:
        """Where it came from; None for what was made here, also when a file names it by its own id."""
        key = self.source_key
        return None if key is None or key.own_id == self.id else key

    @property
    def numbered(self) -> dict[str, Any]:
        """The id, number and source of an object with a short number; number 0 gets the next free one."""
        key = self.source_key or SourceKey.made_here(self.id)
        return {"id": self.id, "number": self.before.number if self.before else 0, "source_key": key}

    def owner(self, text: str) -> UUID:
        """Give the aanspreekpunt."""
        return self.ids.colleague(text, "/aanspreekpunt")

    def employer(self, text: str) -> UUID:
        """Give the employer."""
        return self.ids.id_of(Kind.EMPLOYER, text, "/werkgever")

    def candidate(self, text: str) -> UUID:
        """Give whom it is about.

        Raises:
            InvalidInputError: the form names somebody else than is settled.
        """
        if self.about is not None and not text:
            return self.about
        found = self.ids.id_of(Kind.CANDIDATE, text, "/kandidaat")
        if self.about not in (None, found) and found != NOWHERE:
            raise InvalidInputError((Fault("/kandidaat", "dit is een andere kandidaat", "laat dit weg"),))
        return found


class Names(Protocol):
    """How a form names what it refers to."""

    def colleague(self, colleague_id: UUID) -> str:
        """Name an aanspreekpunt."""
        ...

    def reference(self, kind: Kind, object_id: UUID | None) -> str:
        """Name anything else; "" is nothing."""
        ...


class ByTheirIds:
    """Every reference is an id: what is given in again then means the same, whatever was renamed meanwhile."""

    def colleague(self, colleague_id: UUID) -> str:
        """Give the id."""
        return str(colleague_id)

    def reference(self, _: Kind, object_id: UUID | None) -> str:
        """Give the id."""
        return str(object_id or "")


BY_ID = ByTheirIds()
