"""A page as one browser sees it: with who looks, and with marks on its forms."""

import hashlib
import secrets
from dataclasses import dataclass
from urllib.parse import quote

from markupsafe import Markup
from starlette.requests import Request
from starlette.responses import Response

from api.settings import Login
from api.web.back import path_of
from api.web.frame import frame_of
from api.web.help import help_on
from api.web.templating import page
from api.web.visitor import AWAY, Visitor, give_cookie, settings_of, visitor_of
from matching.domain.role import Role

TOKEN, KEY, DRAFT, WHOSE, SAVE = "_csrf", "_sleutel", "_concept", "_wie", "_bewaar"
_SHOWN = 200
_WORKED_IN = (b"<textarea", b'name="_concept"', b"hx-")
"""What is in a page on which somebody types, or of which parts are replaced: it does not go away by itself."""
ROOM_SHEETS = {
    "jobhunter": "jobhunter.css",
    "consulent": "consulent.css",
    "werkgever": "werkgever.css",
    "kandidaat": "werkgever.css",
    "beheer": "werkgever.css",
}


@dataclass(frozen=True, slots=True)
class Marks:
    """Gives the hidden fields of a form: `{{ marks() }}`, or `{{ marks("vacature-nieuw") }}` to keep what is typed.

    Each form has a key of its own, so that sending it twice does its work once.
    """

    visitor: Visitor

    def __call__(self, draft: str = "") -> Markup:
        """Write the fields of one form."""
        fields = {TOKEN: self.visitor.token, KEY: secrets.token_urlsafe(16)}
        if draft:
            fields |= {DRAFT: draft, WHOSE: whose(self.visitor)}
        hidden = Markup('<input type="hidden" name="{}" value="{}" autocomplete="off">')
        return Markup("").join(hidden.format(name, value) for name, value in fields.items())


def whose(visitor: Visitor) -> str:
    """Say of whom a form is, so that nobody else is given what was typed in it."""
    person = visitor.session.person.id if visitor.session else ""
    return hashlib.sha256(person.encode()).hexdigest()[:16]


def show(request: Request, template: str, status: int = 200, **values: object) -> Response:
    """Fill in a page for the browser that asks; one that nobody works in goes away when the session would end."""
    visitor, settings = visitor_of(request), settings_of(request)
    session = visitor.session if visitor.session and not visitor.session.has_ended else None
    is_demo = settings.login is Login.DEMO
    role = session.role if session else Role.JOBHUNTER if is_demo else None
    values = frame_of(request, role) | values
    values |= {
        "sheet": _sheet_of(template),
        "is_demo": is_demo,
        "marks": Marks(visitor),
        "who": session,
        "help": help_on(request),
    }
    answer = page(template, status, **values)
    if session and status == _SHOWN and not any(sign in bytes(answer.body) for sign in _WORKED_IN):
        back = quote(path_of(request), safe="")
        answer.headers["Refresh"] = f"{60 * settings.session_idle_minutes}; url={AWAY}?terug={back}"
    if visitor.is_new:
        give_cookie(answer, settings, visitor.id)
    return answer


def _sheet_of(template: str) -> str:
    """Name the style sheet of the room that a template is in; "" when it has none of its own."""
    room, _, page = template.partition("/")
    return ROOM_SHEETS.get(room, "") if page else ""
