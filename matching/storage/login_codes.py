"""The codes with which candidates log in once: of each the newest alone, found and proven by keyed hashes."""

import hmac
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from uuid import UUID

from sqlalchemy import ColumnElement, Engine, Row, delete, insert, select, update
from sqlalchemy.exc import IntegrityError

from matching.domain.login_code import code_meant, drawn_code, first_half
from matching.errors import StoreError
from matching.storage.engine import writing
from matching.storage.key_file import key_in
from matching.storage.moment import CLOCKS_APART, now
from matching.storage.session_tables import LoginCodeRow
from matching.storage.tables import table

CODE = table(LoginCodeRow)
_DRAWS = 20


@dataclass(frozen=True, slots=True)
class Tried:
    """What came of a code that somebody typed.

    Attributes:
        whose: None when its first half is of nobody.
    """

    whose: UUID | None
    opens: bool


class LoginCodes:
    """The codes; who has a copy of the database and not the key cannot try which codes are in it."""

    def __init__(self, engine: Engine, key_file: Path) -> None:
        self._engine = engine
        self._key_file = key_file

    def make(self, candidate_id: UUID, until: datetime) -> str:
        """Give a candidate a new code, in the place of the one before; nobody can read it here afterwards.

        Drawn again when its first half is taken, or somebody else made one at the same moment.
        """
        for _ in range(_DRAWS):
            code = drawn_code()
            with suppress(IntegrityError):
                self._write(candidate_id, code_meant(code), until)
                return code
        raise StoreError("Er kon geen inlogcode worden gemaakt. Probeer het nog een keer.")

    def try_out(self, typed: str, most_wrong: int) -> Tried:
        """Take a code, once, when it holds; the work is the same for a code that nobody has.

        The try is counted before anything is compared, so that many at once are no more than one after the other.
        """
        signs, at = code_meant(typed), now()
        finder, proof = self._hashed("vinden", first_half(signs)), self._hashed("bewijzen", signs)
        found = CODE.c.finder_hash == finder
        with writing(self._engine).begin() as connection:
            connection.execute(update(CODE).where(found).values(wrong=CODE.c.wrong + 1))
            row = connection.execute(select(CODE).where(found)).first()
            proven = hmac.compare_digest(row.code_hash if row else finder, proof)
            opens = row is not None and proven and row.wrong <= most_wrong and _holds(row, at)
            connection.execute(delete(CODE).where(CODE.c.code_hash == proof if opens else _over(at)))
        return Tried(row.candidate_id if row else None, opens)

    def until(self, candidate_id: UUID, most_wrong: int) -> datetime | None:
        """Say until when the code of a candidate works; None when there is none that does."""
        with self._engine.connect() as connection:
            row = connection.execute(select(CODE).where(CODE.c.candidate_id == candidate_id)).first()
        return row.until if row is not None and row.wrong < most_wrong and _holds(row, now()) else None

    def withdraw(self, candidate_id: UUID) -> bool:
        """Let the code of a candidate work no more; False when there was none."""
        with writing(self._engine).begin() as connection:
            return bool(connection.execute(delete(CODE).where(CODE.c.candidate_id == candidate_id)).rowcount)

    def _write(self, candidate_id: UUID, signs: str, until: datetime) -> None:
        hashes = {
            "finder_hash": self._hashed("vinden", first_half(signs)),
            "code_hash": self._hashed("bewijzen", signs),
        }
        row = {"candidate_id": candidate_id, "made_at": now(), "until": until, "wrong": 0}
        with writing(self._engine).begin() as connection:
            connection.execute(delete(CODE).where(CODE.c.candidate_id == candidate_id))
            connection.execute(insert(CODE).values(**row, **hashes))

    def _hashed(self, use: str, signs: str) -> str:
        return hmac.digest(key_in(self._key_file), f"{use}\0{signs}".encode(), "sha256").hex()


def _holds(row: Row[tuple[object, ...]], at: datetime) -> bool:
    """Whether it is in its time; not when it was made by a clock that was ahead, and would work for too long."""
    return bool(at < row.until and row.made_at - at <= CLOCKS_APART)


def _over(at: datetime) -> ColumnElement[bool]:
    return CODE.c.until < at
