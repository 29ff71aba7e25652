"""An answer that is held back until it is kept, and a body that is read twice."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from starlette.datastructures import Headers
from starlette.types import Message, Receive, Scope, Send

_KEPT_HEADERS = ("content-type", "etag", "location")


@dataclass
class Said:
    """An answer, held back."""

    messages: list[Message] = field(default_factory=list)

    async def hear(self, message: Message) -> None:
        """Take a part of the answer."""
        self.messages.append(message)

    async def again(self, _scope: Scope, _receive: Receive, send: Send) -> None:
        """Say it."""
        for message in self.messages:
            await send(message)

    @property
    def status(self) -> int:
        """Its status."""
        return int(self.messages[0]["status"])

    @property
    def kept_headers(self) -> Mapping[str, str]:
        """The headers that are worth giving again."""
        headers = Headers(raw=self.messages[0]["headers"])
        return {name: headers[name] for name in _KEPT_HEADERS if name in headers}

    @property
    def body(self) -> bytes:
        """Its body."""
        return b"".join(message.get("body", b"") for message in self.messages[1:])


def body_again(body: bytes) -> Receive:
    """Let the handler read a body that was read before; after that the caller is gone or silent."""
    told = False

    async def receive() -> Message:
        nonlocal told
        if told:
            return {"type": "http.disconnect"}
        told = True
        return {"type": "http.request", "body": body, "more_body": False}

    return receive
