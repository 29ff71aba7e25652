"""A businesscase: is what it costs to take away a barrier earned back, and what did a human decide (A-61, A-62)?"""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.domain.demand import USUAL_LEVEL, Demand, DemandKind
from matching.domain.dutch import listing
from matching.domain.papers import same_paper
from matching.domain.work import Transport


class Barrier(StrEnum):
    """What stands between somebody and work (drempel). Source: model.md C.2."""

    RIJBEWIJS = "rijbewijs"
    VERVOER = "vervoer"
    KINDEROPVANG = "kinderopvang"
    WERKKLEDING = "werkkleding"
    SCHOLING = "scholing"
    TAAL = "taal"
    OVERIG = "overig"


class CaseDecision(StrEnum):
    """What a human decided; passend never does."""

    OPEN = "open"
    AKKOORD = "akkoord"
    AFGEWEZEN = "afgewezen"


PAPERS = {
    Barrier.RIJBEWIJS: (DemandKind.RIJBEWIJS,),
    Barrier.SCHOLING: (DemandKind.CERTIFICAAT,),
    Barrier.TAAL: (DemandKind.TAAL,),
}
"""Which demands of an employer become negotiable by an agreed case; vervoer changes the journey instead."""
LANGUAGE = r"[a-z]{3} [1-4]"
"""How a language with the level to reach is written."""
_LANGUAGE = re.compile(LANGUAGE)


@dataclass(frozen=True, slots=True)
class BusinessCase:
    """One barrier of one person, what it costs, and what it saves; never a point in a score (A-20).

    Attributes:
        about: which one: the category of a licence, the name of a certificate, a language with the level to reach
            ("nld 3"), a means of transport; "" when that is clear.
        cents: the investment; saving_cents: what it saves a month.
        horizon_months: within how many months it has to be earned back; None was not said.
        reason: why somebody decided so; never why the person has the barrier.
        realised_on: the day on which the barrier was gone.
    """

    id: UUID
    barrier: Barrier
    cents: int
    saving_cents: int
    about: str = ""
    horizon_months: int | None = None
    decision: CaseDecision = CaseDecision.OPEN
    decided_by: str = ""
    decided_on: date | None = None
    reason: str = ""
    realised_on: date | None = None

    def __post_init__(self) -> None:
        if self.cents < 0 or self.saving_cents < 0:
            raise ValueError("een bedrag is nul of meer")
        if self.barrier is Barrier.RIJBEWIJS and not self.about.strip():
            raise ValueError("van een rijbewijs hoort erbij welk; wel bijvoorbeeld B")

        if self.barrier is Barrier.TAAL and not _LANGUAGE.fullmatch(self.about):
            raise ValueError("bij taal hoort welke taal en tot welk niveau (1 tot en met 4); wel bijvoorbeeld nld 3")
        if self.barrier is Barrier.VERVOER and self.about not in set(Transport):
            raise ValueError(f"bij vervoer hoort welk; wel {listing(list(Transport), 'of')}")

    @property
    def payback_months(self) -> int | None:
        """After how many months it is earned back, rounded up; None is never."""
        return None if self.saving_cents == 0 else -(-self.cents // self.saving_cents)

    @property
    def is_within_horizon(self) -> bool | None:
        """Whether it is earned back in time; None when no time was said."""
        if self.horizon_months is None:
            return None
        return self.payback_months is not None and self.payback_months <= self.horizon_months

    @property
    def is_agreed(self) -> bool:
        """Whether the barrier is being taken away: agreed, and not gone yet."""
        return self.decision is CaseDecision.AKKOORD and self.realised_on is None

    def brings(self) -> Iterator[tuple[DemandKind, str, int]]:
        """Give what an agreed case brings within reach: kind, name and grade."""
        if self.is_agreed and self.about:
            name, _, level = self.about.partition(" ") if self.barrier is Barrier.TAAL else (self.about, "", "1")
            yield from ((kind, name, int(level)) for kind in PAPERS.get(self.barrier, ()))

    @property
    def transport(self) -> Transport | None:
        """Which means of transport an agreed case brings; None for any other case."""
        return Transport(self.about) if self.is_agreed and self.barrier is Barrier.VERVOER else None

    def covers(self, demand: Demand) -> bool:
        """Whether it is agreed and about this very demand."""
        needed = demand.level or (USUAL_LEVEL if demand.kind is DemandKind.TAAL else 1)
        return any(
            kind is demand.kind and same_paper(name) == same_paper(demand.what.text) and needed <= level
            for kind, name, level in self.brings()
        )
