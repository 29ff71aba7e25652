"""Sessions: who is logged in on which browser. Every process reads them here, so that all of them agree."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from matching.storage.engine import writing
from matching.storage.moment import CLOCKS_APART, now
from matching.storage.session_tables import SessionRow
from matching.storage.tables import table

SESSION = table(SessionRow)
IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=10)
KNOWN_AFTER = timedelta(days=1)
"""How long an ended session still tells whose it was, so that what was being typed is kept for its owner."""
SEEN_EVERY = timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class Person:
    """Who logs in.

    Attributes:
        id: of a colleague, K-2041, or a code of the provider.
        name: as it stands on the screen.
        roles: the first is the role in which they begin, unless there are more: then none is chosen yet.
        said, at_provider: what the provider needs to hear when they log out, and its own id of the log-in.
    """

    id: str
    name: str
    roles: tuple[str, ...]
    organisation: str
    said: str = ""
    at_provider: str = ""


@dataclass(frozen=True, slots=True)
class Session:
    """A log-in.

    Attributes:
        role: "" while somebody with more than one role has not chosen.
        has_ended: it says whose it was, and lets nobody in.
    """

    person: Person
    role: str
    has_ended: bool


class Sessions:
    """The sessions, found by the id that only the browser has.

    Attributes:
        idle: after how long without a page a session ends.
        longest: after how long it ends whatever one does.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.idle = IDLE
        self.longest = LONGEST

    def begin(self, person: Person) -> str:
        """Begin a session and give its id, which is a new one each time."""
        session_id, at = secrets.token_urlsafe(32), now()
        row = {"id_hash": hashed(session_id), "person": person.id, "name": person.name}
        row |= {"role": person.roles[0] if len(person.roles) == 1 else "", "roles": " ".join(person.roles)}
        row |= {"organisation": person.organisation, "said": person.said, "at_provider": person.at_provider}
        moments = {"began_at": at, "seen_at": at, "ends_at": at + self.longest}
        with writing(self._engine).begin() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.ends_at < at - KNOWN_AFTER))
            connection.execute(insert(SESSION).values(**row, **moments))
        return session_id

    def find(self, session_id: str) -> Session | None:
        """Give the session of an id, ended or not, and remember that it was seen."""
        mine = SESSION.c.id_hash == hashed(session_id)
        with self._engine.connect() as connection:
            row = connection.execute(select(SESSION).where(mine)).first()
        if row is None:
            return None
        at = now()
        began_later = row.began_at - at > CLOCKS_APART  # by a clock that was ahead, and would let in for too long
        has_ended = at >= row.ends_at or at - row.seen_at >= self.idle or began_later
        if not has_ended and abs(at - row.seen_at) >= SEEN_EVERY:
            with writing(self._engine).begin() as connection:
                connection.execute(update(SESSION).where(mine).values(seen_at=at))
        return _read(row, has_ended)

    def choose(self, session_id: str, role: str) -> None:
        """Work in another of the roles of this person."""
        with writing(self._engine).begin() as connection:
            connection.execute(update(SESSION).where(SESSION.c.id_hash == hashed(session_id)).values(role=role))

    def end(self, session_id: str) -> None:
        """End a session: nothing of it is kept."""
        with writing(self._engine).begin() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.id_hash == hashed(session_id)))

    def end_all(self, person: str) -> int:
        """End every session of a person and give how many there were."""
        with writing(self._engine).begin() as connection:
            return connection.execute(delete(SESSION).where(SESSION.c.person == person)).rowcount

    def end_at_provider(self, at_provider: str, person: str) -> None:
        """End what the provider says has ended: one log-in, or everything of a person when none is named."""
        which = SESSION.c.at_provider == at_provider if at_provider else SESSION.c.person == person
        with writing(self._engine).begin() as connection:
            connection.execute(delete(SESSION).where(which))


def forget(connection: Connection, people: Sequence[str]) -> None:
    """Forget who was logged in under these names, whether that has ended or not: a session says who it was."""
    connection.execute(delete(SESSION).where(SESSION.c.person.in_(people)))


def hashed(secret: str) -> str:
    """Hash what only a browser should have; it is random, so no salt is needed."""
    return hashlib.sha256(secret.encode()).hexdigest()


def _read(row: Row[tuple[object, ...]], has_ended: bool) -> Session:
    roles = tuple(row.roles.split())
    person = Person(row.person, row.name, roles, row.organisation, row.said, row.at_provider)
    return Session(person, row.role, has_ended)
