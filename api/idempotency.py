"""`Idempotency-Key`: a POST that is repeated does its work once, and answers the same again.

A key belongs to one question of one actor for a day. It is claimed before
anything happens and let go when the question is refused. When the process
stops halfway nobody knows whether the work was done: the key stays taken.
"""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.held_back import Said, body_again
from api.login.asking import who_asks
from api.problems import Answer, ProblemError
from matching.domain.actor import Actor
from matching.errors import PassendError
from matching.storage.answers import Answers, GivenAnswer

HEADER = "Idempotency-Key"
KEY = re.compile(r"[!-~](?:[ -~]{0,253}[!-~])?")
SECONDS_TO_WAIT = "5"
NEVER_KEPT = ("/vum-vragen", "/sleutels", "/inlogcodes")
"""Answers with profiles of other sources or a secret, which nobody keeps: under the same key they are asked again."""


@dataclass(frozen=True)
class Once:
    """Let a POST with a key do its work once.

    Attributes:
        answer: writes a refusal.
    """

    app: ASGIApp
    answer: Answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        key = Headers(scope=scope).get(HEADER) if scope.get("method") == "POST" else None
        if key is None:
            await self.app(scope, receive, send)
            return
        request = Request(scope, receive)
        try:
            _must_be_key(key)
            asker = await who_asks(request)
            question = _question(request, asker, await request.body())
            answers = await run_in_threadpool(_answers_of, request)
            given = await run_in_threadpool(answers.claim, asker.id, key, question)
        except (ProblemError, PassendError, HTTPException) as error:
            await self.answer(request, error)(scope, receive, send)
            return
        if given is None:
            await self._work(request, asker, answers, key, send)
        else:
            await _again(self.answer, request, given, question)(scope, receive, send)

    async def _work(self, request: Request, asker: Actor, answers: Answers, key: str, send: Send) -> None:
        """Do the work, and keep its answer before it is sent.

        When the answer cannot be kept (a full disk), it is still what happened, and is sent; the key stays taken.
        """
        said = Said()
        await self.app(request.scope, body_again(await request.body()), said.hear)
        with suppress(PassendError):
            if said.status < 300 and not request.url.path.endswith(NEVER_KEPT):
                await run_in_threadpool(answers.keep, asker.id, key, said.status, said.kept_headers, said.body)
            else:
                await run_in_threadpool(answers.release, asker.id, key)
        await said.again(request.scope, request.receive, send)


def _must_be_key(key: str) -> None:
    if not KEY.fullmatch(key):
        raise ProblemError(
            400, f"De header {HEADER} klopt niet: geef 1 tot 255 gewone tekens, zoals een nieuwe UUID per verzoek."
        )


def _question(request: Request, asker: Actor, body: bytes) -> str:
    """Make one hash of everything that is asked, and for whom: another role may see less of the answer."""
    asked = (request.url.path, request.url.query, request.headers.get("if-match", ""), asker.role, asker.organisation)
    return hashlib.sha256(b"\0".join((*(part.encode() for part in asked), body))).hexdigest()


def _answers_of(request: Request) -> Answers:
    answers: Answers = request.app.state.door.open().store.answers
    return answers


def _again(answer: Answer, request: Request, given: GivenAnswer, question: str) -> Response:
    """Give the answer of the first time, or say why there is none."""
    if given.question != question:
        return answer(request, ProblemError(409, f"Deze {HEADER} hoort bij een ander verzoek. Kies een nieuwe."))
    if given.status is None:
        busy = f"Het eerste verzoek met deze {HEADER} is nog bezig, of is afgebroken. Vraag het straks opnieuw."
        return answer(request, ProblemError(409, busy, headers={"Retry-After": SECONDS_TO_WAIT}))
    return Response(given.body, given.status, dict(given.headers))
