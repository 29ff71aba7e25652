"""Only the fields that somebody asks for: `?velden=nummer,status` on everything that is read as JSON.

Of a list it is about the rows; `id` is always there. What leaves is cut down, not what is read: rights, the inzagelog
and the ETag stay those of the whole.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from urllib.parse import parse_qsl, urlencode

import orjson
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.answers import MEDIA_TYPE, JsonAnswer
from api.faults import one_fault
from api.problems import Answer, ProblemError
from matching.domain.dutch import listing
from matching.errors import UNKNOWN

NAME = "velden"
_LONGEST, _FIELDS = 1000, re.compile(r"[a-zA-Z]{1,40}(,[a-zA-Z]{1,40}){0,39}")
_WRONG, _FORM = "Er klopt iets niet in uw vraag.", "vorm"
PARAMETER: Mapping[str, Any] = {
    "name": NAME,
    "in": "query",
    "required": False,
    "description": "Alleen deze velden, met een komma ertussen; van een lijst de velden van de rijen.",
    "schema": {"type": "string", "pattern": f"^{_FIELDS.pattern}$", "maxLength": _LONGEST},
}
_ALWAYS = "id"
_OF_A_LIST = {"aantal", "pagina"}


@dataclass(frozen=True)
class Sparse:
    """Cut an answer down to the fields that were asked for.

    Attributes:
        answer: writes the refusal of a field that is not there.
    """

    app: ASGIApp
    answer: Answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        given, rest = _given(scope) if scope.get("method") == "GET" else ([], b"")
        if len(given) != 1:  # twice is refused with the other parameters
            await self.app(scope, receive, send)
            return
        try:
            asked = fields_of(given[0])
        except ProblemError as refusal:
            await self.answer(Request(scope), refusal)(scope, receive, send)
            return
        said: list[Message] = []

        async def hear(message: Message) -> None:
            said.append(message)

        await self.app({**scope, "query_string": rest}, receive, hear)
        await self._send(scope, asked, said, receive, send)

    async def _send(
        self, scope: Scope, asked: Sequence[str], said: list[Message], receive: Receive, send: Send
    ) -> None:
        headers = {name.decode().lower(): value.decode("latin-1") for name, value in said[0]["headers"]}
        if said[0]["status"] != 200 or not headers.get("content-type", "").startswith(MEDIA_TYPE):
            for message in said:
                await send(message)
            return
        whole = orjson.loads(b"".join(message.get("body", b"") for message in said[1:]))
        kept = {name: value for name, value in headers.items() if name not in ("content-length", "content-type")}
        try:
            answer = JsonAnswer(cut(whole, asked), headers=kept)
        except ProblemError as refusal:
            answer = self.answer(Request(scope), refusal)  # type: ignore[assignment]
        await answer(scope, receive, send)


def fields_of(given: str) -> list[str]:
    """Read which fields are asked for.

    Raises:
        ProblemError: 400; this is no list of fields.
    """
    if len(given) > _LONGEST or not _FIELDS.fullmatch(given):
        fault = one_fault("query", NAME, _FORM, "dit is geen lijst van velden", "nummer,status")
        raise ProblemError(400, _WRONG, (fault,))
    return given.split(",")


def cut(whole: dict[str, Any], asked: Sequence[str]) -> dict[str, Any]:
    """Give an object, or the rows of a list, with these fields only.

    Raises:
        ProblemError: 400; a field is not there.
    """
    key = _rows_of(whole)
    rows = [whole] if key is None else whole[key]
    known = {name for row in rows for name in row}
    strange = sorted(set(asked) - known) if rows else []
    if strange:
        passes = f"een of meer van: {listing(sorted(known), 'en')}"
        fault = one_fault("query", NAME, UNKNOWN, f"'{strange[0]}' is hier geen veld", passes)
        raise ProblemError(400, _WRONG, (fault,))
    wanted = {_ALWAYS, *asked}
    less = [{name: value for name, value in row.items() if name in wanted} for row in rows]
    return less[0] if key is None else {**whole, key: less}


def _rows_of(whole: Mapping[str, Any]) -> str | None:
    """Give under which key the rows of a list stand; None when it is no list."""
    if not whole.keys() >= _OF_A_LIST:
        return None
    return next((key for key, value in whole.items() if isinstance(value, list)), None)


def _given(scope: Scope) -> tuple[list[str], bytes]:
    """Give what is said of fields, as often as it is, and the rest of the query."""
    query = parse_qsl(scope.get("query_string", b"").decode("latin-1"), keep_blank_values=True)
    given = [value for name, value in query if name == NAME]
    return given, urlencode([pair for pair in query if pair[0] != NAME]).encode()
