"""How often somebody may ask a page, send a form, or fail to log in; a page says how long to wait.

Counted like the API counts (`api.pace`), and apart from it. A log-in is counted when it failed only: whoever can log in
is never kept out by somebody else at the same address. A one-time code is counted before it is looked at as well.
"""

from contextlib import suppress
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request
from starlette.types import ASGIApp, Receive, Scope, Send

from api.held_back import Said
from api.pace import Pacer, address_of
from api.problems import Answer, ProblemError
from api.web.errors import GoToError
from api.web.visit import visiting_actor
from matching.domain.actor import Actor

_NOT_COUNTED, _CODE = "/static/", "/code"
_LOGS_IN = frozenset(
    {("POST", "/inloggen"), ("POST", "/code"), ("GET", "/inloggen/terug"), ("POST", "/inloggen/afmelding")}
)


@dataclass(frozen=True)
class PagePace:
    """Refuse who asks too often.

    Attributes:
        answer: writes the refusal.
    """

    app: ASGIApp
    answer: Answer
    pacer: Pacer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].startswith(_NOT_COUNTED):
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            await self._count(request)
            if request.method == "POST" and request.url.path == _CODE:
                await self.pacer.count_code(address_of(request))
            answer = await self._logging_in(request, receive) if _logs_in(request) else self.app
        except ProblemError as refusal:
            answer = await run_in_threadpool(self.answer, request, refusal)
        await answer(scope, receive, send)

    async def _count(self, request: Request) -> None:
        """Count one page, and one form.

        Raises:
            ProblemError: 429; this is one too many.
        """
        actor = await run_in_threadpool(_visitor, request)
        if actor is None:
            await self.pacer.count_unknown(address_of(request))
            return
        await self.pacer.count(actor)
        if request.method == "POST":
            await self.pacer.count_form(actor)

    async def _logging_in(self, request: Request, receive: Receive) -> ASGIApp:
        """Let somebody log in, and count it when that fails.

        Raises:
            ProblemError: 429; it failed too often.
        """
        said = Said()
        await self.app(request.scope, receive, said.hear)
        if said.status >= 400:
            await self.pacer.count_not_believed(address_of(request))
        return said.again


def _visitor(request: Request) -> Actor | None:
    with suppress(GoToError):
        return visiting_actor(request)
    return None


def _logs_in(request: Request) -> bool:
    return (request.method, request.url.path) in _LOGS_IN
