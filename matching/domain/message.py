"""A message that leaves passend by mail: that there is something to see, never about whom."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import ClassVar
from uuid import UUID


class MessageKind(StrEnum):
    """What a message says. Source: issue 6."""

    KANDIDAAT_VRAGEN = "kandidaat_vragen"
    KAART_KLAAR = "kaart_klaar"
    GESPREK_GEPLAND = "gesprek_gepland"


class MessageStatus(StrEnum):
    """How far a message is."""

    WACHT = "wacht"
    VERZONDEN = "verzonden"
    GEWEIGERD = "geweigerd"
    TERUGGEKOMEN = "teruggekomen"
    OPGEGEVEN = "opgegeven"
    VERVALLEN = "vervallen"

    @property
    def has_failed(self) -> bool:
        """Whether it did not reach anybody, so that a person has to do something."""
        return self in (MessageStatus.GEWEIGERD, MessageStatus.TERUGGEKOMEN, MessageStatus.OPGEGEVEN)


@dataclass(frozen=True, slots=True)
class Message:
    """One message to one address; it holds nothing about a candidate.

    Attributes:
        to: an address of a colleague or an employer, never of a candidate.
        text: lines of plain text.
        owner_id: the colleague who hears when it does not arrive.
        calendar: an iCalendar file that goes with it; "" is none.
        attempts: how often it was tried; each is written down before it is made.
        next_at: not before this moment; None is never again.
        answer: what a mail server said last.
        source_key: of an import; messages are only made here.
    """

    source_key: ClassVar[None] = None

    id: UUID
    kind: MessageKind
    to: str
    subject: str
    text: str
    owner_id: UUID
    written_at: datetime
    next_at: datetime | None
    employer_id: UUID | None = None
    vacancy_id: UUID | None = None
    plek_id: UUID | None = None
    proposal_id: UUID | None = None
    calendar: str = ""
    status: MessageStatus = MessageStatus.WACHT
    attempts: int = 0
    sent_at: datetime | None = None
    answer: str = ""

    @property
    def message_id(self) -> str:
        """The Message-ID: the same at every attempt, so that one that arrives twice is known as one."""
        return f"<{self.id}@passend>"
