"""A desk: how a form becomes a thing of one kind, and a thing its form.

In a form that is shown every reference is an id: what is handed in again then
means the same, whatever was renamed meanwhile.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any, Generic, TypeVar, cast
from uuid import UUID

from matching.domain.candidate import Candidate, SourceKey
from matching.domain.steps import refuse_wrong_step
from matching.errors import ConflictError, Fault, InvalidInputError
from matching.forms.form import Form
from matching.resolver import Resolver
from matching.storage.aggregates import Kind, Stored

F = TypeVar("F", bound=Form)
T = TypeVar("T", bound=Stored)
OWN_SOURCE = "passend"


@dataclass(frozen=True)
class Counter:
    """What is known beside the form when a thing is handed in.

    Attributes:
        id: of the thing.
        source_key: where it came from; None when it was made here.
        by: who hands it in.
        before: the thing as it was; None when it is new.
        about: the candidate whom a scan or placement is about, as far as that is settled.
    """

    id: UUID
    source_key: SourceKey | None
    resolver: Resolver
    today: date
    by: str
    before: Any = None
    about: UUID | None = None

    @property
    def numbered(self) -> dict[str, Any]:
        """The id, number and source of a thing with a short number; number 0 gets the next free one."""
        key = self.source_key or SourceKey(OWN_SOURCE, str(self.id))
        return {"id": self.id, "number": self.before.number if self.before else 0, "source_key": key}

    def owner(self, text: str) -> UUID:
        """Give the aanspreekpunt."""
        return self.resolver.colleague(text, "/aanspreekpunt")

    def employer(self, text: str) -> UUID:
        """Give the employer."""
        return self.resolver.id_of(Kind.EMPLOYER, text, "/werkgever")

    def candidate(self, text: str) -> UUID:
        """Give whom it is about.

        Raises:
            InvalidInputError: the form names somebody else than is settled.
        """
        if self.about is not None and not text:
            return self.about
        found = self.resolver.id_of(Kind.CANDIDATE, text, "/kandidaat")
        if self.about not in (None, found):
            self.resolver.check()
            raise InvalidInputError((Fault("/kandidaat", "dit is een andere kandidaat", "laat dit weg"),))
        return found


@dataclass(frozen=True)
class Desk(Generic[F, T]):
    """How one kind of thing is handed in and shown.

    Attributes:
        changed: what the grootboek calls a change.
        steps: which status may follow which; empty when it has no status.
    """

    kind: Kind
    form: type[F]
    thing_of: Callable[[F, Counter], T]
    form_of: Callable[[T], F]
    changed: str
    steps: Mapping[Any, Any] = field(default_factory=dict)

    def refuse_wrong_change(self, before: T, after: T) -> None:
        """Refuse a status that cannot follow, and what has a deed of its own.

        Raises:
            ConflictError: the message says what can be.
        """
        if self.steps:
            refuse_wrong_step(self.steps, cast(Any, before).status, cast(Any, after).status)
        if isinstance(before, Candidate) and isinstance(after, Candidate) and before.restricted is not after.restricted:
            raise ConflictError("De verwerking beperkt u met een beperking, en die heft u apart weer op.")
