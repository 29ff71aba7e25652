"""Forms that are sent: from a page that we showed, and once, however often one presses.

Every form carries the token of the session and a key of its own (`showing.Marks`). The second time that a key comes,
the answer is that of the first and nothing is done. A handler that did its work answers with a redirect; any other
answer did nothing, and the form may come again. What was typed in a form with a draft name outlives the session.
"""

import hashlib
import re
from contextlib import suppress
from dataclasses import dataclass
from typing import Annotated

import anyio
from fastapi import Depends
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData, UploadFile
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response
from starlette.types import ASGIApp, Receive, Scope, Send

from api.held_back import Said, body_again
from api.problems import Answer, ProblemError
from api.watching import guards
from api.web.back import path_of
from api.web.errors import GoToError, LogInError
from api.web.showing import DRAFT, KEY, SAVE, TOKEN, WHOSE, whose
from api.web.typed_days import day_read
from api.web.visit import visiting_actor
from api.web.visitor import Visitor, visitor_of
from matching.errors import PassendError
from matching.storage.answers import Answers, GivenAnswer
from matching.storage.store import Store

OF_THE_PROVIDER = frozenset({"/inloggen/afmelding"})
"""What no browser sends; it is signed."""
REPEATABLE = re.compile(
    r"/inloggen|/uitloggen|/rol|/code|/kandidaten/[^/]+/inlogcode|/ranglijsten/[^/]+/verfijningen|/beheer/gewichten"
)
"""Forms about the session itself, of which doing them twice is doing them once; a code to log in with, which takes the
place of the one before and is shown in the answer alone; other weights, which are only tried; and the filters of a
list, which are sent at every tick, again and again, and change nothing of anybody."""
CHECKED = re.compile(r"/werkgever/vacatures/[^/]+/stappen/[^/]+")
"""Forms that ask with `toets` what would be found in them: that saves nothing, takes no key from who sends the form
meanwhile, and may come after it."""
_KEY = re.compile(r"[A-Za-z0-9_-]{16,64}")
_DRAFT_NAME = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]{0,99}")
_WAIT_SECONDS, _LOOK_EVERY = 10.0, 0.1
_LONGEST_DRAFT = 100_000  # characters


@dataclass(frozen=True)
class Posted:
    """Let a form through when it is ours, and once.

    Attributes:
        answer: writes a refusal.
    """

    app: ASGIApp
    answer: Answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["method"] != "POST" or scope["path"] in OF_THE_PROVIDER:
            await self.app(scope, receive, send)
            return
        request, body = Request(scope, receive), b""
        try:
            body = await request.body()
            answer = await self._answer(request)
        except (ProblemError, PassendError, HTTPException) as error:
            answer = await run_in_threadpool(self.answer, request, error)
        await answer(scope, body_again(body), send)

    async def _answer(self, request: Request) -> ASGIApp:
        """Give what answers this form: the handler, what it answered before, or what has to come first."""
        form = await request.form()
        store: Store = (await run_in_threadpool(request.app.state.door.open)).store
        visitor = await run_in_threadpool(visitor_of, request)
        if not visitor.owns(str(form.get(TOKEN, ""))):
            await run_in_threadpool(_refuse_other_session, request, store, visitor, form)
        if REPEATABLE.fullmatch(request.url.path):
            return self.app
        person = await run_in_threadpool(_person, request, store, visitor, form)
        if SAVE in form:
            await run_in_threadpool(_keep, store, person, form)
            return RedirectResponse(path_of(request), 303)
        if CHECKED.fullmatch(request.url.path) and request.query_params.get("toets"):
            return self.app
        return await self._once(request, store, person, form)

    async def _once(self, request: Request, store: Store, person: str, form: FormData) -> ASGIApp:
        key, question = f"formulier:{_key_of(form)}", await run_in_threadpool(_question, request, form)
        given = await run_in_threadpool(store.answers.claim, person, key, question)
        if given is not None:
            return await _first_answer(store.answers, given, person, key, question)
        said = Said()
        await self.app(request.scope, body_again(await request.body()), said.hear)
        with suppress(PassendError):  # a full disk: what was answered is still what happened, and the key stays taken
            if 300 <= said.status < 400:
                await run_in_threadpool(store.answers.keep, person, key, said.status, said.kept_headers, b"")
                if DRAFT in form:
                    await run_in_threadpool(store.drafts.drop, person, _draft_name(form))
            else:
                await run_in_threadpool(store.answers.release, person, key)
        return said.again


async def form_of(request: Request) -> FormData:
    """Read the form, without its marks; a Dutch day is read as one."""
    form = await request.form()
    said = [(name, value) for name, value in form.multi_items() if not name.startswith("_")]
    return FormData([(name, day_read(value) if isinstance(value, str) else value) for name, value in said])


TheForm = Annotated[FormData, Depends(form_of)]


def _person(request: Request, store: Store, visitor: Visitor, form: FormData) -> str:
    """Say who sends a form; who has to log in again finds back what they typed.

    Raises:
        LogInError: log in first.
    """
    try:
        return visiting_actor(request).id
    except GoToError as first:
        if visitor.session is not None:
            _keep(store, visitor.session.person.id, form)
        kept = " Wat u typte is bewaard." if visitor.session is not None and DRAFT in form else ""
        raise LogInError(f"U was te lang weg, of u bent ergens anders uitgelogd.{kept}", first.path, 403) from first


def _refuse_other_session(request: Request, store: Store, visitor: Visitor, form: FormData) -> None:
    """Refuse a form that was not shown in this session; what its person typed is kept for that person.

    Raises:
        ProblemError: 403; always.
    """
    guards.turned_away("ander-formulier")
    is_theirs = visitor.session is not None and form.get(WHOSE) == whose(visitor)
    if is_theirs and DRAFT in form:
        _keep(store, visiting_actor(request).id, form)
        raise ProblemError(403, "U bent opnieuw ingelogd. Wat u typte is bewaard: open het formulier opnieuw.")
    raise ProblemError(403, "Dit formulier is verlopen. Open de pagina opnieuw en vul het nog een keer in.")


def _keep(store: Store, person: str, form: FormData) -> None:
    """Keep what was typed, where the form has a name for it."""
    if DRAFT not in form:
        return
    typed = {name: [one for one in form.getlist(name) if isinstance(one, str)] for name in form}
    fields = {name: values for name, values in typed.items() if not name.startswith("_")}
    if sum(len(one) for values in fields.values() for one in values) > _LONGEST_DRAFT:
        raise ProblemError(413, f"Een concept is ten hoogste {_LONGEST_DRAFT:_} tekens.".replace("_", "."))
    store.drafts.keep(person, _draft_name(form), fields)


def _draft_name(form: FormData) -> str:
    name = str(form[DRAFT])
    if not _DRAFT_NAME.fullmatch(name):
        raise ProblemError(400, "Dit concept heeft een naam die we niet kennen. Open de pagina opnieuw.")
    return name


def _key_of(form: FormData) -> str:
    key = str(form.get(KEY, ""))
    if not _KEY.fullmatch(key):
        raise ProblemError(400, "Dit formulier is niet compleet. Open de pagina opnieuw en vul het nog een keer in.")
    return key


def _question(request: Request, form: FormData) -> str:
    """Make one hash of what is asked."""
    asked = [(name, _said(value)) for name, value in form.multi_items() if not name.startswith("_")]
    return hashlib.sha256(repr((request.url.path, asked)).encode()).hexdigest()


def _said(value: UploadFile | str) -> str:
    """Give what was typed, or by which a file is known."""
    return value if isinstance(value, str) else hashlib.sha256(value.file.read()).hexdigest()


async def _first_answer(answers: Answers, given: GivenAnswer, person: str, key: str, question: str) -> Response:
    """Give the answer of the first time, once it is there.

    Raises:
        ProblemError: 409; the first is not finished, or the form was changed after it was sent.
    """
    if given.question != question:
        raise ProblemError(
            409, "Dit formulier hebt u al verstuurd, met iets anders erin. Kijk eerst wat ervan gekomen is."
        )
    with anyio.move_on_after(_WAIT_SECONDS):
        while given.status is None:
            await anyio.sleep(_LOOK_EVERY)
            known = await run_in_threadpool(answers.given, person, key)
            if known is None:
                raise ProblemError(409, "Uw eerste verzoek is niet gelukt. Open de pagina opnieuw.")
            given = known
    if given.status is None:
        raise ProblemError(409, "Uw eerste verzoek is nog bezig, of is afgebroken. Kijk straks wat ervan gekomen is.")
    return RedirectResponse(given.headers["location"], given.status)
