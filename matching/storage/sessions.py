"""Sessions: who is logged in on which browser. Every process reads them here, so that all of them agree."""

import hashlib
import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Any

from sqlalchemy import Connection, Engine, Row, delete, insert, select, update

from matching.storage.engine import writing
from matching.storage.moment import CLOCKS_APART, now
from matching.storage.session_tables import SessionRow
from matching.storage.tables import table

SESSION = table(SessionRow)
IDLE = timedelta(minutes=30)
LONGEST = timedelta(hours=10)
MOST = 5
KNOWN_AFTER = timedelta(days=1)
"""How long an ended session still tells whose it was, so that what was being typed is kept for its owner."""
SEEN_EVERY = timedelta(minutes=1)
_REFERENCE = 16  # signs of the hash: enough to tell the few sessions of one person apart


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


@dataclass(frozen=True, slots=True)
class OpenSession:
    """A log-in that still lets somebody in, as its owner sees it.

    Attributes:
        reference: names it among those of one person, and lets nobody in.
        browser: "Firefox op Windows"; "" is not known.
        is_this: it is the one that asks.
    """

    reference: str
    role: str
    browser: str
    began_at: datetime
    seen_at: datetime
    ends_at: datetime
    is_this: bool


class Sessions:
    """The sessions, found by the id that only the browser has.

    Attributes:
        idle: after how long without a page a session ends.
        longest: after how long it ends whatever one does.
        most: how many one person has at the same time; None is no limit.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self.idle = IDLE
        self.longest = LONGEST
        self.most: int | None = None

    def begin(self, person: Person, lasts: timedelta | None = None, browser: str = "") -> str:
        """Begin a session and give its id, which is a new one each time.

        Who has as many as there may be loses the one that was used longest ago.

        Args:
            lasts: after how long it ends whatever one does, when that is sooner than usual.
            browser: on what one logs in, as the person knows it.
        """
        session_id, at = secrets.token_urlsafe(32), now()
        row = {"id_hash": hashed(session_id), "person": person.id, "name": person.name}
        row |= {"role": person.roles[0] if len(person.roles) == 1 else "", "roles": " ".join(person.roles)}
        row |= {
            "organisation": person.organisation,
            "said": person.said,
            "at_provider": person.at_provider,
            "browser": browser,
        }
        moments = {"began_at": at, "seen_at": at, "ends_at": at + min(lasts or self.longest, self.longest)}
        with writing(self._engine).begin() as connection:
            connection.execute(delete(SESSION).where(SESSION.c.ends_at < at - KNOWN_AFTER))
            connection.execute(insert(SESSION).values(**row, **moments))
            self._end_beyond_most(connection, person.id, hashed(session_id), at)
        return session_id

    def find(self, session_id: str) -> Session | None:
        """Give the session of an id, ended or not, and remember that it was seen."""
        mine = SESSION.c.id_hash == hashed(session_id)
        with self._engine.connect() as connection:
            row = connection.execute(select(SESSION).where(mine)).first()
        if row is None:
            return None
        at = now()
        has_ended = self._has_ended(row, at)
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

    def open_of(self, person: str, session_id: str) -> tuple[OpenSession, ...]:
        """Give what still lets a person in: the one with this id first, then the one last used."""
        with self._engine.connect() as connection:
            rows = connection.execute(select(SESSION).where(SESSION.c.person == person)).all()
        at, this = now(), hashed(session_id)
        found = [_opened(row, this) for row in rows if not self._has_ended(row, at)]
        return tuple(sorted(found, key=lambda one: (one.is_this, one.seen_at), reverse=True))

    def end_one(self, person: str, reference: str) -> int:
        """End the session of a person that is named so, and give how many that were: one, or none."""
        with writing(self._engine).begin() as connection:
            hashes = connection.scalars(select(SESSION.c.id_hash).where(SESSION.c.person == person))
            named = [one for one in hashes if one[:_REFERENCE] == reference]
            return connection.execute(delete(SESSION).where(SESSION.c.id_hash.in_(named))).rowcount

    def end_others(self, person: str, session_id: str) -> int:
        """End every session of a person but the one with this id, and give how many there were."""
        others = (SESSION.c.person == person) & (SESSION.c.id_hash != hashed(session_id))
        with writing(self._engine).begin() as connection:
            return connection.execute(delete(SESSION).where(others)).rowcount

    def end_all(self, person: str) -> int:
        """End every session of a person and give how many there were."""
        with writing(self._engine).begin() as connection:
            return connection.execute(delete(SESSION).where(SESSION.c.person == person)).rowcount

    def end_at_provider(self, at_provider: str, person: str) -> None:
        """End what the provider says has ended: one log-in, or everything of a person when none is named."""
        which = SESSION.c.at_provider == at_provider if at_provider else SESSION.c.person == person
        with writing(self._engine).begin() as connection:
            connection.execute(delete(SESSION).where(which))

    def _end_beyond_most(self, connection: Connection, person: str, new: str, at: datetime) -> None:
        """End what one person has beyond the most; the row stays, so that what is typed there is kept for its owner."""
        if self.most is None:
            return
        rows = connection.execute(select(SESSION).where((SESSION.c.person == person) & (SESSION.c.id_hash != new)))
        others = [one for one in rows if not self._has_ended(one, at)]
        newest_first = sorted(others, key=lambda one: one.seen_at, reverse=True)
        beyond = [one.id_hash for one in newest_first[self.most - 1 :]]
        connection.execute(update(SESSION).where(SESSION.c.id_hash.in_(beyond)).values(ends_at=at))

    def _has_ended(self, row: Row[Any], at: datetime) -> bool:
        began_later: bool = row.began_at - at > CLOCKS_APART  # by a clock that was ahead, and would let in for too long
        return began_later or at >= row.ends_at or at - row.seen_at >= self.idle


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


def _opened(row: Row[Any], this: str) -> OpenSession:
    return OpenSession(
        row.id_hash[:_REFERENCE], row.role, row.browser, row.began_at, row.seen_at, row.ends_at, row.id_hash == this
    )
