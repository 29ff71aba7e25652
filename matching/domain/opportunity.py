"""Work on offer: a vacancy, with what it demands and what may give way."""

from dataclasses import dataclass, replace
from datetime import date
from decimal import Decimal
from enum import StrEnum
from typing import ClassVar, Self
from uuid import UUID

from matching.domain.by_telephone import Confirmation, TakenDown
from matching.domain.candidate import SourceKey
from matching.domain.dagdelen import Dagdeel, Part
from matching.domain.demand import AskedSkill, Demand, Weight
from matching.domain.review import Review
from matching.domain.statements import MOST_HOURS
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.vacancy_answer import EmployerAnswer
from matching.domain.work import GuidanceForm, Occurrence, Werksoort, Werkvoorwaarde, WorkKind


class VacancyStatus(StrEnum):
    """The life of a vacancy. Source: model.md C.5."""

    CONCEPT = "concept"
    INGEDIEND = "ingediend"
    IN_BEOORDELING = "in_beoordeling"
    OPEN = "open"
    DEELS_VERVULD = "deels_vervuld"
    VERVULD = "vervuld"
    INGETROKKEN = "ingetrokken"
    VERLOPEN = "verlopen"
    GEWEIGERD = "geweigerd"
    TERUG_NAAR_AANBIEDER = "terug_naar_aanbieder"

    @property
    def is_rankable(self) -> bool:
        """Only an open or partly filled vacancy has a list."""
        return self in (VacancyStatus.OPEN, VacancyStatus.DEELS_VERVULD)


class VacancySource(StrEnum):
    """Where a vacancy came from (A-60)."""

    WERKGEVER = "werkgever"
    UITZENDBUREAU = "uitzendbureau"
    WERKMARKT = "werkmarkt"
    VUM = "vum"


@dataclass(frozen=True, slots=True)
class Shift:
    """One shift (dienst) of the week.

    Attributes:
        weekday: 0 (Monday) to 6 (Sunday).
        start_minute: 0-1439, minutes after midnight.
        end_minute: 1-2879; above 1440 is the next day.
    """

    weekday: int
    start_minute: int
    end_minute: int

    def __post_init__(self) -> None:
        if not (0 <= self.weekday <= 6 and 0 <= self.start_minute < 1440):
            raise ValueError("een dienst begint op een weekdag tussen 00:00 en 23:59")
        if not self.start_minute < self.end_minute <= self.start_minute + 1440:
            raise ValueError("een dienst duurt langer dan nul en ten hoogste 24 uur")

    @property
    def dagdelen(self) -> tuple[Dagdeel, ...]:
        """The dagdelen that the shift touches."""
        sixths = range((self.start_minute - 360) // 360, (self.end_minute - 361) // 360 + 1)
        return tuple(Dagdeel((self.weekday + sixth // 4) % 7, Part(sixth % 4)) for sixth in sixths)

    @property
    def is_at_night(self) -> bool:
        """Whether it touches the hours between 23:00 and 06:00."""
        return self.start_minute < 360 or self.end_minute > 1380


@dataclass(frozen=True, slots=True)
class WorkAddress:
    """Where the work is done. Only the PC4 is used, to look up minutes."""

    postcode4: str
    place: str
    seats: int = 1

    def __post_init__(self) -> None:
        if not (len(self.postcode4) == 4 and self.postcode4.isascii() and self.postcode4.isdigit()):
            raise ValueError(f"'{self.postcode4}' is geen postcode; alleen de vier cijfers, bijvoorbeeld 9711")


@dataclass(frozen=True, slots=True)
class ConditionAtWork:
    """Whether a condition of work occurs here."""

    condition: Werkvoorwaarde
    occurrence: Occurrence


@dataclass(frozen=True, slots=True)
class Vacancy:
    """A vacancy.

    Attributes:
        kind, teaches: as every `WorkOnOffer` has them; nobody comes to a vacancy to learn.
        number: the short number on screens: V-318.
        hours_min, hours_max: hours a week, quarters.
        dagdelen: when the work is done, if shifts are not given; empty is unknown.
        shifts: the shifts of the week; enough of them to reach the hours is enough.
        level: lowest werk- en denkniveau the work needs, VUM 1-6.
        wage_cents: gross wage an hour in euro cents.
        night_work, alcohol, dangerous_work: for the legality of minors.
        merged_into: this record was a double of that vacancy, and is withdrawn for it.
        description: the text as the employer wrote it; read by people and by the checks of it, never by a score.
        reviews: what was decided each time it waited for a person, oldest first.
        taken_down: by telephone, by a colleague; None when the employer handed it in.
        confirmation: the employer confirmed what was taken down.
        answers: what the employer was asked later, and from whom it comes; oldest first.
    """

    kind: ClassVar[WorkKind] = WorkKind.VACATURE
    teaches: ClassVar[tuple[Term, ...]] = ()

    id: UUID
    number: int
    source_key: SourceKey
    employer_id: UUID
    owner_id: UUID
    title: str
    occupation: Term
    status: VacancyStatus = VacancyStatus.INGEDIEND
    source: VacancySource = VacancySource.WERKGEVER
    werksoort: Werksoort | None = None
    tasks: tuple[str, ...] = ()
    skills: tuple[AskedSkill, ...] = ()
    demands: tuple[Demand, ...] = ()
    level: int | None = None
    hours_min: Decimal | None = None
    hours_max: Decimal | None = None
    dagdelen: tuple[Dagdeel, ...] = ()
    shifts: tuple[Shift, ...] = ()
    start_on: date | None = None
    end_on: date | None = None
    closes_on: date | None = None
    addresses: tuple[WorkAddress, ...] = ()
    places: int = 1
    wage_cents: int | None = None
    contract: str | None = None
    conditions: tuple[ConditionAtWork, ...] = ()
    guidance_offered: Tri = Tri.ONBEKEND
    guidance_form: GuidanceForm | None = None
    tasks_adaptable: Tri = Tri.ONBEKEND
    times_adaptable: Tri = Tri.ONBEKEND
    hours_extendable: Tri = Tri.ONBEKEND
    vog_needed: Tri = Tri.ONBEKEND
    afspraakbaan: Tri = Tri.ONBEKEND
    night_work: Tri = Tri.ONBEKEND
    alcohol: Tri = Tri.ONBEKEND
    dangerous_work: Tri = Tri.ONBEKEND
    programmes: tuple[str, ...] = ()
    merged_into: UUID | None = None
    description: str = ""
    reviews: tuple[Review, ...] = ()
    taken_down: TakenDown | None = None
    confirmation: Confirmation | None = None
    answers: tuple[EmployerAnswer, ...] = ()

    def __post_init__(self) -> None:
        if self.level is not None and not 1 <= self.level <= 6:
            raise ValueError("een werk- en denkniveau is 1 tot en met 6")
        if not 0 <= (self.hours_min or 0) <= (MOST_HOURS if self.hours_max is None else self.hours_max) <= MOST_HOURS:
            raise ValueError(f"uren per week lopen van 0 tot {MOST_HOURS}, het minste is niet meer dan het meeste")
        if self.start_on and self.end_on and self.end_on < self.start_on:
            raise ValueError(f"het einde {self.end_on} ligt voor de start {self.start_on}")
        if self.places < 1:
            raise ValueError("een vacature heeft ten minste één plaats")

    @property
    def is_rankable(self) -> bool:
        """Whether it is open, so that there is a list of it."""
        return self.status.is_rankable and self.merged_into is None

    def as_on(self, day: date) -> Self:
        """Give the vacancy as it is on a day: verlopen once its last day has gone, written down or not."""
        has_expired = self.is_rankable and self.closes_on is not None and self.closes_on < day
        return replace(self, status=VacancyStatus.VERLOPEN) if has_expired else self

    @property
    def awaits_employer(self) -> bool:
        """Whether it was taken down by telephone and the employer has not confirmed it: it is voorlopig."""
        return self.taken_down is not None and self.confirmation is None

    @property
    def may_be_looked_at(self) -> bool:
        """Whether a voorlopig list may be made of it: a draft, to look at; nobody is released for it."""
        return self.status is VacancyStatus.CONCEPT and self.merged_into is None

    @property
    def accepted_findings(self) -> frozenset[str]:
        """Keys of what was found before and a reviewer allowed."""
        return frozenset(key for review in self.reviews for key in review.accepted)

    @property
    def distinct_demands(self) -> tuple[Demand, ...]:
        """The demands, each asked once: of two on the same thing the harder one stands."""
        hardest: dict[tuple[str, ...], Demand] = {}
        for demand in self.demands:
            other = hardest.get(demand.key)
            if other is None or _hardness(demand) > _hardness(other):
                hardest[demand.key] = demand
        return tuple(hardest.values())


def _hardness(demand: Demand) -> tuple[bool, int]:
    return demand.weight is Weight.VEREIST, demand.level or 0
