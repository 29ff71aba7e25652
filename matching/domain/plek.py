"""A place to learn or work under an instrument of the municipality."""

from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel
from matching.domain.opportunity import ConditionAtWork, WorkAddress
from matching.domain.placement import Instrument
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Werksoort


class PlekStatus(StrEnum):
    """The life of a plek. Source: model.md C.5."""

    CONCEPT = "concept"
    GOEDGEKEURD = "goedgekeurd"
    OPEN = "open"
    VOL = "vol"
    GESLOTEN = "gesloten"


@dataclass(frozen=True, slots=True)
class Plek:
    """A place to learn or work under an instrument of the municipality.

    Attributes:
        number: the short number on screens: P-7.
        teaches: leeraanbod, the skills one can learn there.
    """

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
