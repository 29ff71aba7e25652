"""A person, a fact, a vacancy: each in one readable call."""

import itertools
from datetime import date
from decimal import Decimal
from uuid import UUID

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.dagdelen import Availability, Dagdeel, mask_of
from matching.domain.demand import Demand, DemandKind, Weight
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import Instrument
from matching.domain.opportunity import Shift, Vacancy, VacancyStatus, WorkAddress
from matching.domain.plek import Plek
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.domain.statements import Hours
from matching.domain.term import Term
from matching.domain.work import Werksoort

SCANNED_ON = date(2026, 5, 12)
TODAY = date(2026, 11, 22)
START = date(2026, 12, 1)
OWNER_ID = UUID("4e1c9a52-0000-4000-8000-000000000001")
EMPLOYER_ID = UUID("4e1c9a52-0000-4000-8000-000000000002")
OFFICE_WEEK = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag do-ochtend do-middag vr-ochtend vr-middag"
_numbers = itertools.count(1)


def new_id() -> UUID:
    """Give an id whose first eight bytes differ, as those of real ids do."""
    number = next(_numbers)
    return UUID(int=(number * 0x9E3779B97F4A7C15 % (1 << 64)) << 64 | number)


def fact(value, source=FactSource.SCAN, on=SCANNED_ON) -> Fact:
    return Fact(value, source, on)


def knows(source=FactSource.SCAN, on=SCANNED_ON, **fields) -> Profile:
    """Make a profile of plain values: a list gives a fact for each, anything else one fact."""
    return Profile(
        **{
            name: tuple(fact(one, source, on) for one in value) if isinstance(value, list) else fact(value, source, on)
            for name, value in fields.items()
        }
    )


def scan(candidate_id: UUID, profile: Profile, on=SCANNED_ON) -> Scan:
    return Scan(new_id(), candidate_id, on, "c-1", "1", date(on.year + 1, on.month, on.day), profile)


NOTHING = Profile()


def person(profile: Profile = NOTHING, placements=(), **fields) -> CandidateRecord:
    """Somebody in mediation of whom one scan tells this profile."""
    fields.setdefault("id", new_id())
    fields.setdefault("number", fields["id"].int % 1_000_000)
    fields.setdefault("status", CandidateStatus.BEMIDDELBAAR)
    candidate = Candidate(source_key=SourceKey("test", str(fields["id"])), owner_id=OWNER_ID, **fields)
    return CandidateRecord(candidate, (scan(candidate.id, profile),), tuple(placements))


def vacancy(occupation: str = "glazenwasser", **fields) -> Vacancy:
    """Work that asks nothing but its occupation, from the first of December."""
    defaults = {"id": new_id(), "number": 1, "status": VacancyStatus.OPEN, "title": "Aan de slag", "start_on": START}
    fields = defaults | fields
    key = SourceKey("test", str(fields["id"]))
    return Vacancy(source_key=key, employer_id=EMPLOYER_ID, owner_id=OWNER_ID, occupation=Term(occupation), **fields)


def plek(werksoort: Werksoort = Werksoort.GROEN, **fields) -> Plek:
    """A place to learn of which nothing is known but the kind of work."""
    fields = {"id": new_id(), "number": 1, "title": "Leren en werken", "instrument": Instrument.WERKLEERPLEK} | fields
    key = SourceKey("test", str(fields["id"]))
    return Plek(source_key=key, provider_id=EMPLOYER_ID, owner_id=OWNER_ID, werksoort=werksoort, **fields)


def plan(*goals: str, achieved: tuple[str, ...] = ()) -> DevelopmentPlan:
    """An ontwikkelplan with these skills to learn, and these learned."""
    reached = tuple(LearningGoal(Term(text), GoalStatus.BEHAALD) for text in achieved)
    return DevelopmentPlan(goals=(*(LearningGoal(Term(text)) for text in goals), *reached))


def hours(least=None, most=None) -> Hours:
    return Hours(*(None if end is None else Decimal(str(end)) for end in (least, most)))


def week(codes: str) -> tuple[Dagdeel, ...]:
    return tuple(Dagdeel.parse(code) for code in codes.split())


def free(codes: str, known: str | None = None) -> Availability:
    """Somebody who can work on these dagdelen; not on any other, unless only `known` ones are known."""
    available = mask_of(week(codes))
    return Availability(available) if known is None else Availability(available, mask_of(week(known)) | available)


def shift(day: str, start: str, end: str) -> Shift:
    """Make a shift of clock times; an end before the start is on the next day."""
    start_minute, end_minute = (60 * int(clock[:2]) + int(clock[3:]) for clock in (start, end))
    weekday = ("ma", "di", "wo", "do", "vr", "za", "zo").index(day)
    return Shift(weekday, start_minute, end_minute if end_minute > start_minute else end_minute + 1440)


def required(kind: DemandKind, what: str = "", **fields) -> Demand:
    return Demand(kind, Term(what), Weight.VEREIST, **fields)


def wished(kind: DemandKind, what: str = "", **fields) -> Demand:
    return Demand(kind, Term(what), Weight.GEWENST, **fields)


def at(postcode4: str, place: str = "Groningen") -> WorkAddress:
    return WorkAddress(postcode4, place)
