"""Who was sent to the provider and has not come back: each comes back once, in the browser that went, and in time."""

from dataclasses import dataclass
from datetime import timedelta

from sqlalchemy import Engine, delete, insert, select

from matching.storage.engine import writing
from matching.storage.moment import CLOCKS_APART, now
from matching.storage.session_tables import LoginAttemptRow
from matching.storage.sessions import hashed
from matching.storage.tables import table

ATTEMPT = table(LoginAttemptRow)
KEPT = timedelta(minutes=15)


@dataclass(frozen=True, slots=True)
class Attempt:
    """What must come back, and where somebody goes on.

    Attributes:
        nonce: what the token of the provider must hold.
        verifier: what proves that it is we who ask for that token.
    """

    nonce: str
    verifier: str
    back: str


class LoginAttempts:
    """The attempts, found by what the provider sends back."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def begin(self, state: str, browser_id: str, attempt: Attempt) -> None:
        """Remember that a browser goes to the provider."""
        row = {"state_hash": hashed(state), "browser_hash": hashed(browser_id), "at": now()}
        row |= {"nonce": attempt.nonce, "verifier": attempt.verifier, "back": attempt.back}
        with writing(self._engine).begin() as connection:
            connection.execute(delete(ATTEMPT).where(ATTEMPT.c.at < now() - KEPT))
            connection.execute(insert(ATTEMPT).values(**row))

    def take(self, state: str, browser_id: str) -> Attempt | None:
        """Give what a browser went with, once; None when it is not known, too long ago, or of another browser."""
        mine = (ATTEMPT.c.state_hash == hashed(state)) & (ATTEMPT.c.browser_hash == hashed(browser_id))
        with writing(self._engine).begin() as connection:
            in_time = ATTEMPT.c.at.between(now() - KEPT, now() + CLOCKS_APART)
            row = connection.execute(select(ATTEMPT).where(mine, in_time)).first()
            taken = connection.execute(delete(ATTEMPT).where(mine)).rowcount
        return None if row is None or not taken else Attempt(row.nonce, row.verifier, row.back)
