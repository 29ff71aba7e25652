"""A vacancy that a colleague took down by telephone: what the employer still has to confirm, and how that was done."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class ConfirmationWay(StrEnum):
    """How an employer confirmed. Source: eigen beleid."""

    TELEFOON = "telefoon"
    E_MAIL = "e_mail"
    SCHRIFTELIJK = "schriftelijk"
    GESPREK = "gesprek"


@dataclass(frozen=True, slots=True)
class TakenDown:
    """A colleague took the vacancy down for the employer.

    Attributes:
        by: the actor, never a name.
    """

    on: date
    by: str


@dataclass(frozen=True, slots=True)
class Confirmation:
    """The employer said that the vacancy is right.

    Attributes:
        told_by: who said so, by role or name, as the employer is known to us.
        recorded_by: the actor who wrote it down.
    """

    on: date
    way: ConfirmationWay
    told_by: str
    recorded_by: str

    def __post_init__(self) -> None:
        if not self.told_by.strip():
            raise ValueError("wie namens de werkgever bevestigde, hoort erbij; wel bijvoorbeeld: de bedrijfsleider")
