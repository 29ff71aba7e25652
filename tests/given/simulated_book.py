"""Everything of a simulated municipality as it is now, with its versions; what changed on a day is saved at once."""

from dataclasses import dataclass, replace
from datetime import date
from random import Random
from uuid import UUID

from matching.domain.actor import Actor
from matching.domain.candidate import SourceKey
from matching.domain.colleague import Colleague
from matching.domain.dagdelen import Dagdeel
from matching.domain.employer import Employer, ProviderKind
from matching.domain.instrument import Instrument
from matching.domain.opportunity import Vacancy, VacancyStatus
from matching.domain.plek import Plek
from matching.domain.seats import SeatSource, SeatTotal
from matching.domain.task import TaskClosure, TaskStatus
from matching.domain.term import Term
from matching.domain.work import Werksoort
from matching.service import Service

COLLEAGUE = Actor("c-1", "consulent", "gemeente", "bemiddeling")
OWNER = Colleague(UUID(int=7, version=4), "Sanne de Boer", "050 123 45 67", "consulent")
MONDAY = (Dagdeel.parse("ma-ochtend"), Dagdeel.parse("ma-middag"))
KINDS = (
    Instrument.PARTICIPATIEBAAN, Instrument.WERKLEERPLEK, Instrument.ONTWIKKELPLEK, Instrument.LEERWERKPLEK,
    Instrument.NIEUW_BESCHUT, Instrument.PROEFPLAATS, Instrument.PRAKTIJKLEREN, Instrument.ARBEIDSMATIGE_DAGBESTEDING,
)  # fmt: skip
PROVIDERS = (ProviderKind.IEDERZ, ProviderKind.GEMEENTE_AFDELING, ProviderKind.WERKGEVER_PROFIT)


@dataclass(frozen=True)
class Happened:
    """What happened to somebody, written down beside passend: to count again without it."""

    on: date
    what: str
    who: UUID
    instrument: Instrument | None = None
    why: str = ""
    at: UUID | None = None
    placement: UUID | None = None
    left: bool = False


class Book:
    """Keeps objects by id; `put` changes one, `save` writes the day."""

    def __init__(self, service: Service, seed: int) -> None:
        self.service = service
        self.now: dict[UUID, object] = {}
        self.happened: list[Happened] = []
        self.handled: list[object] = []
        self._versions: dict[UUID, int] = {}
        self._changed: dict[UUID, None] = {}
        self._offer(Random(seed))

    def put(self, obj):
        self.now[obj.id] = obj
        self._changed[obj.id] = None
        return obj

    def change(self, object_id: UUID, **fields):
        return self.put(replace(self.now[object_id], **fields))

    def saved_elsewhere(self, obj) -> None:
        """Somebody saved a newer version by a use case."""
        self.now[obj.id] = obj
        self._versions[obj.id] += 1

    def close_task(self, task) -> None:
        """A colleague handled a task, with the rest of the day."""
        closure = TaskClosure(TaskStatus.AFGEHANDELD, self.service.today(), COLLEAGUE.id, "gedaan")
        self.handled.append(replace(task, closed=closure))

    def save(self) -> None:
        """Write what changed, in one change."""
        if not self._changed and not self.handled:
            return
        objs = [self.now[one] for one in self._changed]
        with self.service.store.change(COLLEAGUE) as change:
            if objs:
                change.save_many(objs, action="dag", after={one.id: self._versions.get(one.id, 0) for one in objs})
            if self.handled:
                after = change.reader().tasks.versions_of([one.id for one in self.handled])
                change.save_many(self.handled, action="taak_afgehandeld", after=after)
            change.commit()
        for one in objs:
            self._versions[one.id] = self._versions.get(one.id, 0) + 1
        self._changed, self.handled = {}, []

    def _offer(self, random: Random) -> None:
        """Put down who offers what: plekken of every instrument, jobs, and seats of the Instroomportaal."""
        self.put(OWNER)
        self.employers = [
            self.put(Employer(drawn_id(random), n, SourceKey("sim", f"w-{n}"), f"Aanbieder {n}", kind, OWNER.id))
            for n, kind in enumerate(PROVIDERS * 4, start=1)
        ]
        totals = (SeatTotal(date(2018, 1, 1), 5_000),)
        self.source = self.put(
            SeatSource(drawn_id(random), 1, SourceKey("sim", "c-1"), "Instroomportaal", OWNER.id, totals=totals)
        )
        self.plekken, self.jobs = [], []
        for n in range(1, 49):
            kind, at = KINDS[n % len(KINDS)], random.choice(self.employers)
            drawing = self.source.id if kind is Instrument.ONTWIKKELPLEK else None
            self.plekken.append(self.put(Plek(
                drawn_id(random), n, SourceKey("sim", f"p-{n}"), at.id, OWNER.id, f"Plek {n}", kind,
                random.choice(tuple(Werksoort)), dagdelen=MONDAY, places=5_000, seat_source_id=drawing,
            )))  # fmt: skip
        for n in range(1, 13):
            at, tags = random.choice(self.employers), ("1000-banenplan",) if n % 3 == 0 else ()
            self.jobs.append(self.put(Vacancy(
                drawn_id(random), n, SourceKey("sim", f"v-{n}"), at.id, OWNER.id, f"Baan {n}", Term("hulp"),
                status=VacancyStatus.OPEN, places=5_000, programmes=tags,
            )))  # fmt: skip


def drawn_id(random: Random) -> UUID:
    return UUID(int=random.getrandbits(128), version=4)
