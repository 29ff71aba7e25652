"""Who sends letter by letter is cut off: a head that is never whole by the protocol, a body by the receiver of it.

uvicorn limits how long a connection may be idle between two requests, and how long a head may be, not how long it
may take: a few hundred connections that drip would hold everybody up.
"""

import asyncio
import time

import h11
import orjson
from starlette.exceptions import HTTPException
from starlette.types import Message, Receive
from uvicorn.protocols.http.h11_impl import H11Protocol

from api.problems import PROBLEM_JSON, ProblemError, problem_json
from api.watching.figures import REASONS, REFUSED

HEAD_SECONDS = 20.0
BODY_SECONDS = 60.0
TOO_SLOW = "Dit verzoek komt te langzaam binnen. Stuur het opnieuw, in één keer."


def in_time(receive: Receive, seconds: float = BODY_SECONDS) -> Receive:
    """Read a body as long as it comes in within some seconds in all.

    Raises:
        HTTPException: 408; it did not.
    """
    until = time.monotonic() + seconds
    is_whole = False

    async def received() -> Message:
        nonlocal is_whole
        if is_whole:
            return await receive()
        try:
            message = await asyncio.wait_for(receive(), max(0.0, until - time.monotonic()))
        except TimeoutError:
            raise HTTPException(408, headers={"Connection": "close"}) from None
        is_whole = not message.get("more_body", False)
        return message

    return received


class HeadInTime(H11Protocol):
    """HTTP/1.1 in which a head comes in within some seconds, counted from its first moment."""

    head_seconds = HEAD_SECONDS
    _watch: asyncio.TimerHandle | None = None

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        """Begin to count."""
        super().connection_made(transport)
        self._count()

    def data_received(self, data: bytes) -> None:
        """Stop counting once a head is whole; begin again at the next one on this connection."""
        super().data_received(data)
        if self._waits_for_head:
            self._count()
        else:
            self._stop()

    def connection_lost(self, exc: Exception | None) -> None:
        """Stop counting."""
        self._stop()
        super().connection_lost(exc)

    @property
    def _waits_for_head(self) -> bool:
        """Whether part of a head is there and the rest is not."""
        return self.conn.their_state is h11.IDLE and bool(self.conn.trailing_data[0])

    def _count(self) -> None:
        if self._watch is None:
            self._watch = self.loop.call_later(self.head_seconds, self._cut_off)

    def _stop(self) -> None:
        if self._watch is not None:
            self._watch.cancel()
            self._watch = None

    def _cut_off(self) -> None:
        """Say why, and close; this is no request yet, so it is counted here."""
        REFUSED.labels(REASONS[408]).inc()
        body = orjson.dumps(problem_json(ProblemError(408, TOO_SLOW), ""))
        head = f"HTTP/1.1 408 Request Timeout\r\nContent-Type: {PROBLEM_JSON}\r\nContent-Length: {len(body)}\r\n"
        self.transport.write(head.encode() + b"Connection: close\r\n\r\n" + body)
        self.transport.close()
