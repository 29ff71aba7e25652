"""Small believable people, employers and work for the storage tests; ids count up from 1."""

import itertools
from datetime import date
from decimal import Decimal
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.domain.colleague import Colleague
from matching.domain.employer import Employer, ProviderKind
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import Instrument
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.placement import Placement
from matching.domain.plek import Plek
from matching.domain.profile import Profile
from matching.domain.record import CandidateRecord
from matching.domain.scan import Scan
from matching.domain.statements import Hours, Skill
from matching.domain.term import Term
from matching.domain.work import Werksoort

CONSULENT = Actor(id="c-1", role="consulent", organisation="gemeente", purpose="bemiddeling")
DAY = date(2026, 11, 2)
OWNER = Colleague(UUID(int=1), "Sanne de Boer", "050 123 45 67", "consulent")
EMPLOYER = Employer(
    UUID(int=2), 1, SourceKey("test", "w-1"), "Bakkerij Korenaar", ProviderKind.WERKGEVER_PROFIT, OWNER.id
)
_ids = itertools.count(1_000)


def new_id() -> UUID:
    return UUID(int=next(_ids))


def candidate(number: int = 0, **fields) -> Candidate:
    candidate_id = fields.pop("id", None) or new_id()
    key = fields.pop("source_key", SourceKey("test", str(candidate_id)))
    status = fields.pop("status", CandidateStatus.BEMIDDELBAAR)
    return Candidate(candidate_id, number, key, status, OWNER.id, **fields)


def said(value, on: date = DAY, source: FactSource = FactSource.SCAN) -> Fact:
    return Fact(value, source, on)


def scan_of(person: Candidate, taken_on: date = DAY, *skills: str) -> Scan:
    profile = Profile(
        skills=tuple(said(Skill(Term(text))) for text in skills or ("brood bakken", "schoonmaken")),
        hours=said(Hours(Decimal("12.25"), Decimal("24"))),
    )
    return Scan(new_id(), person.id, taken_on, "c-1", "1", date(2027, 11, 1), profile)


def placement_of(person: Candidate, start: date = date(2026, 1, 5)) -> Placement:
    return Placement(new_id(), person.id, Instrument.WERKLEERPLEK, Term("bakkershulp"), None, start, None)


def vacancy(number: int = 0, **fields) -> Vacancy:
    vacancy_id = new_id()
    fields.setdefault("status", VacancyStatus.OPEN)
    key = SourceKey("test", str(vacancy_id))
    return Vacancy(vacancy_id, number, key, EMPLOYER.id, OWNER.id, "Bakkershulp", Term("bakker"), **fields)


def plek(number: int = 0) -> Plek:
    plek_id = new_id()
    key = SourceKey("test", str(plek_id))
    return Plek(
        plek_id, number, key, EMPLOYER.id, OWNER.id, "Kantine", Instrument.WERKLEERPLEK, Werksoort.HORECA_CATERING
    )


def record() -> CandidateRecord:
    person = candidate()
    return CandidateRecord(person, (scan_of(person),), (placement_of(person),))


def save(store, *objs, action: str = "ingelezen") -> list:
    with store.change(CONSULENT) as change:
        saved = change.save_many(objs, action=action)
        change.commit()
    return saved


def furnish(store) -> None:
    """Save the colleague and the employer that everything else refers to."""
    save(store, OWNER, EMPLOYER)
