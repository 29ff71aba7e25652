"""One transaction of changes: current state, versions and ledger together, or nothing."""

from collections.abc import Iterable, Mapping, Sequence
from contextlib import ExitStack
from datetime import datetime
from itertools import groupby
from typing import Any, Self, TypeVar
from uuid import UUID

from sqlalchemy import Connection, Engine, insert
from sqlalchemy.exc import IntegrityError

from matching.domain.actor import Actor
from matching.domain.emergency_access import EmergencyAccess
from matching.domain.look_review import LookReview
from matching.domain.ranking_switch import RankingSwitch
from matching.domain.subscription import LIST_CHANGED, Subscription
from matching.errors import ConflictError
from matching.storage import (
    answers,
    delivery_rows,
    drafts,
    erasure,
    ledger,
    list_marks,
    look_seals,
    outlooks,
    oversight,
    saving,
    sessions,
    subscriptions,
)
from matching.storage.aggregates import AGGREGATES, OF_TYPE, Aggregate, Kind, Stored
from matching.storage.documents import new_salt
from matching.storage.engine import writing
from matching.storage.list_marks import Marks
from matching.storage.moment import now
from matching.storage.reader import Reader
from matching.storage.tables import VersionRow, table
from matching.storage.vum import keep_vacancy_messages

VERSION = table(VersionRow)
SUBSCRIPTION, LIST = "subscription", "vacancy_list"  # in the ledger; they have no documents
SWITCH, ACCESS, REVIEW = "ranking_switch", "emergency_access", "look_review"  # nor have these
THE_SWITCH = UUID("5d0cdb27-6b7c-4b5e-8f0e-0a8a4f1f2c45")
T = TypeVar("T", bound=Stored)


class Change:
    """Changes by one actor; leaving without `commit` leaves nothing behind.

    The lock of the ledger is taken at the first save and held to the commit,
    so nothing slow belongs between the two.
    """

    def __init__(self, engine: Engine, actor: Actor) -> None:
        self._engine = writing(engine)
        self._actor = actor
        self._open = ExitStack()
        self._connection: Connection | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self._open.close()

    @property
    def actor(self) -> Actor:
        """Who changes."""
        return self._actor

    @property
    def at(self) -> datetime:
        """The moment under which everything of this change is written down; this takes the lock of the ledger."""
        self._begin()
        return self._at

    def reader(self) -> Reader:
        """Read what is true now, and stays true until the commit: this takes the lock of the ledger.

        What is decided on what this gives cannot be overtaken by somebody else.

        Raises:
            StoreError: another change holds the lock for too long.
        """
        return Reader(self._begin(), self._head.position)

    def save(self, obj: T, *, action: str, after: int = 0) -> T:
        """Save one object; see `save_many`.

        Args:
            after: the version that this one follows; 0 for a new object.
        """
        return self.save_many([obj], action=action, after={obj.id: after})[0]

    def save_many(self, objs: Sequence[T], *, action: str, after: Mapping[UUID, int] | None = None) -> list[T]:
        """Save objects of any kinds, one ledger entry each, and give them as saved.

        An object with number 0 gets the next free short number of its kind.

        Args:
            after: the version that each one follows; absent is a new object.

        Raises:
            ConflictError: somebody saved one of them in the meantime, or a
                number or source number is taken.
            StoreError: another change holds the lock for too long.
        """
        order = {aggregate.stored_type: place for place, aggregate in enumerate(AGGREGATES)}
        saved: list[T] = []
        for kind, group in groupby(sorted(objs, key=lambda obj: order[type(obj)]), key=type):
            saved += self._save_alike(OF_TYPE[kind], list(group), action, after or {})
        return saved

    def keep_vacancy_messages(self, messages: Mapping[UUID, str]) -> None:
        """Keep the messages of VUM that vacancies came in with; the vacancies must be saved."""
        keep_vacancy_messages(self._begin(), messages)

    def save_subscription(self, subscription: Subscription, *, action: str, keys: bytes | None = None) -> None:
        """Save a subscription, with an entry that tells of it; its keys stay when none are given.

        Raises:
            StaleError: somebody changed it in the meantime.
        """
        subscriptions.save(self._begin(), subscription, keys)
        self._append([ledger.Deed(action, SUBSCRIPTION, subscription.id, subscription.version, ledger.NO_PAYLOAD)])

    def save_list_marks(self, marks: Marks, changed: Iterable[UUID]) -> None:
        """Keep what the lists of vacancies look like, with an entry for each that changed.

        Args:
            marks: by vacancy what it looks like and how often it changed.
        """
        list_marks.keep(self._begin(), marks)
        self._append(ledger.Deed(LIST_CHANGED, LIST, one, marks[one][1], ledger.NO_PAYLOAD) for one in changed)

    def keep_outlooks(self, seen: Sequence[outlooks.KnownOutlook]) -> None:
        """Keep until which day nothing changes for people; seen in this change, or at the position where it stands."""
        outlooks.keep(self._begin(), seen)

    def turn_ranking(self, *, on: bool, reason: str) -> RankingSwitch:
        """Turn the switch of ranking, with an entry that tells of it; the reason stays outside the ledger."""
        connection = self._begin()
        turned = oversight.turn(connection, self._actor, self._at, is_on=on, reason=reason)
        action = "rangschikking_aan" if on else "rangschikking_uit"
        self._append([ledger.Deed(action, SWITCH, THE_SWITCH, turned.turns, ledger.NO_PAYLOAD)])
        return turned

    def open_door(self, access: EmergencyAccess) -> None:
        """Keep access in need, with an entry that tells of it; the reason stays outside the ledger."""
        oversight.open_door(self._begin(), access)
        self._append([ledger.Deed("noodtoegang_gevraagd", ACCESS, access.id, 1, ledger.NO_PAYLOAD)])

    def conclude(self, review: LookReview) -> None:
        """Keep a review of looks, with an entry that tells of it; what was concluded stays outside the ledger."""
        oversight.conclude(self._begin(), review)
        self._append([ledger.Deed("inzagen_beoordeeld", REVIEW, review.id, 1, ledger.NO_PAYLOAD)])

    def seal_looks(self, last: int) -> int:
        """Seal the rows of the inzagelog up to an id that have no seal yet; give how many seals were made.

        Args:
            last: as `look_seals.settled` gives it, before this change began.
        """
        connection = self._begin()
        known = look_seals.read_seals(connection)
        made = list(look_seals.seals_to(connection, known, last))
        self._tell_of_log(look_seals.SEALED, known.versions, made)
        return len(made)

    def wipe_looks(self, before: datetime) -> int:
        """Delete the rows of the inzagelog of whole seals from before a moment; give how many."""
        connection = self._begin()
        known = look_seals.read_seals(connection)
        gone = look_seals.wipe_before(connection, known, before)
        if gone is None:
            return 0
        self._tell_of_log(look_seals.WIPED, known.versions, [gone[0]])
        return gone[1]

    def erase(self, kind: Kind, object_id: UUID) -> list[UUID]:
        """Erase every version of an object; of a candidate also everything about it, and merged records.

        The ledger keeps its entries and stays valid. Nothing brings it back.

        Returns:
            The ids of this kind that were erased.

        Raises:
            NotFoundError: there is no such object.
        """
        connection = self._begin()
        deeds = erasure.erase(connection, kind, object_id)
        self._append(deeds)
        return [deed.object_id for deed in deeds if deed.object_kind == kind]

    def forget_beside(self, people: Sequence[str], objects: Sequence[str]) -> None:
        """Forget what is about somebody and no document: log-ins, what was typed, what was answered a moment ago.

        Args:
            people: the ids and short numbers of that person.
            objects: the ids of everything else of that person.
        """
        connection = self._begin()
        sessions.forget(connection, people)
        drafts.forget(connection, people)
        answers.forget(connection, [*people, *objects])

    def commit(self) -> None:
        """Make everything saved visible to all, at once."""
        if self._connection is not None:
            self._connection.commit()
        self._open.close()
        self._connection = None

    def _begin(self) -> Connection:
        """Open the transaction and take the lock of the ledger, once."""
        if self._connection is None:
            self._connection = self._open.enter_context(self._engine.connect())
            ledger.take_lock(self._connection)
            self._head = ledger.head(self._connection)
            self._at = now()
        return self._connection

    def _tell_of_log(self, action: str, after: int, documents: Sequence[str]) -> None:
        """Keep documents about the inzagelog, with an entry that commits to each."""
        rows = [
            {
                "object_kind": look_seals.LOG,
                "object_id": look_seals.THE_LOG,
                "version": after + place,
                "position": self._head.position + place,
                "salt": new_salt(),
                "document": document,
                "person_id": None,
            }
            for place, document in enumerate(documents, start=1)
        ]
        if rows:
            self._begin().execute(insert(VERSION), rows)
        self._append(saving.deed(action, row) for row in rows)

    def _append(self, deeds: Iterable[ledger.Deed]) -> None:
        """Append to the ledger, and put what others want to hear of in the outbox."""
        connection, told, first = self._begin(), tuple(deeds), self._head.position + 1
        self._head = ledger.extend(connection, self._head, self._actor, self._at, told)
        delivery_rows.put(connection, first, self._at, told)

    def _save_alike(self, aggregate: Aggregate, objs: list[Any], action: str, after: Mapping[UUID, int]) -> list[Any]:
        """Save objects of one kind."""
        connection = self._begin()
        saving.refuse_stale(connection, aggregate, objs, after)
        saving.refuse_erased(connection, aggregate, objs)
        objs = saving.numbered(connection, aggregate, objs)
        versions = saving.version_rows(aggregate, objs, after, self._head.position + 1)
        outlooks.forget_changed(connection, aggregate, objs)
        try:
            saving.write(connection, aggregate.table, saving.current_rows(aggregate, objs, versions))
            connection.execute(insert(VERSION), versions)
        except IntegrityError as error:
            raise ConflictError(saving.why(aggregate, error)) from error
        self._append(saving.deed(action, version) for version in versions)
        return objs
