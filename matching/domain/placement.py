"""A placement: where somebody works, worked or will work, how it was decided, and what was learned there."""

from dataclasses import dataclass
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from uuid import UUID

from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import FREE_TO_LEAVE, Instrument
from matching.domain.period import Period
from matching.domain.placement_parts import Agreement, Decision, Deviation, Evaluation, Extension, Party, Shortening
from matching.domain.premium import PremiumDecision
from matching.domain.profile import Profile
from matching.domain.programme import Programme
from matching.domain.statements import Experience, Skill
from matching.domain.term import Term
from matching.domain.work import Werksoort


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
    ANDERE_PLEK = "andere_plek"  # eigen beleid: a transfer is no outflow


class PlacementStatus(StrEnum):
    """The life of a placement. Source: model.md C.5.

    Agreement of the candidate and of the aanbieder are recorded on the placement; `besloten` waits for a seat.
    """

    VOORGESTELD = "voorgesteld"
    BESLOTEN = "besloten"
    GEPLAND = "gepland"
    ACTIEF = "actief"
    AFGEROND = "afgerond"
    VOORTIJDIG_BEEINDIGD = "voortijdig_beeindigd"
    NAZORG = "nazorg"
    GESLOTEN = "gesloten"
    VERVALLEN = "vervallen"

    @property
    def is_ended(self) -> bool:
        """Whether nobody works there any more, or ever did."""
        return self in _ENDED

    @property
    def is_future(self) -> bool:
        """Whether it has not begun."""
        return self in (PlacementStatus.VOORGESTELD, PlacementStatus.BESLOTEN, PlacementStatus.GEPLAND)


_ENDED = (
    PlacementStatus.AFGEROND,
    PlacementStatus.VOORTIJDIG_BEEINDIGD,
    PlacementStatus.NAZORG,
    PlacementStatus.GESLOTEN,
    PlacementStatus.VERVALLEN,
)


@dataclass(frozen=True, slots=True)
class Placement:
    """A placement of one person, earlier, running or planned.

    Attributes:
        occupation: the work done there.
        learned: skills that were achieved as learning goals.
        ended_on: the real last day; None while it runs.
        plek_id, vacancy_id: where it is, if that is known here; not both.
        source_key: of an import; None when it was made here.
        status: None for what was recorded as it is, without the steps of its life; see `state`.
        dagdelen, hours: when, and how many hours a week; empty is not known.
        guide_id: the werkbegeleider of the department or employer; consultant_id: the consulent.
        intended_vacancy_id: the job that a proefplaats leads to.
        seat: of which seats it takes one: GENERAL or a party; None takes none.
        waiting_since: it waits for a seat since then.
        follows: the placement that this one carries on, on another plek.
        rulebook: version of the rules at the last decision.
        premiums: what a human decided on the half-years that ended here.
        programmes: under which programmes it is counted, beside those of its vacancy.
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
    status: PlacementStatus | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    hours: Decimal | None = None
    guide_id: UUID | None = None
    consultant_id: UUID | None = None
    intended_vacancy_id: UUID | None = None
    seat: str | None = None
    waiting_since: datetime | None = None
    agreements: tuple[Agreement, ...] = ()
    decision: Decision | None = None
    deviations: tuple[Deviation, ...] = ()
    extensions: tuple[Extension, ...] = ()
    evaluations: tuple[Evaluation, ...] = ()
    shortenings: tuple[Shortening, ...] = ()
    follows: UUID | None = None
    rulebook: str = ""
    premiums: tuple[PremiumDecision, ...] = ()
    programmes: tuple[Programme, ...] = ()

    def __post_init__(self) -> None:
        for end in (self.planned_end, self.ended_on):
            if end is not None and end < self.start:
                raise ValueError(f"het einde {end} ligt voor de start {self.start}")
        if self.plek_id and self.vacancy_id:
            raise ValueError("een plaatsing is op een plek of op een vacature, niet op allebei")
        if self.end_reason and not self.ended_on:
            raise ValueError("een plaatsing die loopt, heeft nog geen reden van einde")

    @property
    def state(self) -> PlacementStatus:
        """Where it is in its life; of what was only recorded that follows from whether it ended."""
        if self.status is not None:
            return self.status
        return PlacementStatus.ACTIEF if self.ended_on is None else PlacementStatus.AFGEROND

    @property
    def period(self) -> Period:
        """The days on which somebody is or was there, as far as known."""
        return Period(self.start, self.last_day)

    @property
    def counts(self) -> bool:
        """Whether its days count as use: proposed ones do from the moment they hold a place."""
        return self.state is not PlacementStatus.VERVALLEN

    @property
    def fills_a_place(self) -> bool:
        """Whether it takes a place of its vacancy: somebody started there, or the employer said yes before that."""
        if self.vacancy_id is None or not self.counts:
            return False
        agreed = self.agreement_of(Party.AANBIEDER)
        return not self.state.is_future or (agreed is not None and agreed.agrees)

    def agreement_of(self, party: Party) -> Agreement | None:
        """Give the last answer of a party."""
        return next((given for given in reversed(self.agreements) if given.party is party), None)

    @property
    def is_running(self) -> bool:
        """Whether it has not been ended, and did not lapse."""
        return self.ended_on is None and self.state is not PlacementStatus.VERVALLEN

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
        if self.state.is_future or self.state is PlacementStatus.VERVALLEN:
            return Profile()
        seen_on = self.ended_on or self.start
        experience = Experience(self.occupation, self.werksoort, start=self.start, end=self.ended_on)
        return Profile(
            experience=(Fact(experience, FactSource.PLAATSING, seen_on),),
            skills=tuple(Fact(Skill(term), FactSource.PLAATSING, seen_on) for term in self.learned),
        )
