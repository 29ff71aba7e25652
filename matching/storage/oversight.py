"""What people did who watch over passend: the switch of ranking, access in need, reviews of looks."""

from collections.abc import Mapping
from datetime import date, datetime
from typing import Any
from uuid import UUID

import orjson
from sqlalchemy import Connection, Engine, Row, func, insert, select

from matching.domain.actor import Actor
from matching.domain.emergency_access import EmergencyAccess
from matching.domain.look_review import Conclusion, LookReview
from matching.domain.ranking_switch import NEVER_TURNED, RankingSwitch
from matching.storage.documents import canonical
from matching.storage.looks import actor_of
from matching.storage.oversight_tables import EmergencyAccessRow, LookReviewRow, RankingSwitchRow
from matching.storage.tables import table

SWITCH, ACCESS, REVIEW = table(RankingSwitchRow), table(EmergencyAccessRow), table(LookReviewRow)


class Oversight:
    """Reads what was written down; it is written in a `Change`, with its row in the grootboek."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def ranking(self) -> RankingSwitch:
        """Give how the switch stands now: one indexed read, so that every process sees a turn at once."""
        with self._engine.connect() as connection:
            row = connection.execute(select(SWITCH).order_by(SWITCH.c.version.desc()).limit(1)).first()
        return NEVER_TURNED if row is None else _switch(row)

    def turns(self) -> tuple[RankingSwitch, ...]:
        """Give every turn of the switch, oldest first."""
        with self._engine.connect() as connection:
            return tuple(map(_switch, connection.execute(select(SWITCH).order_by(SWITCH.c.version))))

    def open_access(self, actor_id: str, candidate_id: UUID, at: datetime) -> EmergencyAccess | None:
        """Give the access in need that somebody has to a person at a moment; the one that lasts longest."""
        mine = (ACCESS.c.actor == actor_id) & (ACCESS.c.candidate_id == candidate_id)
        asked = select(ACCESS).where(mine, ACCESS.c.at <= at, ACCESS.c.until > at).order_by(ACCESS.c.until.desc())
        with self._engine.connect() as connection:
            row = connection.execute(asked.limit(1)).first()
        return None if row is None else _access(row)

    def access_between(self, first: datetime, until: datetime) -> tuple[EmergencyAccess, ...]:
        """Give every access in need that was asked in this time, oldest first."""
        asked = select(ACCESS).where(ACCESS.c.at >= first, ACCESS.c.at < until).order_by(ACCESS.c.at, ACCESS.c.id)
        with self._engine.connect() as connection:
            return tuple(map(_access, connection.execute(asked)))

    def reviews(self, first: date, last: date) -> tuple[LookReview, ...]:
        """Give the reviews of exactly these days, oldest first."""
        asked = select(REVIEW).where(REVIEW.c.first_day == first, REVIEW.c.last_day == last)
        with self._engine.connect() as connection:
            return tuple(map(_review, connection.execute(asked.order_by(REVIEW.c.at, REVIEW.c.id))))


def turn(connection: Connection, by: Actor, at: datetime, *, is_on: bool, reason: str) -> RankingSwitch:
    """Write down a turn of the switch. The caller holds the lock of the grootboek."""
    version = (connection.scalar(select(func.max(SWITCH.c.version))) or 0) + 1
    row = _acted(by, at) | {"version": version, "is_on": is_on, "reason": reason}
    connection.execute(insert(SWITCH).values(row))
    return RankingSwitch(is_on, version, at, reason, by.id, by.role)


def open_door(connection: Connection, access: EmergencyAccess) -> None:
    """Write down access in need."""
    said = {"id": access.id, "candidate_id": access.candidate_id, "reason": access.reason, "until": access.until}
    connection.execute(insert(ACCESS).values(_acted(access.actor, access.at) | said))


def conclude(connection: Connection, review: LookReview) -> None:
    """Write down a review."""
    told = {"regels": [{"regel": one.line, "conclusie": one.text} for one in review.conclusions]}
    said = {"id": review.id, "first_day": review.first_day, "last_day": review.last_day}
    said["conclusions"] = canonical(told).decode()
    connection.execute(insert(REVIEW).values(_acted(review.actor, review.at) | said))


def _acted(by: Actor, at: datetime) -> dict[str, Any]:
    return {"at": at, "actor": by.id, "role": by.role, "organisation": by.organisation, "purpose": by.purpose}


def _switch(row: Row[Any]) -> RankingSwitch:
    return RankingSwitch(row.is_on, row.version, row.at, row.reason, row.actor, row.role)


def _access(row: Row[Any]) -> EmergencyAccess:
    return EmergencyAccess(row.id, row.candidate_id, actor_of(row), row.at, row.until, row.reason)


def _review(row: Row[Any]) -> LookReview:
    told: Mapping[str, Any] = orjson.loads(row.conclusions)
    lines = tuple(Conclusion(one["regel"], one["conclusie"]) for one in told["regels"])
    return LookReview(row.id, row.first_day, row.last_day, actor_of(row), row.at, lines)
