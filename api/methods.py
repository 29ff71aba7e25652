"""What may be done at an address: HEAD wherever there is GET, OPTIONS everywhere, and Allow with all of it.

The published document knows every address and its methods, also when each
method has a route of its own.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.datastructures import MutableHeaders
from starlette.responses import Response
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.document import openapi_document


@dataclass(frozen=True)
class EveryMethod:
    """Answer HEAD as GET without its body, OPTIONS with what is allowed, and name that in every 405."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        method = scope.get("method")
        if method == "OPTIONS" and (allowed := allowed_at(scope)):
            await Response(status_code=204, headers={"Allow": allowed})(scope, receive, send)
            return
        send = _naming_methods(scope, send)
        if method == "HEAD":
            await self.app({**scope, "method": "GET"}, receive, _without_body(send))
        else:
            await self.app(scope, receive, send)


def allowed_at(scope: Scope) -> str:
    """Name every method of an address; "" when nothing is there."""
    path = scope["path"].removeprefix(scope.get("root_path", ""))
    documented = openapi_document(scope["app"])["paths"]
    methods = {method.upper() for template, item in documented.items() if _fits(template, path) for method in item}
    return ", ".join(sorted(_with_head(methods) | {"OPTIONS"})) if methods else ""


def _with_head(methods: Iterable[str]) -> set[str]:
    found = set(methods)
    return found | {"HEAD"} if "GET" in found else found


def _fits(template: str, path: str) -> bool:
    """Whether an address is one of a documented path such as /vacatures/{vacatureId}."""
    steps = re.split(r"\{\w+\}", template)
    return re.fullmatch("[^/]+".join(re.escape(step) for step in steps), path) is not None


def _naming_methods(scope: Scope, send: Send) -> Send:
    """Send an answer; one that refuses the method names all that are there."""

    async def send_with_methods(message: Message) -> None:
        if message["type"] == "http.response.start" and message["status"] == 405:
            MutableHeaders(scope=message)["Allow"] = allowed_at(scope)
        await send(message)

    return send_with_methods


def _without_body(send: Send) -> Send:
    """Send the headers of an answer only; its length stays told."""

    async def send_headers(message: Message) -> None:
        await send({**message, "body": b""} if message["type"] == "http.response.body" else message)

    return send_headers
