"""Operations that are going to disappear: announced on every answer, in the description, and long before.

An operation stays at least six months after it was announced here; a new major version of the API takes it away.
Source: RFC 9745 (Deprecation), RFC 8594 (Sunset), API Design Rules /core/deprecation and the transition period.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send


@dataclass(frozen=True, slots=True)
class Farewell:
    """How long an operation still works.

    Attributes:
        since: from when on nobody should begin with it; with a time zone.
        until: when it stops working.
        instead: an address that says what to use.
    """

    since: datetime
    until: datetime
    instead: str

    @property
    def headers(self) -> dict[str, str]:
        """What every answer of the operation carries."""
        return {
            "Deprecation": f"@{int(self.since.timestamp())}",
            "Sunset": format_datetime(self.until, usegmt=True),
            "Link": f'<{self.instead}>; rel="deprecation"',
        }


FAREWELLS: Mapping[str, Farewell] = {}
"""By the name of the operation; nothing is going to disappear now."""


@dataclass(frozen=True)
class Announcing:
    """Say on every answer of an operation that is going to disappear until when it works."""

    app: ASGIApp
    farewells: Mapping[str, Farewell]

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        async def send_with_farewell(message: Message) -> None:
            operation = str(getattr(scope.get("route"), "operation_id", ""))
            if message["type"] == "http.response.start" and operation in self.farewells:
                MutableHeaders(scope=message).update(self.farewells[operation].headers)
            await send(message)

        await self.app(scope, receive, send_with_farewell if self.farewells else send)
