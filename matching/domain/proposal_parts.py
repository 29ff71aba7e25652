"""What is recorded on a voordracht during its life: an answer of the candidate, a release, a talk, a "no"."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from matching.domain.grounds import Seen
from matching.domain.refusal_reasons import REASONS, Side

CARD_DAYS = 28
"""How long a card may be seen at most. Source: law.md B.10 (proposal; the municipality fixes it)."""


class ConsentAnswer(StrEnum):
    """What a candidate says when asked whether the employer may see the card."""

    JA = "ja"
    NEE = "nee"
    LATER = "later"


class ConsentWay(StrEnum):
    """How the candidate said so. Source: eigen beleid."""

    GESPREK = "gesprek"
    TELEFOON = "telefoon"
    SCHRIFTELIJK = "schriftelijk"


class CardField(StrEnum):
    """What a card for an employer can hold; the candidate agrees per field. Source: issue 6, law.md B.6.

    That somebody has an indication banenafspraak is on a card only where the candidate wants it there.
    """

    VAARDIGHEDEN = "vaardigheden"
    ERVARING = "ervaring"
    UREN = "uren"
    START = "start"
    REIZEN = "reizen"
    AFSPRAAKBAAN = "afspraakbaan"


@dataclass(frozen=True, slots=True)
class Consent:
    """What a candidate answered: without a yes an employer sees nothing (A-72).

    Attributes:
        told_to: to whom the candidate said so, a name or role of a colleague; never the candidate's.
        fields: what the employer may see; with a yes at least one.
        ask_again_on: with `later`, from which day it may be asked again.
        recorded_by: the actor who wrote it down.
    """

    answer: ConsentAnswer
    way: ConsentWay
    told_to: str
    on: date
    recorded_by: str
    fields: tuple[CardField, ...] = ()
    ask_again_on: date | None = None

    def __post_init__(self) -> None:
        if (self.answer is ConsentAnswer.JA) != bool(self.fields):
            raise ValueError("wat de werkgever mag zien, hoort bij een ja; wel een of meer gegevens bij een ja")


@dataclass(frozen=True, slots=True)
class Request:
    """A colleague asks the aanspreekpunt of a candidate to talk about work.

    Attributes:
        message: what to say, in own words; it stays inside passend.
        due_on: the last day on which the candidate should have been asked.
    """

    on: date
    by: str
    message: str
    due_on: date


@dataclass(frozen=True, slots=True)
class Release:
    """A card was given to the employer.

    Attributes:
        expires_on: the last day on which it can be seen.
    """

    on: date
    by: str
    expires_on: date


@dataclass(frozen=True, slots=True)
class Interview:
    """A talk between the candidate and the employer.

    Attributes:
        at: the time of day, as "10:30"; "" is not known yet.
        where: the place of the talk; "" is not known yet.
        company: who goes along, by role; "" is nobody.
    """

    on: date
    at: str = ""
    where: str = ""
    company: str = ""


@dataclass(frozen=True, slots=True)
class Refusal:
    """Somebody says no, with a reason of a closed list.

    Attributes:
        reason: a code of `REASONS[side]`.
        seen: what stood there about what the reason is about, on both sides.
        note: in own words, beside the reason; "" is nothing.
    """

    side: Side
    reason: str
    on: date
    by: str
    seen: tuple[Seen, ...]
    note: str = ""

    def __post_init__(self) -> None:
        if self.reason not in [code.value for code in REASONS[self.side]]:
            raise ValueError(f"'{self.reason}' is geen reden van de {self.side}")
