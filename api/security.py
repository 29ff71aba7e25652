"""What every answer carries, and what no request may bring, as plain ASGI layers.

passend listens on this computer: a request must name it as its host, or the
public address behind which a proxy serves it (no rebinding of a foreign
name), and may not change anything on behalf of another website.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers, MutableHeaders
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.addresses import is_loopback
from api.problems import Answer, ProblemError
from api.slow_clients import BODY_SECONDS, in_time
from api.watching import guards

BODY_LIMIT = 1_000_000
API_VERSION = "1.8.0"

_SAFE_METHODS = frozenset({"GET", "HEAD", "OPTIONS"})
_OF_EVERY_ANSWER = {
    "API-Version": API_VERSION,
    "Cache-Control": "no-store",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    "Referrer-Policy": "same-origin",
    "Strict-Transport-Security": "max-age=31536000; includeSubDomains",
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "DENY",
}
_PAGE_POLICY = (
    "default-src 'none'; style-src 'self'; script-src 'self'; font-src 'self'; connect-src 'self'; "
    "img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
)
_DATA_POLICY = "default-src 'none'; frame-ancestors 'none'"


@dataclass(frozen=True)
class AnswerHeaders:
    """Put the version and the security headers on every answer, also on errors."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                add_headers(MutableHeaders(scope=message))
            await send(message)

        await self.app(scope, receive, send_with_headers)


def add_headers(headers: MutableHeaders) -> None:
    """Add what is not there yet; a route may say it better."""
    is_page = headers.get("content-type", "").startswith("text/html")
    headers.setdefault("Content-Security-Policy", _PAGE_POLICY if is_page else _DATA_POLICY)
    for name, value in _OF_EVERY_ANSWER.items():
        headers.setdefault(name, value)


@dataclass(frozen=True)
class OneLength:
    """Refuse a request that names its length in two ways, and let nothing come after it on that connection.

    A proxy may believe the one and we the other: what is left over would be taken for the next request, of somebody
    else. Source: RFC 9112, 6.1.
    """

    app: ASGIApp
    answer: Answer

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "http" and {"content-length", "transfer-encoding"} <= set(Headers(scope=scope)):
            twice = ProblemError(400, "Dit verzoek noemt twee lengtes.", headers={"Connection": "close"})
            await self.answer(Request(scope), twice)(scope, receive, send)
            return
        await self.app(scope, receive, send)


@dataclass(frozen=True)
class Gate:
    """Refuse foreign hosts, requests of other websites, and bodies above the limit or that drip.

    Attributes:
        answer: writes the refusal, as problem+json or as a page.
        public_host: by which a proxy makes passend known; "" is none, and then only this computer is named.
        roomy: the addresses that take a larger body than others, and how large in bytes.
        body_seconds: how long a body may take to come in.
    """

    app: ASGIApp
    answer: Answer
    public_host: str = ""
    roomy: Mapping[str, int] = field(default_factory=dict)
    body_seconds: float = BODY_SECONDS

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        limit = self.roomy.get(scope["path"], BODY_LIMIT)
        refusal = refusal_of(scope["method"], Headers(scope=scope), self.public_host, limit)
        if refusal is not None:
            await self.answer(Request(scope), refusal)(scope, receive, send)
            return
        await self.app(scope, _counting(in_time(receive, self.body_seconds), limit), send)


def refusal_of(
    method: str, headers: Headers, public_host: str = "", body_limit: int = BODY_LIMIT
) -> ProblemError | None:
    """Say why a request is refused before anybody looks at it, if it is."""
    named = headers.getlist("host")
    if len(named) != 1 or not _is_ours(_host_name(named[0]), public_host):
        guards.turned_away("andere-host")
        ours = f"deze computer of {public_host}" if public_host else "deze computer"
        return ProblemError(403, f"Dit verzoek noemt een ander adres dan {ours}.")
    if method not in _SAFE_METHODS and _is_of_another_site(headers):
        guards.turned_away("andere-website")
        return ProblemError(403, "Dit verzoek komt van een andere website.")
    if _length(headers) > body_limit:
        return ProblemError(413, too_big(body_limit))
    return None


def too_big(limit: int) -> str:
    """Say how much a request may bring."""
    return f"Stuur ten hoogste {limit // 1_000_000} MB."


def _host_name(host: str) -> str:
    """Give the name or address in a Host header or address, without the port, in small letters."""
    if host.startswith("["):
        return host[1:].partition("]")[0].lower()
    return host.partition(":")[0].lower()


def _is_ours(host: str, public_host: str) -> bool:
    return is_loopback(host) or bool(public_host and host == public_host)


def _is_of_another_site(headers: Headers) -> bool:
    """Whether a browser says that another website sends this."""
    if headers.get("sec-fetch-site", "same-origin") not in ("same-origin", "none"):
        return True
    origin = headers.get("origin")
    return origin is not None and origin.partition("://")[2] != headers.get("host")


def _length(headers: Headers) -> int:
    """Give the announced length of the body; the bytes themselves are counted too."""
    announced = headers.get("content-length", "0")
    return int(announced) if announced.isdecimal() else 0


def _counting(receive: Receive, limit: int) -> Receive:
    """Stop reading once a body is longer than the limit, whatever it announced."""
    seen = 0

    async def counted() -> Message:
        nonlocal seen
        message = await receive()
        seen += len(message.get("body", b""))
        if seen > limit:
            raise HTTPException(413)
        return message

    return counted
