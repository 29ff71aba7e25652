"""What is older than its term, and doing away with it. People, and what is about them, are erased by `erasure`."""

from collections.abc import Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import ColumnElement, Connection, Engine, Select, Table, and_, delete, false, func, or_, select

from matching.domain.candidate import CandidateStatus
from matching.domain.message import MessageStatus
from matching.domain.opportunity import VacancyStatus
from matching.domain.task import TaskStatus
from matching.storage.aggregate_tables import (
    CandidateRow,
    EmployerRow,
    MessageRow,
    PlacementRow,
    PlekRow,
    ProposalRow,
    TaskRow,
    VacancyRow,
)
from matching.storage.engine import writing
from matching.storage.ledger import LEDGER
from matching.storage.list_tables import BatchListRow, BatchRowRow, ExposureRow, RecipeRow
from matching.storage.session_tables import SavedSearchRow
from matching.storage.tables import LookRow, table

LOOK, RECIPE, EXPOSURE = table(LookRow), table(RecipeRow), table(ExposureRow)
CANDIDATE, PLACEMENT, MESSAGE = table(CandidateRow), table(PlacementRow), table(MessageRow)
SEARCH = table(SavedSearchRow)
VACANCY, EMPLOYER, PLEK = table(VacancyRow), table(EmployerRow), table(PlekRow)
PROPOSAL, TASK = table(ProposalRow), table(TaskRow)
_GOING_ON = [
    one.value
    for one in (
        VacancyStatus.INGEDIEND,
        VacancyStatus.IN_BEOORDELING,
        VacancyStatus.OPEN,
        VacancyStatus.DEELS_VERVULD,
    )
]
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

    def vacancies(self, before: datetime, last_day: date) -> list[UUID]:
        """Give the vacancies that ended before a moment, were not touched since, and with which nobody has to do.

        Args:
            last_day: of those that closed by themselves none after this day.
        """
        ended = VACANCY.c.status.not_in(_GOING_ON) | (VACANCY.c.closes_on <= last_day)
        later = VACANCY.c.closes_on > last_day
        used = [PROPOSAL.c.vacancy_id, PLACEMENT.c.vacancy_id, PLACEMENT.c.intended_vacancy_id]
        asked = select(VACANCY.c.id).join(LEDGER, LEDGER.c.position == VACANCY.c.position)
        asked = asked.where(LEDGER.c.at < before, ended, ~func.coalesce(later, false()))
        open_tasks = select(TASK.c.id).where(TASK.c.vacancy_id == VACANCY.c.id, TASK.c.status == TaskStatus.OPEN.value)
        return self._unused(asked.where(~open_tasks.exists()), VACANCY, used)

    def employers(self, before: datetime) -> list[UUID]:
        """Give the employers that were not touched since a moment, and of whom there is no work and no voordracht."""
        asked = select(EMPLOYER.c.id).join(LEDGER, LEDGER.c.position == EMPLOYER.c.position)
        used = [VACANCY.c.employer_id, PLEK.c.employer_id, PROPOSAL.c.employer_id, TASK.c.employer_id]
        return self._unused(asked.where(LEDGER.c.at < before), EMPLOYER, used)

    def closed_tasks(self, vacancy_id: UUID) -> list[UUID]:
        """Give the tasks about a vacancy that is due; all of them are closed."""
        with self._engine.connect() as connection:
            return list(connection.scalars(select(TASK.c.id).where(TASK.c.vacancy_id == vacancy_id)))

    def _unused(self, asked: Select[tuple[UUID]], of: Table, used: Sequence[ColumnElement[UUID]]) -> list[UUID]:
        free = [~select(column).where(column == of.c.id).correlate(of).exists() for column in used]
        with self._engine.connect() as connection:
            return list(connection.scalars(asked.where(*free).order_by(of.c.number)))

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
