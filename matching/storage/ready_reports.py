"""The reports of today, counted before anybody asks; figures without anybody in them."""

from collections.abc import Mapping

from sqlalchemy import Engine, delete, insert, select

from matching.storage.engine import writing
from matching.storage.moment import now
from matching.storage.tables import ReadyReportRow, table

READY = table(ReadyReportRow)


class ReadyReports:
    """The newest counted report of each code."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, code: str, basis: str) -> str | None:
        """Give a report that was counted on this basis; None when there is none."""
        asked = select(READY.c.report).where(READY.c.code == code, READY.c.basis == basis)
        with self._engine.connect() as connection:
            found: str | None = connection.scalar(asked)
        return found

    def keep(self, reports: Mapping[str, str], basis: str) -> None:
        """Keep these reports, by code, instead of the ones before."""
        rows = [{"code": code, "basis": basis, "at": now(), "report": report} for code, report in reports.items()]
        with writing(self._engine).begin() as connection:
            connection.execute(delete(READY))
            if rows:
                connection.execute(insert(READY), rows)
