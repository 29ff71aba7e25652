"""Looking, after somebody was killed, whether everything acknowledged is there and nothing is there by half."""

from dataclasses import dataclass, field
from uuid import UUID

import httpx
from sqlalchemy import func, select
from this_day import TODAY
from writing_clients import Clients, Receipt

from matching.service import Service
from matching.storage.aggregates import AGGREGATES
from matching.storage.engine import open_engine
from matching.storage.ledger import LEDGER
from matching.storage.tables import VersionRow, table

AS_SYSTEEM = {"X-Passend-Rol": "systeem"}  # sees of everybody who it is

VERSION = table(VersionRow)
REPEATED = 4


@dataclass
class Count:
    """What all of it came to, for people to read.

    Attributes:
        repeated: questions that were acknowledged and asked again under the same key.
        untold: of those, the ones that heard only that the key is taken: the database was killed between what was
            written and its answer.
        done: of the questions without an answer, those that were done.
    """

    kills: int = 0
    acknowledged: int = 0
    found: int = 0
    repeated: int = 0
    untold: int = 0
    unanswered: int = 0
    done: int = 0

    def __str__(self) -> str:
        lost, same = self.acknowledged - self.found, self.repeated - self.untold
        return (
            f"{self.kills} kills: {self.acknowledged} acknowledged, {self.found} found, {lost} lost, 0 by half. "
            f"{self.repeated} asked again with the same key: {same} same answer, {self.untold} taken, none done twice. "
            f"{self.unanswered} without an answer, of which {self.done} were done whole."
        )


@dataclass
class Watcher:
    """Looks at one database after every kill.

    Attributes:
        url: of the database of the service.
        known: the versions that were there at the last look.
    """

    service: Service
    url: str
    clients: Clients
    count: Count = field(default_factory=Count)

    def __post_init__(self) -> None:
        self.known, self._seen = versions_in(self.url), 0

    def look(self) -> None:
        """Look for everything that was acknowledged since the last time."""
        new = self.clients.receipts[self._seen :]
        self._seen = len(self.clients.receipts)
        assert half_written(self.url) == []
        assert self.service.store.verify_ledger().is_whole
        self.service.identity.legality_on(TODAY)  # opens who everybody is
        done = self._find(new)
        with httpx.Client(base_url=self.clients.url, timeout=60) as client:
            for receipt in {one.at: one for one in new}.values():
                _read(client, receipt)
            for receipt in [one for one in new if one.question.method == "POST"][-REPEATED:]:
                self._ask_again(client, receipt)
            self._ask_unanswered_again(client, done)
        self.known = versions_in(self.url)

    def _ask_again(self, client: httpx.Client, receipt: Receipt) -> None:
        """Ask once more: it says the same, unless the database was gone before it could keep what was said."""
        answer = receipt.question.ask(client)
        self.count.repeated += 1
        if answer.status_code == 409:
            assert "afgebroken" in answer.json()["detail"]
            self.count.untold += 1
            return
        assert (answer.status_code, answer.json()) == (201, receipt.content), answer.text

    def _find(self, new: list[Receipt]) -> int:
        """Find what was acknowledged; gives how much was done of what nobody was told."""
        there = versions_in(self.url)
        assert self.known <= there, "what was there is gone"
        said = {(_object(one), one.version) for one in new}
        done = len(there - self.known - said)
        assert done <= len(self.clients.unanswered)
        self.count.kills += 1
        self.count.acknowledged += len(new)
        self.count.found += sum((_object(one), one.version) in there for one in new)
        self.count.unanswered += len(self.clients.unanswered)
        self.count.done += done
        return done

    def _ask_unanswered_again(self, client: httpx.Client, done: int) -> None:
        """Ask once more: it is done now, or was done and is told, or nobody knows whether it was; never twice."""
        before = versions_in(self.url)
        for question in self.clients.unanswered:
            answer = question.ask(client)
            assert answer.status_code in (200, 201, 409, 412), answer.text
        assert len(versions_in(self.url) - before) + done <= len(self.clients.unanswered)


def half_written(url: str) -> list[str]:
    """Say where the current state, the newest version and the grootboek do not say the same."""
    engine, wrong = open_engine(url), []
    newest = select(VERSION.c.object_id, func.max(VERSION.c.version), func.max(VERSION.c.position))
    with engine.connect() as connection:
        entries = {tuple(row) for row in connection.execute(_said_of_a_version(LEDGER))}
        versions = {tuple(row) for row in connection.execute(_said_of_a_version(VERSION))}
        for aggregate in AGGREGATES:
            is_kind = VERSION.c.object_kind == aggregate.kind.value
            written = {tuple(row) for row in connection.execute(newest.where(is_kind).group_by(VERSION.c.object_id))}
            now = aggregate.table.c
            current = {tuple(row) for row in connection.execute(select(now.id, now.version, now.position))}
            wrong += [f"{aggregate.kind}: {one}" for one in written ^ current]
    engine.dispose()
    return wrong + [f"not in the grootboek, or only there: {one}" for one in versions ^ entries]


def versions_in(url: str) -> set[tuple[UUID, int]]:
    """Give every version that there is."""
    engine = open_engine(url)
    with engine.connect() as connection:
        found = {(row.object_id, row.version) for row in connection.execute(_said_of_a_version(VERSION))}
    engine.dispose()
    return found


def _said_of_a_version(of):
    return select(of.c.object_id, of.c.version, of.c.position)


def _object(receipt: Receipt) -> UUID:
    return UUID(receipt.at.split("/")[1])


def _read(client: httpx.Client, receipt: Receipt) -> None:
    """Read it: as it was acknowledged, unless something was written after it."""
    answer = client.get(f"/v1/{receipt.at}", headers=AS_SYSTEEM)
    assert answer.status_code == 200, answer.text
    version = int(answer.headers["etag"].strip('"')) if "etag" in answer.headers else answer.json()["versie"]
    assert version >= receipt.version
    if version == receipt.version:
        assert answer.json() == receipt.content
