"""Two records that may be of one person, or of one vacancy: how sure, and why. Never whose."""

from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

LIKELY = 60
"""From this score on a pair is shown unless somebody asks for more. Source: eigen beleid."""


class Reason(StrEnum):
    """Why two records may be the same, as people read it; says nothing of anybody."""

    BORN_SAME = "zelfde geboortedatum"
    BORN_SWAPPED = "dag en maand van geboorte omgewisseld"
    BORN_ONE_DIGIT = "geboortedatum verschilt één cijfer"
    BORN_DAY_UNSURE = "zelfde geboortejaar, de dag is misschien niet bekend"
    NAME_SAME = "zelfde naam"
    NAME_STRONG = "naam lijkt sterk"
    NAME_FITS = "naam past: voorletters of een deel van een dubbele naam"
    NAME_WEAK = "naam lijkt een beetje"
    NAME_FIRST = "zelfde voornaam, andere achternaam"
    PHONE_SAME = "zelfde telefoonnummer"
    POSTCODE_SAME = "zelfde postcode"
    NUMBER_SAME = "zelfde nummer bij een andere bron"
    EMPLOYER_SAME = "zelfde werkgever"
    AGENCY = "andere werkgever, maar een van de twee komt van een uitzendbureau"
    TITLE_SAME = "zelfde titel"
    TITLE_STRONG = "titel lijkt sterk"
    TITLE_FITS = "de ene titel zegt meer dan de andere"
    PLACE_SAME = "zelfde postcodegebied"
    START_SAME = "zelfde startdatum"
    DATES_OVERLAP = "looptijden overlappen"
    HOURS_OVERLAP = "uren overlappen"


@dataclass(frozen=True, slots=True)
class Resemblance:
    """How much two records look like one.

    Attributes:
        score: whole percent.
        reasons: the strongest first.
    """

    one: UUID
    other: UUID
    score: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Double:
    """Two records that may be one; nothing of whom they are about.

    Attributes:
        kept_number, other_number: as in K-2041; the lower number is suggested to stay.
        score: whole percent.
        reasons: in Dutch, the strongest first.
    """

    kept_id: UUID
    kept_number: str
    other_id: UUID
    other_number: str
    score: int
    reasons: tuple[Reason, ...]
