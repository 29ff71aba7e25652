"""The browser that asks: the random id in its cookie, and the session behind that."""

import hashlib
import hmac
import secrets
from contextlib import suppress
from dataclasses import dataclass

from starlette.requests import Request
from starlette.responses import Response

from api.settings import Login, Settings
from matching.errors import PassendError
from matching.storage.sessions import Session

_SAFE, _DEMO = "__Host-passend", "passend-demo"
_KEPT = "visitor"
AWAY = "/uitgelogd"
"""Where a page goes that stood open too long: that a browser asks it is no sign of somebody."""


@dataclass(frozen=True, slots=True)
class Visitor:
    """A browser.

    Attributes:
        id: what only this browser knows; a new one at every log-in.
        is_new: it came without.
        session: None is nobody.
    """

    id: str
    is_new: bool
    session: Session | None

    @property
    def token(self) -> str:
        """What a form of this browser must carry; the id cannot be told from it."""
        return hmac.new(self.id.encode(), b"formulier", hashlib.sha256).hexdigest()

    def owns(self, token: str) -> bool:
        """Whether a form with this token was shown to this browser, in this session."""
        return hmac.compare_digest(self.token.encode(), token.encode())


def visitor_of(request: Request) -> Visitor:
    """Give the browser that asks; the database is asked once for each request."""
    known: Visitor | None = getattr(request.state, _KEPT, None)
    if known is None:
        known = _read(request)
        setattr(request.state, _KEPT, known)
    return known


def know_without_asking(request: Request) -> None:
    """Take a browser for one without a session, whatever it has; its cookie stays as it is."""
    browser_id = request.cookies.get(cookie_name(settings_of(request)), "")
    setattr(request.state, _KEPT, Visitor(browser_id, False, None) if browser_id else nobody())


def nobody() -> Visitor:
    """Give a browser that comes for the first time."""
    return Visitor(secrets.token_urlsafe(32), True, None)


def _read(request: Request) -> Visitor:
    browser_id = request.cookies.get(cookie_name(settings_of(request)), "")
    if not browser_id:
        return nobody()
    if request.url.path == AWAY:
        return Visitor(browser_id, False, None)
    session = None
    with suppress(PassendError):  # without a database there is nobody; who needs it is told so
        session = request.app.state.door.open().store.sessions.find(browser_id)
    return Visitor(browser_id, False, session)


def settings_of(request: Request) -> Settings:
    """Give the settings of this process."""
    settings: Settings = request.app.state.door.settings
    return settings


def cookie_name(settings: Settings) -> str:
    """Give the name of the cookie: in the demo there is no TLS, and then it cannot be a safe one."""
    return _DEMO if settings.login is Login.DEMO else _SAFE


def give_cookie(answer: Response, settings: Settings, browser_id: str) -> None:
    """Let a browser keep its id until it closes."""
    safe = settings.login is not Login.DEMO
    answer.set_cookie(cookie_name(settings), browser_id, path="/", secure=safe, httponly=True, samesite="lax")


def take_cookie(answer: Response, settings: Settings) -> None:
    """Let a browser forget its id."""
    safe = settings.login is not Login.DEMO
    answer.delete_cookie(cookie_name(settings), path="/", secure=safe, httponly=True, samesite="lax")
