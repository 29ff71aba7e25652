"""Where to report a weakness: /.well-known/security.txt, of RFC 9116. Outside /v1, and open to everybody."""

from datetime import UTC, datetime, timedelta

from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response
from starlette.routing import Route

from api.problems import ProblemError, answer_with_problem
from api.settings import Settings

PATH = "/.well-known/security.txt"
HOLDS = timedelta(days=180)
"""The standard advises less than a year."""


def routes(settings: Settings) -> list[Route]:
    """Give the one address."""

    def tell(request: Request) -> Response:
        if not settings.security_contact:
            detail = "Hier is nog niet ingevuld waar u een kwetsbaarheid meldt (PASSEND_SECURITY_CONTACT)."
            return answer_with_problem(request, ProblemError(404, detail))
        return PlainTextResponse(security_txt(settings, datetime.now(UTC)))

    return [Route(PATH, tell)]


def security_txt(settings: Settings, at: datetime) -> str:
    """Write the file as it holds at a moment."""
    expires = (at + HOLDS).replace(hour=0, minute=0, second=0, microsecond=0)
    lines = [
        *(f"Contact: {contact}" for contact in settings.security_contact.split(",")),
        f"Expires: {expires:%Y-%m-%dT%H:%M:%SZ}",
        "Preferred-Languages: nl, en",
        f"Canonical: {settings.public_url}{PATH}",
    ]
    if settings.security_policy:
        lines.append(f"Policy: {settings.security_policy}")
    return "\n".join(lines) + "\n"
