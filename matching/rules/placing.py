"""Rules about placing one person at one place for a period: what they are asked, and what they answer.

Beside the rules about pairs (`matching.rules.rule`), which say who can and may
come, these say from when until when, with whom, and on which seat. They are
asked about one person at a time, on the first day of the period (D-5).
"""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import Protocol
from uuid import UUID

from matching.domain.employer import Employer
from matching.domain.instrument import Instrument
from matching.domain.legality import Legality
from matching.domain.opportunity import Vacancy
from matching.domain.period import Period
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.record import CandidateRecord
from matching.domain.verdict import Lever, Outcome
from matching.domain.work_on_offer import WorkOnOffer
from matching.rules.rule import DatedRule, RuleKind


class MoveKind(StrEnum):
    """What is asked about the person."""

    START = "start"
    EXTENSION = "verlenging"
    TRANSFER = "overplaatsing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Somebody would be at a place during a period: everything that a rule may look at.

    Attributes:
        period: of the whole placement, from its own first day; of an extension too. `end` None is open.
        dagdelen: 28-bit mask of when; 0 is not known.
        placement_id: of the placement that is extended or moved; it is not counted against itself.
        legality: legal ages on the first day of what is new; None is not known.
        guide_id, consultant_id: who guides: werkbegeleider and consulent.
        intended_vacancy: the job that a proefplaats leads to.
        seat_chosen: the consultant chose these seats (`seats.GENERAL` or a party); None leaves it to the rule.
    """

    kind: MoveKind
    record: CandidateRecord
    work: WorkOnOffer
    provider: Employer
    instrument: Instrument
    period: Period
    today: date
    dagdelen: int = 0
    hours: Decimal | None = None
    placement_id: UUID | None = None
    legality: Legality | None = None
    guide_id: UUID | None = None
    consultant_id: UUID | None = None
    intended_vacancy: Vacancy | None = None
    seat_chosen: str | None = None

    @property
    def plek(self) -> Plek | None:
        """The plek, when it is one."""
        return self.work if isinstance(self.work, Plek) else None

    @property
    def others(self) -> tuple[Placement, ...]:
        """Every other placement of the person that counts, oldest first."""
        found = (p for p in self.record.placements if p.id != self.placement_id and p.counts)
        return tuple(sorted(found, key=lambda placement: placement.start))

    @property
    def of_traject(self) -> tuple[Placement, ...]:
        """Those of them in the traject that runs: a year never restarts by itself."""
        since = self.record.candidate.traject_since
        return tuple(p for p in self.others if since is None or p.start >= since)


@dataclass(frozen=True, slots=True)
class Finding:
    """What one rule says of one move.

    Attributes:
        asked, known: what is asked and what is known, in words.
        passes: the nearest value that would pass, in words; passes_on: the same as a day, where it is one.
        miss: size of the miss in `unit`; 0 when there is none.
        question: what to ask when it is unknown, and `to` whom.
        final: nobody may deviate from it, whoever made the rule.
    """

    outcome: Outcome
    asked: str
    known: str
    passes: str = ""
    passes_on: date | None = None
    miss: int = 0
    unit: str = ""
    lever: Lever | None = None
    lever_text: str = ""
    question: str = ""
    to: str = "consulent"
    final: bool = False


class PlacementCheck(Protocol):
    """What a rule computes about one move."""

    def judge(self, move: Move) -> Finding | None:
        """Judge a move; None when the rule asks nothing of it."""


class Topic(StrEnum):
    """What a rule of an instrument is about: the columns of model.md C.6."""

    STATUS = "status"
    VOOR_WIE = "voor_wie"
    AANBIEDER = "aanbieder"
    BELONING = "beloning"
    DUUR = "duur"
    PLAATSEN = "plaatsen"
    BEGELEIDING = "begeleiding"
    LEERDOELEN = "leerdoelen"
    EVALUATIE = "evaluatie"
    PREMIE = "premie"
    VERVOLG = "vervolg"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacementRule(DatedRule):
    """One rule about placing somebody."""

    topic: Topic
    check: PlacementCheck


_DEVIATION = "Een consulent kan hier met een reden van afwijken."


@dataclass(frozen=True, slots=True)
class Ruling:
    """One rule with what it says of one move."""

    rule: DatedRule
    finding: Finding

    @property
    def stands_in_the_way(self) -> bool:
        """Whether somebody cannot be placed like this, unless a consultant deviates with a reason."""
        return self.finding.outcome in (Outcome.VOLDOET_NIET, Outcome.BESPREEKBAAR)

    @property
    def may_be_deviated_from(self) -> bool:
        """Whether a consultant may decide otherwise with a reason: never from a law that says no."""
        by_kind = self.rule.kind is not RuleKind.WET or self.finding.outcome is Outcome.BESPREEKBAAR
        return by_kind and not self.finding.final

    @property
    def lever_text(self) -> str:
        """How a no can be changed, in words; a deviation is only offered where one is possible."""
        offered = self.finding.lever and self.stands_in_the_way and self.may_be_deviated_from
        return f"{self.finding.lever_text} {_DEVIATION}".strip() if offered else self.finding.lever_text


def judge_move(rules: tuple[PlacementRule, ...], move: Move) -> tuple[Ruling, ...]:
    """Ask every rule that is in force on the first day of what is new about a move (D-5)."""
    found = ((rule, rule.check.judge(move)) for rule in rules)
    return tuple(Ruling(rule, finding) for rule, finding in found if finding is not None)
