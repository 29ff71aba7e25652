"""An event: something that happened to a person and that reports count, on a day and maybe under a programme."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.instrument import Instrument
from matching.domain.programme import Programme


class EventKind(StrEnum):
    """What happened; refusing a talk is not among them, for it is voluntary. Source: model.md C.8, A-17, A-45, A-48."""

    BENADERD = "benaderd"
    GESPREK = "gesprek"
    VERVOLG = "vervolg"
    DOORVERWEZEN = "doorverwezen"
    DOEL = "doel"
    GEEN_VRAAG = "geen_vraag"
    ACTIVERING = "activering"
    UITSTROOM = "uitstroom"
    TERUG_IN_UITKERING = "terug_in_uitkering"
    NAZORG = "nazorg"


class Referral(StrEnum):
    """To whom somebody was referred (A-52)."""

    COACH_MEEDOEN = "coach_meedoen"
    CENTRUM_VOOR_WERK = "centrum_voor_werk"
    WIJ_GRONINGEN = "wij_groningen"


class ActivationStep(StrEnum):
    """Which next step somebody took (trede, A-56)."""

    BETAALDE_ARBEID = "betaalde_arbeid"
    SCHOOL_OPLEIDING = "school_opleiding"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"
    MANTELZORG = "mantelzorg"
    PARTICIPATIEBAAN = "participatiebaan"
    BASISBAAN = "basisbaan"
    AFSPRAAKBAAN = "afspraakbaan"
    NIEUW_BESCHUT = "nieuw_beschut"


STEP_OF: dict[Instrument, ActivationStep] = {
    Instrument.REGULIERE_BAAN: ActivationStep.BETAALDE_ARBEID,
    Instrument.LEERWERKPLEK: ActivationStep.BETAALDE_ARBEID,
    Instrument.PRAKTIJKLEREN: ActivationStep.SCHOOL_OPLEIDING,
    Instrument.VRIJWILLIGERSWERK: ActivationStep.VRIJWILLIGERSWERK,
    Instrument.PARTICIPATIEBAAN: ActivationStep.PARTICIPATIEBAAN,
    Instrument.BASISBAAN: ActivationStep.BASISBAAN,
    Instrument.AFSPRAAKBAAN: ActivationStep.AFSPRAAKBAAN,
    Instrument.NIEUW_BESCHUT: ActivationStep.NIEUW_BESCHUT,
}
"""Which step the start of a placement is; of the other instruments it is none of the eight."""


class Extent(StrEnum):
    """Whether somebody left the benefit for good or in part (A-48)."""

    VOLLEDIG = "volledig"
    DEELS = "deels"


class Destination(StrEnum):
    """Where somebody went. Source: Outcome in model.md C.2."""

    REGULIER_FULLTIME = "regulier_fulltime"
    REGULIER_PARTTIME = "regulier_parttime"
    OPLEIDING = "opleiding"
    ANDER_INSTRUMENT = "ander_instrument"
    ZELFDE_ORGANISATIE = "zelfde_organisatie"
    OVERIG = "overig"
    ONBEKEND = "onbekend"


@dataclass(frozen=True, slots=True)
class Event:
    """Something that happened to one person.

    Attributes:
        by: the actor who wrote it down; "" for a file.
        step: which step, of an activation; referred_to: of a referral; extent and destination: of an outflow.
        at_work: of a call of nazorg: whether somebody still works; None was not asked.
        placement_id: the placement that it came of.
        withdrawn: it was written down by mistake, and is not counted.
        source_key: of an import; None when it was written down here.
    """

    id: UUID
    candidate_id: UUID
    kind: EventKind
    on: date
    by: str = ""
    programme: Programme | None = None
    step: ActivationStep | None = None
    referred_to: Referral | None = None
    extent: Extent | None = None
    destination: Destination | None = None
    at_work: bool | None = None
    placement_id: UUID | None = None
    withdrawn: bool = False
    source_key: SourceKey | None = None

    def __post_init__(self) -> None:
        for kind, name, value in self._details():
            if value is not None and self.kind is not kind:
                raise ValueError(f"{name} hoort bij {kind.value.replace('_', ' ')}, niet bij {self.kind.value}")
        if self.kind is EventKind.ACTIVERING and self.step is None:
            raise ValueError("een activering zegt welke trede het is; wel bijvoorbeeld vrijwilligerswerk")
        if self.kind is EventKind.DOORVERWEZEN and self.referred_to is None:
            raise ValueError("een doorverwijzing zegt naar wie; wel bijvoorbeeld centrum_voor_werk")
        if self.kind is EventKind.UITSTROOM and self.extent is None:
            raise ValueError("een uitstroom is volledig of deels; wel bijvoorbeeld volledig")

    def _details(self) -> tuple[tuple[EventKind, str, object], ...]:
        return (
            (EventKind.ACTIVERING, "een trede", self.step),
            (EventKind.DOORVERWEZEN, "naar wie is verwezen", self.referred_to),
            (EventKind.UITSTROOM, "volledig of deels", self.extent),
            (EventKind.UITSTROOM, "een bestemming", self.destination),
            (EventKind.NAZORG, "of iemand nog werkt", self.at_work),
        )
