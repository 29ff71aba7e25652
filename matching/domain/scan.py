"""The arbeidsmarktwaardescan: a profile, and the chances on the labour market (A-59)."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.profile import Profile
from matching.domain.term import Term


class ChanceLevel(StrEnum):
    """How good the chances are in an occupation. Source: model.md C.2."""

    GOED = "goed"
    GEMIDDELD = "gemiddeld"
    KLEIN = "klein"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Chance:
    """The chance (kans) in one occupation or sector, in a region, on a day, according to a source."""

    occupation: Term
    region: str
    level: ChanceLevel
    source: str
    reference_day: date


LONGEST_MOTIVATION = 500


@dataclass(frozen=True, slots=True)
class Scan:
    """One arbeidsmarktwaardescan of one person.

    Attributes:
        taken_by: opaque id of the colleague or partner.
        valid_until: default twelve months after `taken_on` (D-1).
        profile: what was observed; every fact carries its own source and day.
        chances: kansen; for people to read, never a share of a score.
        motivation: the candidate's own words, at most 500 characters; for the own guide, never indexed.
        source_key: of an import; None when it was made here.
    """

    id: UUID
    candidate_id: UUID
    taken_on: date
    taken_by: str
    version: str
    valid_until: date
    profile: Profile
    chances: tuple[Chance, ...] = ()
    motivation: str = ""
    source_key: SourceKey | None = None

    def __post_init__(self) -> None:
        if self.valid_until < self.taken_on:
            raise ValueError(f"de scan is geldig tot {self.valid_until}, maar is pas afgenomen op {self.taken_on}")
        if len(self.motivation) > LONGEST_MOTIVATION:
            raise ValueError(f"de motivatie is langer dan {LONGEST_MOTIVATION} tekens")
