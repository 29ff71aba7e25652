"""What life brings to people, drawn from a seed per person: a place, learning, stopping, a step, a talk, a benefit."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from random import Random
from uuid import UUID

from simulated_book import MONDAY, OWNER, Book, Happened, drawn_id

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey, Uitkeringssituatie
from matching.domain.development_plan import DevelopmentPlan, GoalStatus, LearningGoal
from matching.domain.event import ActivationStep, Destination, Event, EventKind, Extent, Referral
from matching.domain.instrument import Instrument
from matching.domain.period import last_day
from matching.domain.placement import EndReason, Placement
from matching.domain.programme import Programme
from matching.domain.support import Support, SupportKind
from matching.domain.term import Term

OUT = (EndReason.DOORSTROOM_REGULIER_WERK, EndReason.DIENSTVERBAND_ZELFDE_ORGANISATIE, EndReason.OPLEIDING)
LONG = {Instrument.PARTICIPATIEBAAN: 24, Instrument.WERKLEERPLEK: 12, Instrument.LEERWERKPLEK: 12,
        Instrument.PROEFPLAATS: 2}  # fmt: skip
TALKED = ((0, EventKind.BENADERD, 1.0), (10, EventKind.GESPREK, 0.7), (20, EventKind.VERVOLG, 0.8))
Deed = tuple[int, str]


class Life:
    """One person, and what is still to come."""

    def __init__(self, book: Book, first: date, days: int, random: Random) -> None:
        self.book, self.random, self.first, self.days = book, random, first, days
        self.placements: list[UUID] = []
        benefit = Uitkeringssituatie.WW_UWV if random.random() < 0.1 else Uitkeringssituatie.BIJSTAND
        ends = first + timedelta(days=random.randrange(days)) if random.random() < 0.7 else None
        self.id = drawn_id(random)
        book.put(Candidate(
            self.id, 0, SourceKey("sim", str(self.id)), CandidateStatus.BEMIDDELBAAR, OWNER.id,
            uitkeringssituatie=benefit, uwv_until=ends if benefit is Uitkeringssituatie.WW_UWV else None,
            plan=DevelopmentPlan(goals=(LearningGoal(Term("op tijd komen")),)),
        ))  # fmt: skip

    def deeds(self) -> Iterator[Deed]:
        """Draw on which day what happens, counted from the first day."""
        random, days = self.random, self.days
        start = random.randrange(-days // 4, days)
        yield max(start, 0), f"start {start}"
        again = start + random.randrange(200, 700)
        yield max(again, 0), f"start {again}"
        for chance, what in ((0.4, "stop"), (0.3, "stop"), (0.2, "learned"), (0.4, "activated"), (0.2, "helped")):
            if random.random() < chance:
                yield random.randrange(days), what
        if random.random() < 0.3:
            asked = random.randrange(days)
            for later, kind, chance in TALKED:
                if random.random() > chance:
                    break
                yield asked + later, f"kik {kind.value}"

    @property
    def running(self) -> Placement | None:
        last = self.book.now[self.placements[-1]] if self.placements else None
        return last if last is not None and last.ended_on is None else None

    def happen(self, what: str, today: date) -> None:
        """Let it happen, where it still can."""
        word, *rest = what.split()
        getattr(self, f"_{word}")(today, *rest)

    def end(self, today: date, why: EndReason) -> None:
        """The place where somebody is ends on this day; who leaves the benefit is sometimes written down."""
        placement = self.running
        wrote = self.random.random() < (0.5 if why in OUT else 0.05)
        self.book.change(placement.id, ended_on=today, end_reason=why)
        if why in OUT:
            self.book.change(self.id, status=CandidateStatus.UITGESTROOMD)
        if wrote:
            extent, where = self.random.choice(tuple(Extent)), self.random.choice(tuple(Destination))
            self.event(EventKind.UITSTROOM, today, extent=extent, destination=where, placement_id=placement.id)
        self.told(today, "einde", placement, why=why.value, left=wrote or why in OUT)

    def event(self, kind: EventKind, today: date, **fields) -> None:
        made = Event(drawn_id(self.random), self.id, kind, today, **fields)
        self.book.put(made)
        programme = f" {made.programme.value}" if made.programme else ""
        self.book.happened.append(Happened(today, kind.value + programme, self.id))

    def told(self, on: date, what: str, placement: Placement, **more) -> None:
        self.book.happened.append(
            Happened(on, what, self.id, placement.instrument, at=placement.plek_id, placement=placement.id, **more)
        )

    def _start(self, today: date, since: str) -> None:
        if self.running:
            return
        start, random = self.first + timedelta(days=int(since)), self.random
        earlier = [self.book.now[one].ended_on for one in self.placements]
        start = max([start, *(day + timedelta(days=1) for day in earlier)])
        if start > today:
            return
        plek = random.choice(self.book.plekken)
        job = random.choice(self.book.jobs) if random.random() < 0.15 else None
        kind = Instrument.REGULIERE_BAAN if job else plek.instrument
        placement = Placement(
            drawn_id(random), self.id, kind, Term("hulp"), None if job else plek.werksoort, start,
            last_day(start, LONG.get(kind, 12)) if not job else None, plek_id=None if job else plek.id,
            vacancy_id=job.id if job else None, consultant_id=OWNER.id, dagdelen=() if job else MONDAY,
        )  # fmt: skip
        self.placements.append(self.book.put(placement).id)
        self.told(start, "begin", placement)

    def _stop(self, today: date) -> None:
        if self.running and self.running.start < today:
            self.end(today, self.random.choice(tuple(EndReason)))

    def _learned(self, today: date) -> None:
        person = self.book.now[self.id]
        achieved = [replace(goal, status=GoalStatus.BEHAALD, achieved_on=today) for goal in person.plan.goals]
        self.book.change(self.id, plan=replace(person.plan, goals=tuple(achieved)))

    def _activated(self, today: date) -> None:
        programme = self.random.choice((None, Programme.WERKPROGRAMMA, Programme.WERKPROGRAMMA))
        self.event(EventKind.ACTIVERING, today, step=self.random.choice(tuple(ActivationStep)), programme=programme)

    def _helped(self, today: date) -> None:
        end = today + timedelta(days=self.random.randrange(30, 300))
        self.book.put(Support(drawn_id(self.random), self.id, self.random.choice(tuple(SupportKind)), today, end))
        self.book.happened += [Happened(today, "hulp", self.id), Happened(end, "hulp voorbij", self.id)]

    def _kik(self, today: date, kind: str) -> None:
        kinds = (EventKind.DOEL, EventKind.GEEN_VRAAG, EventKind.DOORVERWEZEN)
        of_talk = self.random.choice(kinds) if kind == EventKind.VERVOLG else EventKind(kind)
        to = {"referred_to": Referral.WIJ_GRONINGEN} if of_talk is EventKind.DOORVERWEZEN else {}
        self.event(of_talk, today, programme=Programme.KANSEN_IN_KAART, **to)
