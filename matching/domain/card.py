"""Who or what stands in a row of a list, in short."""

from dataclasses import dataclass
from datetime import date
from typing import TypeVar
from uuid import UUID

from matching.domain.work import Werksoort, WorkKind


@dataclass(frozen=True, slots=True)
class Contact:
    """Whom to call."""

    name: str
    phone: str


@dataclass(frozen=True, slots=True)
class CandidateCard:
    """A person of a list: by number, never by name."""

    id: UUID
    number: int
    contact: Contact


@dataclass(frozen=True, slots=True)
class PlaceCard:
    """The vacancy or plek of a list, in short.

    Attributes:
        contact: whom to call about the work.
        werksoort: None is not known.
    """

    kind: WorkKind
    id: UUID
    number: int
    version: int
    title: str
    employer: str
    place: str
    start_on: date | None
    contact: Contact
    werksoort: Werksoort | None = None

    @property
    def short_number(self) -> str:
        """The number on screens: V-318 or P-7."""
        return f"{self.kind.prefix}-{self.number}"


C = TypeVar("C", CandidateCard, PlaceCard)
