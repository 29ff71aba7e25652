"""Bring an event to a receiver: one call to one address, without following where it points, within limits.

Source: HTTP 1.1 Web Hooks for Event Delivery 1.0 (CloudEvents), as the NL GOV guideline for webhooks takes it over.
"""

import ssl
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from email.utils import parsedate_to_datetime
from threading import Timer

import httpx

from matching.storage.moment import now
from matching.trace_parent import trace_parent
from matching.webhooks.addresses import ForbiddenAddressError, target_of
from matching.webhooks.event import MEDIA_TYPE
from matching.webhooks.sender import Sender

SECONDS_A_STEP = 5.0
SECONDS_IN_ALL = 15.0
MOST_BYTES = 64_000
LONGEST_WAIT = 24 * 60 * 60


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a call.

    Attributes:
        status: 0 when there was no answer.
        said: a short sentence in Dutch; nothing of the body of an answer is kept.
        wait_seconds: how long the receiver asks us to wait; 0 is not said.
    """

    status: int
    said: str
    wait_seconds: int = 0

    @property
    def has_arrived(self) -> bool:
        """Whether the receiver took it."""
        return 200 <= self.status < 300

    @property
    def is_gone(self) -> bool:
        """Whether the receiver says that it will never take anything again."""
        return self.status == 410


class Courier:
    """Calls receivers."""

    def __init__(self, sender: Sender, context: ssl.SSLContext | None = None) -> None:
        """Make ready; nothing is called yet.

        Args:
            context: whom to trust; whom this computer trusts when None.
        """
        self._sender = sender
        self._context = context or ssl.create_default_context()

    def bring(self, url: str, body: bytes, headers: Mapping[str, str]) -> Answer:
        """Bring a signed event."""
        more = {"Content-Type": f"{MEDIA_TYPE}; charset=utf-8", "WebHook-Request-Origin": self._sender.origin}
        answer, _ = self._call("POST", url, {**headers, **more}, body)
        return answer

    def ask_leave(self, url: str) -> Answer:
        """Ask a receiver whether it wants to be told at all; only who says so is."""
        answer, said = self._call("OPTIONS", url, {"WebHook-Request-Origin": self._sender.origin})
        allowed = said.get("WebHook-Allowed-Origin", "").strip().lower()
        if answer.has_arrived and allowed not in ("*", self._sender.origin.lower()):
            return Answer(0, f"de ontvanger stemt niet toe: WebHook-Allowed-Origin noemt {self._sender.origin} niet")
        return answer

    def _call(
        self, method: str, url: str, headers: Mapping[str, str], body: bytes = b""
    ) -> tuple[Answer, Mapping[str, str]]:
        try:
            target = target_of(url, may_call_itself=self._sender.may_call_itself)
            with (
                httpx.Client(
                    verify=self._context, timeout=SECONDS_A_STEP, follow_redirects=False, trust_env=False
                ) as client,
                _cut_off(client),
                client.stream(
                    method,
                    target.url,
                    content=body,
                    headers={**headers, **trace_parent(), "Host": target.authority, "User-Agent": "passend"},
                    extensions={"sni_hostname": target.host},
                ) as answer,
            ):
                problem = _read_off(answer)
        except (ForbiddenAddressError, OSError, ssl.SSLError, UnicodeError) as error:
            return Answer(0, str(error)[:300] if isinstance(error, ForbiddenAddressError) else "niet bereikbaar"), {}
        except (httpx.HTTPError, httpx.InvalidURL, RuntimeError) as error:
            return Answer(0, f"niet bereikbaar ({type(error).__name__})"), {}
        if problem:
            return Answer(0, problem), {}
        return Answer(answer.status_code, f"antwoordt met {answer.status_code}", _wait_of(answer)), answer.headers


@contextmanager
def _cut_off(client: httpx.Client) -> Iterator[None]:
    """Let go of a connection that takes too long in all, however busy it keeps itself."""
    watch = Timer(SECONDS_IN_ALL, client.close)
    watch.daemon = True
    watch.start()
    try:
        yield
    finally:
        watch.cancel()


def _read_off(answer: httpx.Response) -> str:
    """Read an answer, and say when it is too big; nothing of it is kept."""
    seen = 0
    for part in answer.iter_raw():
        seen += len(part)
        if seen > MOST_BYTES:
            return "het antwoord is te groot"
    return ""


def _wait_of(answer: httpx.Response) -> int:
    """Read how long the receiver asks to wait, in seconds or until a moment."""
    asked = answer.headers.get("Retry-After", "").strip()
    if asked.isdecimal():
        return min(int(asked), LONGEST_WAIT)
    try:
        return max(0, min(int((parsedate_to_datetime(asked) - now()).total_seconds()), LONGEST_WAIT))
    except (ValueError, TypeError):
        return 0
