"""A placement so far: where somebody works or worked, and what was learned there."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.fact import Fact, FactSource
from matching.domain.profile import Profile
from matching.domain.statements import Experience, Skill
from matching.domain.term import Term
from matching.domain.work import Werksoort


class Instrument(StrEnum):
    """The kinds of place, from the ladder of model.md C.6."""

    REGULIERE_BAAN = "reguliere_baan"
    WERKLEERPLEK = "werkleerplek"
    LEERWERKPLEK = "leerwerkplek"
    PARTICIPATIEBAAN = "participatiebaan"
    BASISBAAN = "basisbaan"
    NIEUW_BESCHUT = "nieuw_beschut"
    AFSPRAAKBAAN = "afspraakbaan"
    ONTWIKKELPLEK = "ontwikkelplek"
    ARBEIDSMATIGE_DAGBESTEDING = "arbeidsmatige_dagbesteding"
    PRAKTIJKLEREN = "praktijkleren"
    PROEFPLAATS = "proefplaats"
    VRIJWILLIGERSWERK = "vrijwilligerswerk"
    ARBEIDSFIT_HOUDEN = "arbeidsfit_houden"


FREE_TO_LEAVE = (Instrument.REGULIERE_BAAN, Instrument.VRIJWILLIGERSWERK)
"""A job or volunteering beside the mediation keeps nobody from other work."""


class EndReason(StrEnum):
    """Why a placement ended (einde_reden). Source: model.md C.2."""

    LEERDOELEN_BEHAALD = "leerdoelen_behaald"
    DOORSTROOM_REGULIER_WERK = "doorstroom_regulier_werk"
    DOORSTROOM_INSTRUMENT = "doorstroom_instrument"
    DIENSTVERBAND_ZELFDE_ORGANISATIE = "dienstverband_zelfde_organisatie"
    OPLEIDING = "opleiding"
    MAXIMUM_BEREIKT = "maximum_bereikt"
    UITVAL_WEINIG_VARIATIE = "uitval_weinig_variatie"
    UITVAL_ANDERS = "uitval_anders"
    AANBIEDER_STOPT = "aanbieder_stopt"
    KANDIDAAT_STOPT = "kandidaat_stopt"
    VERHUIZING = "verhuizing"
    OVERLEDEN = "overleden"


@dataclass(frozen=True, slots=True)
class Placement:
    """An earlier or running placement of one person.

    Attributes:
        occupation: the work done there.
        learned: skills that were achieved as learning goals.
        ended_on: the real last day; None while it runs.
        plek_id, vacancy_id: where it is, if that is known here; not both.
        source_key: of an import; None when it was made here.
    """

    id: UUID
    candidate_id: UUID
    instrument: Instrument
    occupation: Term
    werksoort: Werksoort | None
    start: date
    planned_end: date | None
    ended_on: date | None = None
    learned: tuple[Term, ...] = ()
    plek_id: UUID | None = None
    vacancy_id: UUID | None = None
    end_reason: EndReason | None = None
    source_key: SourceKey | None = None

    def __post_init__(self) -> None:
        for end in (self.planned_end, self.ended_on):
            if end is not None and end < self.start:
                raise ValueError(f"het einde {end} ligt voor de start {self.start}")
        if self.plek_id and self.vacancy_id:
            raise ValueError("een plaatsing is op een plek of op een vacature, niet op allebei")
        if self.end_reason and not self.ended_on:
            raise ValueError("een plaatsing die loopt, heeft nog geen reden van einde")

    @property
    def is_running(self) -> bool:
        """Whether it has not been ended."""
        return self.ended_on is None

    @property
    def is_binding(self) -> bool:
        """Whether it runs and keeps somebody from other work."""
        return self.is_running and self.instrument not in FREE_TO_LEAVE

    @property
    def last_day(self) -> date | None:
        """The last day as far as known; None is open."""
        return self.ended_on or self.planned_end

    def observed(self) -> Profile:
        """Give what this placement shows of the person."""
        seen_on = self.ended_on or self.start
        experience = Experience(self.occupation, self.werksoort, start=self.start, end=self.ended_on)
        return Profile(
            experience=(Fact(experience, FactSource.PLAATSING, seen_on),),
            skills=tuple(Fact(Skill(term), FactSource.PLAATSING, seen_on) for term in self.learned),
        )
