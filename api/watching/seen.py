"""What is noted of one request while it is worked at, for the line and the figures about it."""

from dataclasses import dataclass

from starlette.routing import Mount
from starlette.types import ASGIApp, Receive, Scope, Send

from matching.domain.role import Role

NOWHERE = "(none)"
_KEY = "passend.seen"
_ROLES = frozenset(role.value for role in Role)


@dataclass(slots=True)
class Seen:
    """What is known of a request so far.

    Attributes:
        route: the template of its address, such as /v1/kandidaten/{kandidaatId}.
        role: "" is nobody known; in the demo a caller may say anything, and only our roles are noted.
        refused: why it was not worked at, if it was not.
    """

    route: str = NOWHERE
    role: str = ""
    refused: str = ""

    def as_role(self, role: str) -> None:
        """Note in which role somebody asks."""
        self.role = role if role in _ROLES else "other"


def begin(scope: Scope) -> Seen:
    """Begin to note; every layer below finds it in the scope."""
    seen = scope[_KEY] = Seen()
    return seen


def seen_in(scope: Scope) -> Seen:
    """Give the note of this request; outside a server one that nobody reads."""
    found: Seen = scope.get(_KEY) or Seen()
    return found


@dataclass(frozen=True)
class Naming:
    """Note which route answered: the innermost layer, since those above may work with a copy of the scope."""

    app: ASGIApp

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        try:
            await self.app(scope, receive, send)
        finally:
            note_route(scope)


def note_route(scope: Scope) -> None:
    """Note the template of the route that was found, or else below which address nothing was."""
    seen, route, root = seen_in(scope), scope.get("route"), scope.get("root_path", "")
    if seen.route != NOWHERE:
        return
    if route is not None and not isinstance(route, Mount):
        seen.route = f"{root}{route.path}"
    elif root:
        seen.route = f"{root}/..."
