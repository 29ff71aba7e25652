"""How many requests are worked at at the same time, how many wait for that, and what the next one hears.

More at the same time makes nothing faster: they share the same cores, and everybody waits longer. So what does not fit
is refused at once, before it costs anything. A place is taken once the body is in, so that who sends slowly holds up
nobody, and given back once the answer begins, so that who reads slowly does not either.
"""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field

from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.problems import Answer, ProblemError
from api.settings import Settings
from api.watching.figures import AT_WORK, WAITING
from api.watching.seen import seen_in

LONGEST_WAIT = 10.0  # seconds
RETRY_SECONDS = 5
BUSY = f"Het is nu te druk. Probeer het over {RETRY_SECONDS} seconden nog eens; er is niets veranderd."
_WITHOUT_BODY = frozenset({"GET", "HEAD", "OPTIONS"})


class BusyError(ProblemError):
    """There is no place."""

    def __init__(self) -> None:
        super().__init__(503, BUSY, headers={"Retry-After": str(RETRY_SECONDS)})

    @property
    def title(self) -> str:
        """The short Dutch name of this kind of problem."""
        return "Te druk"


@dataclass
class Places:
    """The places of one process; all its applications share them.

    Attributes:
        most_at_work, most_waiting: how many there are of each.
        seconds: how long one may wait.
    """

    most_at_work: int
    most_waiting: int
    seconds: float = LONGEST_WAIT
    waiting: int = 0
    _free: asyncio.Semaphore = field(init=False)

    def __post_init__(self) -> None:
        self._free = asyncio.Semaphore(self.most_at_work)

    @classmethod
    def of(cls, settings: Settings) -> "Places":
        """Make them as the settings say."""
        return cls(settings.requests_at_work, settings.requests_waiting)

    @property
    def are_full(self) -> bool:
        """Whether there is no room left, also not to wait."""
        return self._free.locked() and self.waiting >= self.most_waiting

    async def take(self) -> "Place":
        """Take a place, or wait for one.

        Raises:
            BusyError: too many wait already, or it took too long.
        """
        if self.are_full:
            raise BusyError
        with self._counted():
            try:
                async with asyncio.timeout(self.seconds):
                    await self._free.acquire()
            except TimeoutError:
                raise BusyError from None
        AT_WORK.inc()
        return Place(self)

    def give_back(self) -> None:
        """Let the next one in."""
        AT_WORK.dec()
        self._free.release()

    @contextmanager
    def _counted(self) -> Iterator[None]:
        self.waiting += 1
        WAITING.inc()
        try:
            yield
        finally:
            self.waiting -= 1
            WAITING.dec()


@dataclass
class Place:
    """A place that is given back once."""

    places: Places
    is_taken: bool = True

    def leave(self) -> None:
        """Give it back; doing so again changes nothing."""
        if self.is_taken:
            self.is_taken = False
            self.places.give_back()


@dataclass(frozen=True)
class Queue:
    """Let in as many as there are places for.

    Attributes:
        answer: writes the refusal.
        free: where the addresses begin that need no place.
    """

    app: ASGIApp
    answer: Answer
    places: Places
    free: tuple[str, ...] = ()

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        path = scope.get("path", "").removeprefix(scope.get("root_path", ""))
        if scope["type"] != "http" or (self.free and path.startswith(self.free)):
            await self.app(scope, receive, send)
            return
        try:
            if self.places.are_full:
                raise BusyError
            if scope["method"] not in _WITHOUT_BODY:
                receive = await _whole(receive)
            place = await self.places.take()
        except (BusyError, HTTPException) as refusal:
            await self._refuse(scope, receive, send, refusal)
            return
        try:
            await self.app(scope, receive, _leaving(place, send))
        finally:
            place.leave()

    async def _refuse(self, scope: Scope, receive: Receive, send: Send, refusal: Exception) -> None:
        if isinstance(refusal, BusyError):
            seen_in(scope).refused = "busy"
        answer = await run_in_threadpool(self.answer, Request(scope), refusal)
        await answer(scope, receive, send)


async def _whole(receive: Receive) -> Receive:
    """Read a body to its end, and let the application read it again.

    Raises:
        HTTPException: 408 or 413; it takes too long, or is too big.
    """
    messages: list[Message] = []
    while not messages or messages[-1].get("more_body", False):
        messages.append(await receive())
    waiting = iter(messages)

    async def again() -> Message:
        told = next(waiting, None)
        return await receive() if told is None else told

    return again


def _leaving(place: Place, send: Send) -> Send:
    """Give the place back as soon as the answer begins."""

    async def send_and_leave(message: Message) -> None:
        if message["type"] == "http.response.start":
            place.leave()
        await send(message)

    return send_and_leave
