"""A dienstverlening: help beside the work, such as jobcoaching or a training, with a start, an end and hours (A-64)."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.period import Period


class SupportKind(StrEnum):
    """What somebody gets beside the work; what is talked about in it is kept nowhere. Source: A-64, A-76."""

    JOBCOACHING = "jobcoaching"
    TRAINING = "training"
    COACHING = "coaching"
    MOBILITY_MENTORING = "mobility_mentoring"
    ARBEIDSMARKTORIENTATIE = "arbeidsmarktorientatie"
    SOCIALE_ACTIVERING = "sociale_activering"


@dataclass(frozen=True, slots=True)
class Support:
    """Help that one person gets or got.

    Attributes:
        end: the last day; None as long as it runs.
        hours: how many hours in all; None was not said.
        given_by: the organisation or role, never a name of the candidate.
        placement_id: the placement beside which it is.
        source_key: of an import; None when it was written down here.
    """

    id: UUID
    candidate_id: UUID
    kind: SupportKind
    start: date
    end: date | None = None
    hours: Decimal | None = None
    given_by: str = ""
    placement_id: UUID | None = None
    source_key: SourceKey | None = None

    def __post_init__(self) -> None:
        if self.end is not None and self.end < self.start:
            raise ValueError(f"het einde {self.end} ligt voor de start {self.start}")

    @property
    def period(self) -> Period:
        """The days on which somebody gets it."""
        return Period(self.start, self.end)
