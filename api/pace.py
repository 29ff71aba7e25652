"""How often somebody may ask: per person and per organisation, and less often with a token that does not hold.

Counted in the memory of this process, in a window that moves along: with n processes somebody may ask up to n times
as often. A limit on tokens that do not hold never keeps out one that does: many people can share an address.

Source: RFC 6585 (429), RFC 9110 (Retry-After), draft-ietf-httpapi-ratelimit-headers-10 (RateLimit, RateLimit-Policy).
"""

import math
import time
from collections.abc import Iterator
from dataclasses import dataclass

from limits import RateLimitItem, RateLimitItemPerHour, RateLimitItemPerMinute
from limits.aio.storage import MemoryStorage
from limits.aio.strategies import MovingWindowRateLimiter
from starlette.datastructures import MutableHeaders
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from api.login.asking import who_asks
from api.problems import Answer, ProblemError
from api.settings import Settings
from api.watching import guards
from api.watching.log_ins import refused
from matching.domain.actor import Actor
from matching.errors import PassendError

_PERSON, _ORGANISATION, _NOT_BELIEVED = "persoon", "organisatie", "inlogpoging"
_FORM, _ADDRESS, _CODE = "formulier", "adres", "inlogcode"
_HOUR, _MINUTES_FROM = 3600, 90


@dataclass(frozen=True)
class Pacer:
    """Counts who asked how often in the last minute."""

    limiter: MovingWindowRateLimiter
    person: RateLimitItem
    organisation: RateLimitItem
    not_believed: RateLimitItem
    form: RateLimitItem
    code: RateLimitItem

    @classmethod
    def of(cls, settings: Settings) -> "Pacer":
        """Make one with nobody counted yet."""
        return cls(
            MovingWindowRateLimiter(MemoryStorage()),
            RateLimitItemPerMinute(settings.requests_a_minute),
            RateLimitItemPerMinute(settings.requests_a_minute_organisation),
            RateLimitItemPerMinute(settings.failed_logins_a_minute),
            RateLimitItemPerMinute(settings.forms_a_minute),
            RateLimitItemPerHour(settings.login_codes_an_hour),
        )

    async def count(self, actor: Actor) -> None:
        """Count one question.

        Raises:
            ProblemError: 429; this is one too many.
        """
        for item, key in self._limits(actor):
            await self._hit(item, key)

    async def count_not_believed(self, address: str) -> None:
        """Count one token that does not hold, or one log-in that failed.

        Raises:
            ProblemError: 429; this is one too many.
        """
        await self._hit(self.not_believed, (_NOT_BELIEVED, address))

    async def count_code(self, address: str) -> None:
        """Count one code that somebody tries, before it is looked at: a code can be guessed.

        Raises:
            ProblemError: 429; this is one too many.
        """
        await self._hit(self.code, (_CODE, address))

    async def count_form(self, actor: Actor) -> None:
        """Count one form that somebody sends.

        Raises:
            ProblemError: 429; this is one too many.
        """
        await self._hit(self.form, (_FORM, f"{actor.organisation}/{actor.id}"))

    async def count_unknown(self, address: str) -> None:
        """Count one page for somebody who is not logged in; many people can share an address.

        Raises:
            ProblemError: 429; this is one too many.
        """
        await self._hit(self.organisation, (_ADDRESS, address))

    async def headers(self, actor: Actor) -> dict[str, str]:
        """Say what somebody may still ask, and how long the window lasts that this is counted in."""
        policies, left = [], []
        for item, (name, who) in self._limits(actor):
            stats = await self.limiter.get_window_stats(item, name, who)
            policies.append(f'"{name}";q={item.amount};w={item.get_expiry()}')
            left.append(f'"{name}";r={max(0, stats.remaining)};t={_seconds_until(stats.reset_time)}')
        return {"RateLimit-Policy": ", ".join(policies), "RateLimit": ", ".join(left)}

    def _limits(self, actor: Actor) -> Iterator[tuple[RateLimitItem, tuple[str, str]]]:
        yield self.person, (_PERSON, f"{actor.organisation}/{actor.id}")
        yield self.organisation, (_ORGANISATION, actor.organisation)

    async def _hit(self, item: RateLimitItem, key: tuple[str, str]) -> None:
        if not await self.limiter.hit(item, *key):
            guards.turned_away(key[0])
            raise await self._too_often(item, key)

    async def _too_often(self, item: RateLimitItem, key: tuple[str, str]) -> ProblemError:
        stats = await self.limiter.get_window_stats(item, *key)
        wait = max(1, _seconds_until(stats.reset_time))
        window = "uur" if item.get_expiry() == _HOUR else "minuut"
        how_long = f"{wait} seconden" if wait <= _MINUTES_FROM else f"{math.ceil(wait / 60)} minuten"
        said = f"Dit is vaker dan {item.amount} keer per {window} ({key[0]}). Wacht {how_long}."
        return ProblemError(429, said, headers={"Retry-After": str(wait)})


@dataclass(frozen=True)
class Pace:
    """Refuse who asks too often, and say on every answer what is left.

    Attributes:
        answer: writes the refusal.
        free: the paths that anybody may read, which are not counted.
    """

    app: ASGIApp
    answer: Answer
    pacer: Pacer
    free: tuple[str, ...] = ("/openapi.json",)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http" or scope["path"].removeprefix(scope.get("root_path", "")) in self.free:
            await self.app(scope, receive, send)
            return
        request = Request(scope)
        try:
            actor = await self._counted(request)
        except ProblemError as refusal:
            await self.answer(request, refusal)(scope, receive, send)
            return
        await self.app(scope, receive, send if actor is None else self._telling(actor, send))

    async def _counted(self, request: Request) -> Actor | None:
        """Count who asks; None when that is not known, and then the answer says so."""
        try:
            actor = await who_asks(request)
        except ProblemError:
            if "authorization" in request.headers:
                refused("token")
                await self.pacer.count_not_believed(address_of(request))
            return None
        except PassendError:
            return None
        await self.pacer.count(actor)
        return actor

    def _telling(self, actor: Actor, send: Send) -> Send:
        async def send_with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in (await self.pacer.headers(actor)).items():
                    headers[name] = value
            await send(message)

        return send_with_headers


def address_of(request: Request) -> str:
    """Give the address that asks; of what a proxy on this computer passes on it is the one that the proxy names."""
    return request.client.host if request.client else ""


def _seconds_until(moment: float) -> int:
    return max(0, math.ceil(moment - time.time()))
