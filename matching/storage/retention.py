"""What is older than its term, and doing away with it. People, and what is about them, are erased by `erasure`."""

from collections.abc import Mapping
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, Table, and_, delete, func, or_, select

from matching.domain.candidate import CandidateStatus
from matching.domain.message import MessageStatus
from matching.storage.aggregate_tables import CandidateRow, MessageRow, PlacementRow
from matching.storage.engine import writing
from matching.storage.ledger import LEDGER
from matching.storage.list_tables import BatchListRow, BatchRowRow, ExposureRow, RecipeRow
from matching.storage.session_tables import SavedSearchRow
from matching.storage.tables import LookRow, table

LOOK, RECIPE, EXPOSURE = table(LookRow), table(RecipeRow), table(ExposureRow)
CANDIDATE, PLACEMENT, MESSAGE = table(CandidateRow), table(PlacementRow), table(MessageRow)
SEARCH = table(SavedSearchRow)
NIGHT, NIGHT_ROW = table(BatchListRow), table(BatchRowRow)
LOGS: Mapping[str, Table] = {"bewaren-inzagelog": LOOK, "bewaren-ranglijst": RECIPE, "bewaren-nachtlijst": NIGHT}


class Retention:
    """Rows that are past their term."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def people(self, before: datetime, *, placed: bool, last_day: date) -> list[UUID]:
        """Give who was closed before a moment and not touched since.

        Args:
            placed: of those who were placed ever, none after `last_day`; else of those who never were.
        """
        theirs = select(PLACEMENT.c.id).where(PLACEMENT.c.candidate_id == CANDIDATE.c.id)
        later = or_(PLACEMENT.c.happened_on > last_day, PLACEMENT.c.last_day > last_day)
        closed = and_(CANDIDATE.c.status == CandidateStatus.AFGESLOTEN.value, LEDGER.c.at < before)
        wanted = [theirs.exists(), ~theirs.where(later).exists()] if placed else [~theirs.exists()]
        found = select(CANDIDATE.c.id).join(LEDGER, LEDGER.c.position == CANDIDATE.c.position)
        with self._engine.connect() as connection:
            return list(connection.scalars(found.where(closed, *wanted).order_by(CANDIDATE.c.number)))

    def messages(self, before: datetime) -> list[UUID]:
        """Give the messages that were written before a moment and wait no more."""
        done = and_(MESSAGE.c.status != MessageStatus.WACHT.value, MESSAGE.c.written_at < before)
        with self._engine.connect() as connection:
            return list(connection.scalars(select(MESSAGE.c.id).where(done).order_by(MESSAGE.c.id)))

    def count_log(self, code: str, before: datetime) -> int:
        """Count the rows of a log from before a moment."""
        with self._engine.connect() as connection:
            return connection.scalar(select(func.count()).select_from(LOGS[code]).where(_old(code, before))) or 0

    def wipe_log(self, code: str, before: datetime) -> int:
        """Delete the rows of a log from before a moment, and what hangs on them; gives how many."""
        with writing(self._engine).begin() as connection:
            if code == "bewaren-ranglijst":
                gone = select(RECIPE.c.id).where(_old(code, before))
                connection.execute(delete(EXPOSURE).where(EXPOSURE.c.list_id.in_(gone)))
                connection.execute(delete(SEARCH).where(SEARCH.c.list_id.in_(gone)))  # opened by nobody since
            if code == "bewaren-nachtlijst":
                _wipe_nights(connection, before)
            return connection.execute(delete(LOGS[code]).where(_old(code, before))).rowcount


def _old(code: str, before: datetime) -> ColumnElement[bool]:
    older: ColumnElement[bool] = LOGS[code].c.at < before
    return older


def _wipe_nights(connection: Connection, before: datetime) -> None:
    listed = select(NIGHT.c.vacancy_id).where(
        NIGHT.c.at < before, NIGHT.c.batch == NIGHT_ROW.c.batch, NIGHT.c.vacancy_id == NIGHT_ROW.c.vacancy_id
    )
    connection.execute(delete(NIGHT_ROW).where(listed.exists()))
