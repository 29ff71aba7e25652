"""What is recorded on a placement during its life: agreement, decision, deviation, extension, evaluation."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.domain.tri import Tri


class Party(StrEnum):
    """Who has to agree with a placement."""

    KANDIDAAT = "kandidaat"
    AANBIEDER = "aanbieder"


@dataclass(frozen=True, slots=True)
class Agreement:
    """What the candidate or the aanbieder answered.

    Attributes:
        recorded_by: the actor who wrote it down.
    """

    party: Party
    agrees: bool
    on: date
    recorded_by: str


@dataclass(frozen=True, slots=True)
class Deviation:
    """A consultant deviates from a rule of the municipality or of passend, never from a law.

    Attributes:
        rule: code of the rule.
        until: last day of the period that was decided with it; None is open.
    """

    rule: str
    reason: str
    decided_by: str
    decided_on: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Decision:
    """A consultant decides that somebody is placed (law.md B.9)."""

    decided_by: str
    decided_on: date


class ExtensionKind(StrEnum):
    """Where an extension is (A-04)."""

    ZELFDE_PLEK = "zelfde_plek"
    ANDERE_PLEK = "andere_plek"


@dataclass(frozen=True, slots=True)
class Extension:
    """A later end, decided by a consultant with a reason (A-03).

    Attributes:
        start, end: the days that are added; `end` None is open.
        placement_id: of the placement on the other plek, if it is there.
    """

    kind: ExtensionKind
    start: date
    end: date | None
    reason: str
    decided_by: str
    decided_on: date
    placement_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Shortening:
    """An earlier end, decided by a consultant with a reason.

    Attributes:
        before: the last day as it was; None was open.
    """

    before: date | None
    end: date
    reason: str
    decided_by: str
    decided_on: date


class Advice(StrEnum):
    """What an evaluation advises. Source: model.md C.2."""

    DOORGAAN = "doorgaan"
    BIJSTELLEN = "bijstellen"
    BEMIDDELEN = "bemiddelen"
    ANDERE_PLEK = "andere_plek"
    STOPPEN = "stoppen"


@dataclass(frozen=True, slots=True)
class GoalProgress:
    """How far somebody is with one learning goal.

    Attributes:
        skill: the text of the learning goal in the plan.
        progress: 0 (nothing yet) to 3 (achieved).
    """

    skill: str
    progress: int


@dataclass(frozen=True, slots=True)
class Evaluation:
    """A talk about how it goes (A-07).

    Attributes:
        by: the actor who wrote it down.
        participants: who was there, as roles or organisations; never a name of the candidate.
        cooperated: voldoende_meegewerkt; a human judgement for the premium.
    """

    on: date
    by: str
    advice: Advice
    participants: tuple[str, ...] = ()
    progress: tuple[GoalProgress, ...] = ()
    cooperated: Tri = Tri.ONBEKEND
