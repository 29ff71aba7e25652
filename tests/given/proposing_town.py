"""A town in which somebody is put forward: a person who fits a vacancy, and every step in one call."""

from dataclasses import replace
from decimal import Decimal

from people import at, free, hours, knows, scan, vacancy, week
from placing_town import CONSULENT, JOBHUNTER, PlacingTown

from matching.domain.actor import Actor
from matching.domain.candidate import Candidate
from matching.domain.opportunity import Vacancy
from matching.domain.proposal import Proposal, ProposalStatus
from matching.domain.proposal_parts import CardField, Consent, ConsentAnswer, ConsentWay, Interview
from matching.domain.record import CandidateRecord
from matching.domain.statements import Experience, MeansOfTransport, Skill, Wish
from matching.domain.term import Term
from matching.domain.work import Transport, Werksoort, WorkKind
from matching.storage import Kind
from matching.usecases.answer_proposal import answer_proposal
from matching.usecases.discuss_proposal import discuss_proposal
from matching.usecases.judge_proposal import judge_proposal
from matching.usecases.open_proposal import open_proposal
from matching.usecases.plan_interview import plan_interview
from matching.usecases.release_proposal import release_proposal

HELDER = Actor("e-1", "werkgever", "W-1", "bemiddeling")
OTHER = Actor("e-2", "werkgever", "W-2", "bemiddeling")
WEEK = "ma-ochtend ma-middag di-ochtend di-middag wo-ochtend wo-middag do-ochtend do-middag"
FITS = {
    "experience": [Experience(Term("glazenwasser"), Werksoort.SCHOONMAAK)],
    "skills": [Skill(Term("ramen wassen"))],
    "wishes": [Wish(Term("glazenwasser"))],
    "hours": hours(24, 24),
    "availability": free(WEEK),
    "transport": [MeansOfTransport(Transport.FIETS)],
    "max_travel_minutes": 45,
    "postcode4": "9711",
}
ALL_FIELDS = tuple(one for one in CardField if one is not CardField.AFSPRAAKBAAN)
__all__ = ["CONSULENT", "HELDER", "JOBHUNTER", "OTHER", "ProposingTown"]


class ProposingTown(PlacingTown):
    """Makes people who fit, work, and voordrachten up to any step."""

    def somebody(self, **profile) -> Candidate:
        """Somebody who fits the vacancy; a field as None is not known."""
        person = self.person()
        said = {name: value for name, value in (FITS | profile).items() if value is not None}
        self.save(scan(person.id, knows(**said)))
        return person

    def vacancy(self, **fields) -> Vacancy:
        defaults = {
            "hours_min": Decimal(24),
            "hours_max": Decimal(32),
            "dagdelen": week(WEEK),
            "addresses": (at("9712"),),
            "number": 0,
        }
        return self.save(vacancy(**defaults | fields))

    def opened(self, person=None, work=None, override="", actor=CONSULENT) -> Proposal:
        person, work = person or self.somebody(), work or self.vacancy()
        kind = WorkKind.VACATURE if isinstance(work, Vacancy) else WorkKind.PLEK
        return open_proposal(self.service, actor, person.id, kind, work.id, override)

    def talked(self, person=None, work=None, **more) -> Proposal:
        made = self.opened(person, work, **more)
        judge_proposal(self.service, JOBHUNTER, made.id, ProposalStatus.GESCHIKT)
        return discuss_proposal(self.service, JOBHUNTER, made.id)

    def says(self, made: Proposal, answer=ConsentAnswer.JA, fields=ALL_FIELDS, **more) -> Proposal:
        fields = fields if answer is ConsentAnswer.JA else ()
        on = more.pop("on", self.service.today())
        said = Consent(answer, ConsentWay.TELEFOON, "Sanne de Boer", on, "j-1", fields)
        return answer_proposal(self.service, JOBHUNTER, made.id, said, **more)

    def released(self, person=None, work=None, fields=ALL_FIELDS, **more) -> Proposal:
        made = self.says(self.talked(person, work, **more), fields=fields)
        return release_proposal(self.service, JOBHUNTER, made.id)

    def in_talk(self, person=None, work=None, **more) -> Proposal:
        return self.planned_talk(self.released(person, work, **more))

    def planned_talk(self, made: Proposal) -> Proposal:
        return plan_interview(self.service, JOBHUNTER, made.id, Interview(self.service.today(), "10:30", "kantoor"))

    def told_later(self, person: Candidate, **profile) -> None:
        """Let a new scan say something else."""
        self.save(scan(person.id, knows(on=self.service.today(), **FITS | profile), on=self.service.today()))

    def voordracht(self, made: Proposal) -> Proposal:
        with self.service.store.read() as reader:
            return reader.proposals.get(made.id)

    def deeds(self, made: Proposal) -> list[str]:
        """Give what the grootboek says of a voordracht, oldest first."""
        with self.service.store.read() as reader:
            return [entry.action for entry in reader.history(Kind.PROPOSAL, made.id)]

    def tried(self, made: Proposal) -> list[dict[str, str]]:
        """Give the attempts that were refused."""
        return [dict(look.details) for look in self.service.store.looks.of(made.id)]

    def record(self, person: Candidate) -> CandidateRecord:
        with self.service.store.read() as reader:
            return next(iter(reader.people([person.id])))

    def change_vacancy(self, work: Vacancy, **fields) -> Vacancy:
        with self.service.store.change(CONSULENT) as change:
            version = change.reader().vacancies.version_of(work.id)
            saved = change.save(replace(work, **fields), action="vacature_gewijzigd", after=version)
            change.commit()
        return saved
