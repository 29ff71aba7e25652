"""What colleagues do with their tasks on the day that they are due; some they close, some they leave.

What is done with a task follows from its key alone, so that two runs of the same years do the same.
"""

from datetime import date, timedelta
from random import Random

from simulated_book import COLLEAGUE, OWNER, Book, Happened
from simulated_lives import Life

from matching.domain.candidate import CandidateStatus
from matching.domain.event import EventKind
from matching.domain.list_kind import ListKind
from matching.domain.placement import EndReason
from matching.domain.placement_parts import Advice, Evaluation
from matching.domain.proposal import Proposal
from matching.domain.task import Task, TaskKind
from matching.usecases.decide_premium import decide_premium
from matching.usecases.run_day import DayDone

DO, CLOSE = 0.75, 0.9
ADVICE = (Advice.DOORGAAN, Advice.DOORGAAN, Advice.DOORGAAN, Advice.BIJSTELLEN, Advice.STOPPEN)
ON_THE_WAY = (EndReason.DOORSTROOM_REGULIER_WERK, EndReason.DOORSTROOM_INSTRUMENT, EndReason.LEERDOELEN_BEHAALD)


class Desk:
    """Everybody's open tasks, known from what the day's work said."""

    def __init__(self, book: Book, lives: dict, seed: int) -> None:
        self.book, self.lives, self.seed = book, lives, seed
        self.open: dict[object, Task] = {}

    def follow(self, done: DayDone) -> None:
        self.open |= {task.id: task for task in done.opened}
        for task in done.closed:
            self.open.pop(task.id)

    def work(self, today: date) -> None:
        """Do what is due; premiums first, for they are decided one by one."""
        due = sorted((one for one in self.open.values() if one.due_on <= today), key=lambda one: one.key)
        for task in sorted(due, key=lambda one: one.kind is not TaskKind.PREMIE_BESLUITEN):
            chance = Random(f"{self.seed}|{task.key}")
            fate = chance.random()
            if fate < DO:
                getattr(self, f"_{task.kind.value}", self._close)(task, self.lives[task.candidate_id], today, chance)
            elif fate < CLOSE:
                self._close(task)
        self.book.save()

    def _close(self, task: Task, *_: object) -> None:
        self.book.close_task(task)
        del self.open[task.id]

    def _evaluatie_houden(self, task: Task, life: Life, today: date, chance: Random) -> None:
        placement = life.running
        if placement and placement.id == task.placement_id and all(one.on != today for one in placement.evaluations):
            talk = Evaluation(today, COLLEAGUE.id, chance.choice(ADVICE))
            self.book.change(placement.id, evaluations=(*placement.evaluations, talk))

    _negen_maanden_beoordelen = _evaluatie_houden

    def _premie_besluiten(self, task: Task, life: Life, today: date, chance: Random) -> None:
        _, number, state = task.occasion.split()
        if state == "nog_niet":
            self._evaluatie_houden(task, life, today, chance)
            return
        granted = chance.random() < 0.9
        saved = decide_premium(self.book.service, COLLEAGUE, task.placement_id, int(number), granted, "besloten")
        self.book.saved_elsewhere(saved)
        if granted:
            self.book.happened.append(Happened(today, "premie", life.id, saved.instrument))

    def _einde_besluiten(self, task: Task, life: Life, today: date, chance: Random) -> None:
        placement = life.running
        if placement is None or placement.id != task.placement_id:
            return
        if chance.random() < 0.3 and placement.planned_end:
            self.book.change(placement.id, planned_end=max(placement.planned_end, today) + timedelta(days=60))
        else:
            life.end(today, chance.choice(ON_THE_WAY))

    def _vervolgvorm_bepalen(self, task: Task, life: Life, today: date, chance: Random) -> None:
        if life.running and life.running.id == task.placement_id:
            life.end(today, EndReason.MAXIMUM_BEREIKT)
        else:
            self._close(task)

    def _nazorg_vragen(self, task: Task, life: Life, today: date, chance: Random) -> None:
        life.event(EventKind.NAZORG, today, at_work=chance.random() < 0.8)
        self._close(task)

    def _terugkeer_nagaan(self, task: Task, life: Life, today: date, chance: Random) -> None:
        if chance.random() < 0.2:
            life.event(EventKind.TERUG_IN_UITKERING, today)
            self.book.change(life.id, status=CandidateStatus.BEMIDDELBAAR)
        self._close(task)

    def _bemiddelen_naar_baan(self, task: Task, life: Life, today: date, chance: Random) -> None:
        job, made_id = chance.choice(self.book.jobs), chance.getrandbits(128)
        made = Proposal(
            type(OWNER.id)(int=made_id, version=4), life.id, job.employer_id, today, COLLEAGUE.id,
            ListKind.GERANGSCHIKT, vacancy_id=job.id,
        )  # fmt: skip
        self.book.put(made)
        self.book.happened.append(Happened(today, "voordracht", life.id))

    def _uwv_einddatum_uitvragen(self, task: Task, life: Life, today: date, chance: Random) -> None:
        self.book.change(life.id, uwv_until=today + timedelta(days=chance.randrange(30, 500)))
