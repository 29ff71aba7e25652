"""What somebody would like to do: this person, at this place, from then until then."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from matching.domain.dagdelen import Dagdeel, mask_of
from matching.domain.work import WorkKind
from matching.rules.placing import MoveKind


@dataclass(frozen=True, slots=True, kw_only=True)
class Wish:
    """One placing that is asked for; nothing of it has been looked up yet.

    Attributes:
        start, end: of the whole placement, of an extension too; `end` None is open.
        dagdelen: empty takes those of the plek.
        guide_id, consultant_id: the werkbegeleider and the consulent.
        intended_vacancy_id: the job that a proefplaats leads to.
        seat: the seats that the consultant chose; None leaves it to the rule.
        placement_id: of the placement that is extended, moved or started; it is not counted against itself.
    """

    candidate_id: UUID
    work_kind: WorkKind
    work_id: UUID
    start: date
    end: date | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    hours: Decimal | None = None
    guide_id: UUID | None = None
    consultant_id: UUID | None = None
    intended_vacancy_id: UUID | None = None
    seat: str | None = None
    kind: MoveKind = MoveKind.START
    placement_id: UUID | None = None

    @property
    def mask(self) -> int:
        """The dagdelen as a 28-bit mask; 0 when none are named."""
        return mask_of(self.dagdelen)
