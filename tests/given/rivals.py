"""Processes that stay, and do deeds on seats at the same moment in the same database."""

import traceback
from dataclasses import dataclass
from uuid import UUID

from municipality import Databases
from processes import PROCESSES
from seat_deeds import Deed
from seat_desk import TODAY, Desk, Saved

from matching.domain.actor import Actor
from matching.errors import PassendError
from matching.placing.wish import Wish
from matching.service import Service

SECONDS = 180


@dataclass(frozen=True)
class Round:
    """What one process has to do.

    Attributes:
        deeds: each with the id of the actor who does it; nobody does two.
        placements: those that are known at the start.
    """

    databases: Databases
    people: tuple[UUID, ...]
    wishes: tuple[Wish, ...]
    source: UUID
    placements: tuple[UUID, ...]
    deeds: tuple[tuple[str, Deed], ...]


@dataclass(frozen=True)
class Answer:
    """What somebody was told about one deed.

    Attributes:
        saved: what was acknowledged, step by step.
        refusal: the error that stopped it, and its sentence; "" when nothing did.
    """

    actor: str
    deed: Deed
    saved: tuple[Saved, ...]
    refusal: str = ""


class Rivals:
    """So many processes; each opens a database once and keeps it."""

    def __init__(self, count: int) -> None:
        self._gate, self._pipes, self._processes = PROCESSES.Barrier(count), [], []
        for _ in range(count):
            ours, theirs = PROCESSES.Pipe()
            self._processes.append(PROCESSES.Process(target=_work, args=(theirs, self._gate), daemon=True))
            self._processes[-1].start()
            self._pipes.append(ours)

    def race(self, rounds: list[Round]) -> list[Answer]:
        """Let every process do its deeds, all beginning at the same moment; gives every answer."""
        for pipe, one in zip(self._pipes, rounds, strict=True):
            pipe.send(one)
        return [answer for pipe in self._pipes for answer in _received(pipe)]

    def stop(self) -> None:
        for process, pipe in zip(self._processes, self._pipes, strict=True):
            pipe.send(None)
            process.join(SECONDS)
            process.kill()


def _received(pipe) -> list[Answer]:
    assert pipe.poll(SECONDS), "a process gives no answer"
    got = pipe.recv()
    assert not isinstance(got, str), got
    return got


def _work(pipe, gate) -> None:
    """Do rounds until there are no more."""
    open_services: dict[Databases, Service] = {}
    while (asked := pipe.recv()) is not None:
        try:
            desk = _desk(asked, open_services)
            gate.wait(SECONDS)
            pipe.send([_answered(desk, actor, deed) for actor, deed in asked.deeds])
        except Exception:
            pipe.send(traceback.format_exc())


def _desk(asked: Round, open_services: dict[Databases, Service]) -> Desk:
    if asked.databases not in open_services:
        given = asked.databases
        service = Service.open(given.url, given.identity_url, given.data_dir)
        service.today = lambda: TODAY
        service.knowledge()
        open_services[given] = service
    return Desk(open_services[asked.databases], asked.people, asked.wishes, asked.source, list(asked.placements))


def _answered(desk: Desk, actor: str, deed: Deed) -> Answer:
    saved: list[Saved] = []
    try:
        saved += deed.steps(desk, Actor(actor, "consulent", "gemeente", "bemiddeling"))
    except PassendError as error:
        return Answer(actor, deed, tuple(saved), f"{type(error).__name__}: {error}")
    return Answer(actor, deed, tuple(saved))
