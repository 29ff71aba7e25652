"""Of every request one line, one trace and its figures: the outermost layer."""

import time
from dataclasses import dataclass

from opentelemetry.trace import Span, StatusCode
from starlette.datastructures import Headers
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.watching import figures
from api.watching.logs import log_of
from api.watching.seen import NOWHERE, Seen, begin, note_route
from api.watching.traces import request_span

_LOG = log_of("request")
_METHODS = frozenset({"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"})
_BROKE = 500
"""The server closes the connection after it, so that is said: whoever asks again on it would hear nothing."""
_BROKEN_OFF = 499  # no status was sent: whoever asked was gone


@dataclass(frozen=True)
class Watched:
    """Write down how every request went, by its route and never by its address."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        seen, began, status = begin(scope), time.perf_counter(), 0

        async def send_and_see(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                if status == _BROKE:
                    message["headers"] = [*message["headers"], (b"connection", b"close")]
            await send(message)

        method = scope["method"] if scope["method"] in _METHODS else "other"
        with request_span(method, Headers(scope=scope)) as span:
            try:
                await self.app(scope, receive, send_and_see)
            finally:
                note_route(scope)
                _write(seen, method, status or _BROKEN_OFF, time.perf_counter() - began, span)


def _write(seen: Seen, method: str, status: int, seconds: float, span: Span) -> None:
    refused = figures.reason_of(status, seen.refused)
    figures.REQUESTS.labels(method, seen.route, status).inc()
    figures.REQUEST_SECONDS.labels(seen.route).observe(seconds)
    if refused:
        figures.REFUSED.labels(refused).inc()
    if seen.route != NOWHERE:
        span.update_name(f"{method} {seen.route}")
        span.set_attribute("http.route", seen.route)
    span.set_attribute("http.response.status_code", status)
    if status >= 500:
        span.set_status(StatusCode.ERROR)
    known = {"role": seen.role, "refused": refused}
    said = {"method": method, "route": seen.route, "status": status, "ms": round(1000 * seconds, 1)}
    write = _LOG.error if status == _BROKE else _LOG.info
    write("request", **said, **{name: value for name, value in known.items() if value})
