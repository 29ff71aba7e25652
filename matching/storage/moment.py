"""Moments in UTC, the same on every database."""

from datetime import UTC, datetime, timedelta

from sqlalchemy import ColumnElement, DateTime, Dialect, or_
from sqlalchemy.types import TypeDecorator

CLOCKS_APART = timedelta(minutes=5)
"""How far the clocks of two computers may be apart; what is further in the future was written by a wrong clock."""
LONGEST_WAIT = timedelta(days=7)
"""Nothing waits longer than this for its next attempt."""


class UtcMoment(TypeDecorator[datetime]):
    """A moment in UTC to the microsecond; SQLite would drop the time zone."""

    impl = DateTime(timezone=True)
    cache_ok = True

    def process_bind_param(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Refuse a moment without time zone and store the rest as UTC."""
        if value is None:
            return None
        if value.tzinfo is None:
            raise ValueError("een moment heeft een tijdzone nodig")
        return value.astimezone(UTC)

    def process_result_value(self, value: datetime | None, dialect: Dialect) -> datetime | None:
        """Give the moment with its time zone."""
        if value is None:
            return None
        return value.replace(tzinfo=UTC) if value.tzinfo is None else value.astimezone(UTC)


def now() -> datetime:
    """Give this moment, in UTC."""
    return datetime.now(UTC)


def written(moment: datetime) -> str:
    """Write a moment as the ledger hashes it: always six decimals and a Z."""
    return moment.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def is_due(planned: datetime, at: datetime) -> bool:
    """Whether something planned for a moment is done now.

    What waits impossibly long was planned by a clock that was ahead, and waits no longer.
    """
    return planned <= at or planned > at + LONGEST_WAIT


def due(planned: ColumnElement[datetime], at: datetime) -> ColumnElement[bool]:
    """Ask of a column what `is_due` asks of a moment."""
    return or_(planned <= at, planned > at + LONGEST_WAIT)
