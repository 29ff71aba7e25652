"""The store: one door to everything that passend remembers, except identity."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from uuid import UUID, uuid4

from sqlalchemy import Connection, Engine, delete, insert, select, update
from sqlalchemy.exc import OperationalError, ProgrammingError

from matching.domain.actor import Actor
from matching.domain.processing import Processing
from matching.errors import NotFoundError, StoreError
from matching.storage import ledger
from matching.storage.aftermath import Aftermath
from matching.storage.answers import Answers
from matching.storage.batches import Batches
from matching.storage.change import Change
from matching.storage.deliveries import Deliveries
from matching.storage.drafts import Drafts
from matching.storage.engine import WAIT_SECONDS, open_engine, reading, writing
from matching.storage.erasure_list import NAME as ERASURE_LIST
from matching.storage.erasure_list import ErasureList
from matching.storage.everything import Snapshot
from matching.storage.exposures import Exposures
from matching.storage.history import position_on
from matching.storage.kept_reports import KeptReports
from matching.storage.login_attempts import LoginAttempts
from matching.storage.login_codes import LoginCodes
from matching.storage.look_seals import settled
from matching.storage.look_witness import LookWitness
from matching.storage.looks import Looks
from matching.storage.migration import STORAGE, migrate
from matching.storage.moment import now
from matching.storage.oversight import Oversight
from matching.storage.pool_files import PoolFiles
from matching.storage.processings import processings
from matching.storage.pulse import Pulse, last_look, refuse_other_shape, waits
from matching.storage.reader import Reader
from matching.storage.ready_reports import ReadyReports
from matching.storage.recipes import Recipes
from matching.storage.reference import References
from matching.storage.restoration import Restoration
from matching.storage.retention import Retention
from matching.storage.saved_searches import SavedSearches
from matching.storage.session_tables import LoginAttemptRow, LoginCodeRow, SessionRow
from matching.storage.sessions import Sessions
from matching.storage.subscriptions import Subscriptions
from matching.storage.tables import AnswerRow, InstallationRow, StoredRow, table
from matching.storage.traces import wipe
from matching.storage.upload_room import UploadRoom
from matching.storage.verification import Verification, refuse_broken_end, verify
from matching.storage.vum import VumStore

INSTALLATION = table(InstallationRow)
LOGIN_CODE_KEY = "inlogcodes.key"


class Store:
    """Everything passend remembers, except who somebody is (`matching.identity`).

    Attributes:
        address: what another process opens the same store with; the URL may hold a password.
        looks: the inzagelog.
        recipes: the saved lists.
        aftermath: what was done after one was made.
        exposures: who was shown on them.
        batches: the first rows for every vacancy, made in one go.
        reference: imported reference data.
        answers: what was answered under an Idempotency-Key.
        sessions: who is logged in.
        login_attempts: who is on the way to log in.
        login_codes: with which candidates log in once.
        saved_searches: what colleagues keep under a name.
        drafts: what somebody typed and has not sent.
        vum: what the exchange over VUM remembers.
        subscriptions: who is told what happens.
        deliveries: how far that is.
        oversight: what people did who watch over passend.
        kept_reports: figures of before people were erased.
        ready_reports: the reports of today, counted before anybody asks.
        retention: what is past its term.
        pool_files: columns of people that wait for the next start.
        erasures: who was erased, outside the database.
        uploads: files that wait until it is decided whether they enter.
    """

    def __init__(self, database_url: str, data_dir: Path, wait_seconds: float = WAIT_SECONDS) -> None:
        """Open a store; nothing is read or made yet.

        Args:
            data_dir: where the files of reference data are.
            wait_seconds: how long a change waits for the changes of others.

        Raises:
            StoreError: the URL is of a kind of database that we do not support.
        """
        self.address = (database_url, data_dir)
        self._engine = open_engine(database_url, wait_seconds)
        self._witness = LookWitness(data_dir, self._engine.url.render_as_string())
        self.looks = Looks(self._engine, self._witness)
        self.recipes = Recipes(self._engine)
        self.aftermath = Aftermath(self._engine)
        self.exposures = Exposures(self._engine)
        self.batches = Batches(self._engine)
        self.reference = References(self._engine, data_dir)
        self.answers = Answers(self._engine)
        self.sessions = Sessions(self._engine)
        self.login_attempts = LoginAttempts(self._engine)
        self.login_codes = LoginCodes(self._engine, data_dir / LOGIN_CODE_KEY)
        self.saved_searches = SavedSearches(self._engine)
        self.drafts = Drafts(self._engine)
        self.vum = VumStore(self._engine)
        self.subscriptions = Subscriptions(self._engine)
        self.deliveries = Deliveries(self._engine)
        self.oversight = Oversight(self._engine)
        self.kept_reports = KeptReports(self._engine)
        self.ready_reports = ReadyReports(self._engine)
        self.retention = Retention(self._engine)
        self.pool_files = PoolFiles(data_dir)
        self.erasures = ErasureList(data_dir / ERASURE_LIST)
        self.uploads = UploadRoom(data_dir)

    def migrate(self) -> None:
        """Make the tables or bring them to their newest shape; doing it twice changes nothing.

        Raises:
            StoreError: the database was made by a newer passend, or is not whole; the message says what to restore.
        """
        migrate(self._engine, STORAGE)
        with self._engine.connect() as connection:
            refuse_broken_end(connection)
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            if connection.execute(select(INSTALLATION.c.id)).first() is None:
                connection.execute(insert(INSTALLATION).values(id=1, epoch=str(uuid4()), created_at=now()))

    def position(self) -> int:
        """Give the newest position of the ledger: one indexed read.

        Raises:
            StoreError: there are no tables yet.
        """
        with self._engine.connect() as connection:
            return _newest(connection)

    def position_on(self, day: date) -> int:
        """Give where the ledger stood at the end of a day in Amsterdam: what was known on that day."""
        with self._engine.connect() as connection:
            return position_on(connection, day)

    def pulse(self, work_of_days: Sequence[UUID]) -> Pulse:
        """Say what a machine that watches asks: where the ledger stands, what waits, when the day's work was done.

        Args:
            work_of_days: under which ids the inzagelog knows the work of the last days.
        """
        with self._engine.connect() as connection:
            return Pulse(_newest(connection), *waits(connection), last_look(connection, work_of_days))

    def refuse_other_shape(self) -> None:
        """Ask the database whether it answers, and its tables have the shape of this version.

        Raises:
            StoreError: they have another.
        """
        refuse_other_shape(self._engine, STORAGE)

    def epoch(self) -> str:
        """Give the id of this life of the database, drawn when it was made.

        A recipe carries the one under which it was made. Filling a store with
        everything of another draws a new one, and so does putting back a
        back-up; a copy of the file that is put back by hand keeps its id.
        """
        with self._engine.connect() as connection:
            return str(connection.scalars(select(INSTALLATION.c.epoch)).one())

    def begin_new_life(self) -> None:
        """Draw a new id, and forget who was logged in and what programs were answered: that is of the life before."""
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            connection.execute(update(INSTALLATION).values(epoch=str(uuid4())))
            for row in (SessionRow, LoginAttemptRow, LoginCodeRow, AnswerRow):
                connection.execute(delete(table(row)))

    def pair_with(self, vault: str) -> None:
        """Remember which identity store belongs here; later ones must be the same.

        Args:
            vault: the name of the identity store.

        Raises:
            StoreError: another identity store belongs here; the message says what to restore.
        """
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            paired = connection.scalar(select(INSTALLATION.c.vault))
            if paired is None:
                connection.execute(update(INSTALLATION).values(vault=vault))
            elif paired != vault:
                raise StoreError(
                    "Bij deze database horen andere identiteiten dan die er nu zijn. Zet de identiteiten "
                    "(PASSEND_IDENTITY_DATABASE_URL) terug uit de reservekopie van deze database."
                )

    def unpair(self) -> None:
        """Let an empty store go from its identity store, so that a restored one can take its place.

        Stopped here, the next start pairs it again with what it finds.
        """
        with writing(self._engine).begin() as connection:
            ledger.lock(connection)
            if not ledger.position(connection):
                connection.execute(update(INSTALLATION).values(vault=None))

    @contextmanager
    def read(self, position: int | None = None) -> Iterator[Reader]:
        """Read everything as known at a position; the newest when None.

        What others save meanwhile is not seen. People who have been erased
        since are in no reading, however old the position.

        Raises:
            NotFoundError: the ledger has not come to this position.
            StoreError: there are no tables yet.
        """
        with reading(self._engine).connect() as connection, connection.begin():
            newest = _newest(connection)
            if position is not None and not 0 <= position <= newest:
                raise NotFoundError("stand van het grootboek", position)
            yield Reader(connection, newest if position is None else position)

    def change(self, actor: Actor) -> Change:
        """Begin a change by an actor: `with store.change(actor) as change: ... change.commit()`."""
        return Change(self._engine, actor)

    @contextmanager
    def still(self) -> Iterator[None]:
        """Wait until no change is open and let none begin: the moment to begin reading in two databases at once.

        Raises:
            StoreError: a change of somebody else takes too long.
        """
        with _locked(self._engine):
            yield

    @contextmanager
    def snapshot(self) -> Iterator[Snapshot]:
        """Read everything there is, as it is at this moment."""
        with reading(self._engine).connect() as connection, connection.begin():
            yield Snapshot(connection)

    @contextmanager
    def processings(self, since: datetime, until: datetime) -> Iterator[Iterator[Processing]]:
        """Read what was done with data about people between two moments, streaming."""
        with reading(self._engine).connect() as connection, connection.begin():
            yield processings(connection, since, until)

    @contextmanager
    def restoration(self) -> Iterator[Restoration]:
        """Fill this store with everything of another: `with store.restoration() as filling: ... filling.commit()`.

        Raises:
            StoreError: a change of somebody else takes too long.
        """
        with _locked(self._engine) as connection:
            yield Restoration(connection)

    def verify_ledger(self) -> Verification:
        """Walk the whole chain and every document that still exists."""
        with reading(self._engine).connect() as connection, connection.begin():
            return replace(verify(connection), missed_looks=self._witness.missed(connection))

    def settled_looks(self) -> int:
        """Give the id up to which the inzagelog gets no more rows; see `look_seals.settled`."""
        return settled(self._engine)

    def forget_witness(self, before: datetime) -> None:
        """Let the witness of looks forget what it was told before a moment; see `LookWitness.forget`."""
        self._witness.forget(before)

    def let_witness_go(self) -> int:
        """Hold the rows of the inzagelog against what was told of them; see `LookWitness.let_go`."""
        with self._engine.connect() as connection:
            return self._witness.let_go(connection)

    def wipe_traces(self, *, thorough: bool = True) -> bool:
        """Leave no bytes of what was erased in the files of the database; see `traces.wipe`."""
        return wipe(self._engine, StoredRow.metadata.tables, thorough=thorough)

    def close(self) -> None:
        """Close the connections."""
        self._engine.dispose()


@contextmanager
def _locked(engine: Engine) -> Iterator[Connection]:
    """Hold the lock of the ledger; leaving without a commit leaves nothing behind."""
    with writing(engine).connect() as connection:
        ledger.take_lock(connection)
        yield connection


def _newest(connection: Connection) -> int:
    """Give the newest position, or say what to run when there are no tables."""
    try:
        return ledger.position(connection)
    except (OperationalError, ProgrammingError) as error:
        raise StoreError("De database is er niet of is nog leeg. Voer eerst uit: passend migrate.") from error
