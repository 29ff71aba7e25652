"""A place to learn or work under an instrument of the municipality."""

from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel
from matching.domain.demand import AskedSkill, Demand
from matching.domain.instrument import Instrument
from matching.domain.opportunity import ConditionAtWork, Shift, WorkAddress
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import GuidanceForm, Werksoort, WorkKind


@dataclass(frozen=True, slots=True)
class PlekConditions:
    """What must hold before somebody may work on a plek beside regular work (Participatiewet 10a lid 2, A-46).

    Attributes:
        agreed_by: the consulent who checked it, and on which day.
    """

    additional: Tri = Tri.ONBEKEND
    no_displacement: Tri = Tri.ONBEKEND
    guidance: Tri = Tri.ONBEKEND
    outflow_goal: Tri = Tri.ONBEKEND
    agreed_by: str = ""
    agreed_on: date | None = None


NOT_CHECKED = PlekConditions()


class PlekStatus(StrEnum):
    """The life of a plek. Source: model.md C.5."""

    CONCEPT = "concept"
    GOEDGEKEURD = "goedgekeurd"
    OPEN = "open"
    VOL = "vol"
    GESLOTEN = "gesloten"

    @property
    def is_rankable(self) -> bool:
        """Only an open plek has a list."""
        return self is PlekStatus.OPEN


@dataclass(frozen=True, slots=True)
class Plek:
    """A place to learn or work under an instrument of the municipality.

    Attributes:
        number: the short number on screens: P-7.
        teaches: leeraanbod, the skills one can learn there; empty is not known.
        skills: what somebody must bring along; what is taught is not asked.
        places: how many people it can have at once; None is not known.
        seat_source_id: the capaciteitsbron that it draws on beside its own places.
        provider_conditions: the check before anybody may work there.
        kind, occupation, ...: as every `WorkOnOffer` has them: what a plek never asks is empty, what nobody
            says of it is unknown.
    """

    kind: ClassVar[WorkKind] = WorkKind.PLEK
    occupation: ClassVar[Term | None] = None
    level: ClassVar[int | None] = None
    distinct_demands: ClassVar[tuple[Demand, ...]] = ()
    shifts: ClassVar[tuple[Shift, ...]] = ()
    start_on: ClassVar[date | None] = None
    closes_on: ClassVar[date | None] = None
    merged_into: ClassVar[UUID | None] = None
    times_adaptable: ClassVar[Tri] = Tri.ONBEKEND
    hours_extendable: ClassVar[Tri] = Tri.ONBEKEND
    vog_needed: ClassVar[Tri] = Tri.ONBEKEND
    afspraakbaan: ClassVar[Tri] = Tri.ONBEKEND
    night_work: ClassVar[Tri] = Tri.ONBEKEND
    alcohol: ClassVar[Tri] = Tri.ONBEKEND
    dangerous_work: ClassVar[Tri] = Tri.ONBEKEND

    id: UUID
    number: int
    source_key: SourceKey
    provider_id: UUID
    owner_id: UUID
    title: str
    instrument: Instrument
    werksoort: Werksoort
    status: PlekStatus = PlekStatus.OPEN
    department: str = ""
    teaches: tuple[Term, ...] = ()
    dagdelen: tuple[Dagdeel, ...] = ()
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    addresses: tuple[WorkAddress, ...] = ()
    conditions: tuple[ConditionAtWork, ...] = ()
    guidance_offered: Tri = Tri.ONBEKEND
    learning_over_production: Tri = Tri.ONBEKEND
    guidance_form: GuidanceForm | None = None
    skills: tuple[AskedSkill, ...] = ()
    places: int | None = None
    seat_source_id: UUID | None = None
    provider_conditions: PlekConditions = NOT_CHECKED

    @property
    def employer_id(self) -> UUID:
        """Who offers it: the provider."""
        return self.provider_id

    def as_on(self, day: date) -> Self:
        """Give the plek as it is on a day; a plek does not expire."""
        return self

    @property
    def is_rankable(self) -> bool:
        """Whether it is open, so that there is a list of it."""
        return self.status.is_rankable
