"""Reports as they were shown before people were erased, and audits: figures without anybody in them.

The first one of a day stays.
"""

from datetime import date

from sqlalchemy import Engine, insert, select

from matching.storage.engine import writing
from matching.storage.moment import now
from matching.storage.tables import KeptReportRow, table

KEPT = table(KeptReportRow)


class KeptReports:
    """The reports that were kept, by code and day."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def get(self, code: str, day: date) -> str | None:
        """Give a report that was kept; None when it is still counted."""
        with self._engine.connect() as connection:
            found: str | None = connection.scalar(select(KEPT.c.report).where(KEPT.c.code == code, KEPT.c.day == day))
        return found

    def newest(self, code: str, until: date) -> str | None:
        """Give the newest report that was kept until a day, that day included; None when there is none."""
        asked = select(KEPT.c.report).where(KEPT.c.code == code, KEPT.c.day <= until)
        with self._engine.connect() as connection:
            found: str | None = connection.scalar(asked.order_by(KEPT.c.day.desc()).limit(1))
        return found

    def keep(self, code: str, day: date, report: str) -> None:
        """Keep a report, unless one of this day is kept: that one was counted with more people."""
        with writing(self._engine).begin() as connection:
            if connection.scalar(select(KEPT.c.code).where(KEPT.c.code == code, KEPT.c.day == day)) is None:
                connection.execute(insert(KEPT).values(code=code, day=day, at=now(), report=report))
