"""Versions over HTTP: `ETag` says which one it is, `If-None-Match` asks for another, `If-Match` changes only that one.

Source: RFC 9110, chapters 8.8.3 and 13.
"""

import re
from dataclasses import dataclass
from typing import Annotated

from fastapi import Depends, Header
from starlette.datastructures import Headers, MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.faults import one_fault
from api.problems import ProblemError

TAG = re.compile(r'(W/)?"[!#-~]*"')  # of anybody
_OURS = re.compile(r'"([1-9][0-9]{0,9})"')


async def version_seen(
    if_match: Annotated[
        str | None,
        Header(
            alias="If-Match",
            description='De versie die u zag, zoals in de ETag: "3". Is er een nieuwere, dan verandert er niets.',
        ),
    ] = None,
) -> int:
    """Read which version the caller saw.

    Raises:
        ProblemError: 428 when the caller does not say; 400 when it is no ETag; 412 when it is none of ours.
    """
    if if_match is None or if_match.strip() in ("", "*"):
        raise ProblemError(428, 'Zeg in de header If-Match welke versie u zag. U vindt die in de ETag, zoals "3".')
    if TAG.fullmatch(if_match.strip()) is None:
        fault = one_fault("header", "If-Match", "ongeldig", "dit is geen ETag", '"3"')
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", (fault,))
    tag = _OURS.fullmatch(if_match.strip())
    if tag is None:
        raise ProblemError(412, 'Er is geen versie met dit kenmerk. Neem de ETag van de gegevens over, zoals "3".')
    return int(tag[1])


SeenVersion = Annotated[int, Depends(version_seen)]


@dataclass(frozen=True)
class NotModified:
    """Answer 304 without a body to who has this version already."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        known = Headers(scope=scope).get("if-none-match") if scope.get("method") == "GET" else None
        await self.app(scope, receive, send if known is None else _unless_known(send, known))


def _unless_known(send: Send, known: str) -> Send:
    """Send an answer, unless its tag is among the known ones."""
    not_modified = False

    async def send_news(message: Message) -> None:
        nonlocal not_modified
        if message["type"] == "http.response.start" and message["status"] == 200:
            not_modified = _is_among(MutableHeaders(scope=message).get("etag"), known)
            message = _as_not_modified(message) if not_modified else message
        elif not_modified:
            message = {**message, "body": b""}
        await send(message)

    return send_news


def _is_among(tag: str | None, known: str) -> bool:
    """Compare weakly, as RFC 9110 asks of If-None-Match."""
    tags = {one.strip().removeprefix("W/") for one in known.split(",")}
    return tag is not None and ("*" in tags or tag in tags)


def _as_not_modified(message: Message) -> Message:
    kept = [(name, value) for name, value in message["headers"] if name not in (b"content-length", b"content-type")]
    return {**message, "status": 304, "headers": kept}
