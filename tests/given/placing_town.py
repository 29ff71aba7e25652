"""A municipality in which somebody can be placed: seats, instruments, people of whom everything needed is known."""

from dataclasses import replace
from datetime import date
from uuid import UUID

from municipality import CONSULENT, EMPLOYER, JOBHUNTER, OWNER, Databases, identity, open_service
from people import EMPLOYER_ID, OWNER_ID, new_id

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey, Uitkeringssituatie
from matching.domain.colleague import Colleague
from matching.domain.dagdelen import Dagdeel
from matching.domain.development_plan import DevelopmentPlan, LearningGoal
from matching.domain.eligibility import Eligibility
from matching.domain.employer import ProviderKind
from matching.domain.fact import Fact, FactSource
from matching.domain.instrument import Instrument
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.placement import Placement
from matching.domain.placement_parts import Party
from matching.domain.plek import Plek
from matching.domain.seats import SeatSource, SeatTotal
from matching.domain.term import Term
from matching.domain.tri import Tri
from matching.domain.work import Werksoort, WorkKind
from matching.placing.proposing import Proposal
from matching.placing.wish import Wish
from matching.usecases.answer_placement import answer_placement
from matching.usecases.decide_placement import decide_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.start_placement import start_placement

TODAY = date(2026, 8, 31)
GUIDE = Colleague(UUID(int=77), "Gert Gids", "050 765 43 21", "werkbegeleider")
DEPARTMENT = replace(EMPLOYER, kind=ProviderKind.GEMEENTE_AFDELING)
MONDAY = (Dagdeel.parse("ma-ochtend"), Dagdeel.parse("ma-middag"))
__all__ = ["CONSULENT", "JOBHUNTER", "TODAY", "PlacingTown"]


class PlacingTown:
    """Makes what a test is about in one call each; the day moves when the test says so."""

    def __init__(self, databases: Databases) -> None:
        self.service = open_service(databases)
        self.day(TODAY)
        self.save(OWNER, GUIDE, DEPARTMENT)

    def day(self, today: date) -> None:
        self.service.today = lambda: today

    def save(self, *objs):
        with self.service.store.change(CONSULENT) as change:
            saved = change.save_many(objs, action="ingelezen")
            change.commit()
        return saved[0]

    def person(self, *goals: str, **fields) -> Candidate:
        """Somebody with bijstand who took part in the Centrum voor Werk; K-number from the store."""
        candidate_id = new_id()
        yes = Fact(Tri.JA, FactSource.CONSULENT, date(2026, 5, 12))
        person = Candidate(
            candidate_id,
            0,
            SourceKey("test", str(candidate_id)),
            CandidateStatus.BEMIDDELBAAR,
            OWNER_ID,
            uitkeringssituatie=Uitkeringssituatie.BIJSTAND,
            work_permit=yes,
            eligibility=Eligibility(centrum_voor_werk=yes),
            plan=DevelopmentPlan(goals=tuple(LearningGoal(Term(goal)) for goal in goals or ("op tijd komen",))),
        )
        saved = self.save(replace(person, **fields))
        self.service.identity.register(identity(candidate_id))
        return saved

    def trying(self) -> Candidate:
        """Somebody for whom the college allowed a proefplaats."""
        allowed = Fact(Tri.JA, FactSource.CONSULENT, date(2026, 5, 12))
        return self.person(eligibility=Eligibility(college_permission=allowed))

    def job(self, places: int = 1) -> Vacancy:
        """A vacancy of the one employer of this municipality."""
        vacancy_id = new_id()
        key = SourceKey("test", str(vacancy_id))
        status, title = VacancyStatus.OPEN, "Magazijnmedewerker"
        return self.save(
            Vacancy(vacancy_id, 0, key, EMPLOYER_ID, OWNER_ID, title, Term(title), status=status, places=places)
        )

    def plek(self, places: int | None = 1, instrument=Instrument.WERKLEERPLEK, **fields) -> Plek:
        plek_id = new_id()
        return self.save(
            Plek(
                plek_id,
                0,
                SourceKey("test", str(plek_id)),
                EMPLOYER_ID,
                OWNER_ID,
                "Leren in het magazijn",
                instrument,
                Werksoort.LOGISTIEK_MAGAZIJN,
                dagdelen=MONDAY,
                places=places,
                **fields,
            )
        )

    def source(self, seats: int = 1, **fields) -> SeatSource:
        """A capaciteitsbron with this many seats, counted per dagdeel unless something else is said."""
        source_id, key = new_id(), SourceKey("test", str(new_id()))
        totals = (SeatTotal(date(2020, 1, 1), seats),)
        return self.save(SeatSource(source_id, 0, key, "Portaal", OWNER_ID, totals=totals, **fields))

    def wish(self, person: Candidate, plek: Plek, start: str = "2026-08-31", end: str = "2027-02-28", **fields) -> Wish:
        fields.setdefault("guide_id", GUIDE.id)
        fields.setdefault("consultant_id", OWNER.id)
        return Wish(
            candidate_id=person.id,
            work_kind=WorkKind.PLEK,
            work_id=plek.id,
            start=date.fromisoformat(start),
            end=date.fromisoformat(end) if end else None,
            **fields,
        )

    def proposal(self, person: Candidate, plek: Plek, start="2026-08-31", end="2027-02-28", **fields) -> Proposal:
        given = {name: fields.pop(name) for name in ("may_wait", "deviations", "agreements") if name in fields}
        return Proposal(wish=self.wish(person, plek, start, end, **fields), **given)

    def proposed(self, person: Candidate, plek: Plek, start="2026-08-31", end="2027-02-28", **fields) -> Placement:
        proposal = self.proposal(person, plek, start, end, **fields)
        return propose_placement(self.service, CONSULENT, [proposal])[0]

    def at_vacancy(self, person: Candidate, vacancy: Vacancy, start="2026-08-31") -> Placement:
        wish = Wish(
            candidate_id=person.id, work_kind=WorkKind.VACATURE, work_id=vacancy.id, start=date.fromisoformat(start)
        )
        return propose_placement(self.service, CONSULENT, [Proposal(wish)])[0]

    def planned(self, person: Candidate, plek: Plek, start="2026-08-31", end="2027-02-28", **fields) -> Placement:
        placement = self.proposed(person, plek, start, end, **fields)
        for party in Party:
            answer_placement(self.service, JOBHUNTER, placement.id, party, True, self.service.today())
        return decide_placement(self.service, CONSULENT, placement.id)

    def running(self, person: Candidate, plek: Plek, start="2026-08-31", end="2027-02-28", **fields) -> Placement:
        placement = self.planned(person, plek, start, end, **fields)
        return start_placement(self.service, CONSULENT, placement.id)

    def now(self, obj):
        """Give a candidate or placement as it is now."""
        with self.service.store.read() as reader:
            shelf = reader.candidates if isinstance(obj, Candidate) else reader.placements
            return shelf.get(obj.id)

    def placements_of(self, person: Candidate) -> tuple[Placement, ...]:
        with self.service.store.read() as reader:
            return next(iter(reader.people([person.id]))).placements

    def position(self) -> int:
        return self.service.store.position()
