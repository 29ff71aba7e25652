"""What the writer processes of test_eight_writers.py run; a module, so that a fresh process can import it."""

from itertools import count
from pathlib import Path
from uuid import uuid4

from people_and_work import CONSULENT, OWNER

from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.storage import Store


def start(url: str, folder: str, gate, epochs) -> None:
    """Bring the database to its newest shape, at the same moment as others, and report its epoch."""
    gate.wait()
    store = Store(url, Path(folder))
    store.migrate()
    epochs.put(store.epoch())


def write(url: str, folder: str, name: str, changes: int, gate) -> None:
    """Wait for the others, then commit this many changes of one to three people each."""
    store = Store(url, Path(folder))
    gate.wait()
    for number in range(changes):
        with store.change(CONSULENT) as change:
            change.save_many(_people(name, number), action="kandidaat_ingeschreven")
            change.commit()


def write_until_killed(url: str, folder: str, acknowledged) -> None:
    """Commit one person after another and report the position of each that stands."""
    store = Store(url, Path(folder))
    number = 0
    while True:
        with store.change(CONSULENT) as change:
            change.save_many(_people("slachtoffer", number), action="kandidaat_ingeschreven")
            change.commit()
        acknowledged.send(store.position())
        number += 1


def write_named(url: str, folder: str, acknowledged) -> None:
    """Commit one person after another, under names of its own, and report who stands."""
    store, name = Store(url, Path(folder)), str(uuid4())
    for number in count():
        with store.change(CONSULENT) as change:
            saved = change.save_many(_people(name, number), action="kandidaat_ingeschreven")
            change.commit()
        acknowledged.send([one.id for one in saved])


def save_and_wait(url: str, folder: str, saved) -> None:
    """Save people, hold the lock of the ledger, and never commit."""
    store = Store(url, Path(folder))
    with store.change(CONSULENT) as change:
        change.save_many(_people("onaf", 2), action="kandidaat_ingeschreven")
        saved.send(True)
        saved.recv()


def _people(name: str, number: int) -> list[Candidate]:
    return [
        Candidate(uuid4(), 0, SourceKey(name, f"{number}-{part}"), CandidateStatus.BEMIDDELBAAR, OWNER.id)
        for part in range(1 + number % 3)
    ]
