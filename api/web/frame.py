"""What stands around every page: whose site this is, the menu, and where one is."""

from dataclasses import dataclass

from starlette.requests import Request

from api.settings import Settings
from api.web.homes import home_of
from api.web.menu import menu_of
from matching.domain.permissions import ROLES, Right


@dataclass(frozen=True, slots=True)
class Site:
    """Whose site this is, as it stands on every page."""

    name: str
    department: str
    organisation: str
    has_theme: bool


def frame_of(request: Request, role: str | None) -> dict[str, object]:
    """Give what every page is framed with.

    `section` says which door of the menu it lies behind, `home` where this role begins; `ranking_off` is what stands
    above a page while ranking is off.
    """
    settings: Settings = request.app.state.door.settings
    site = Site(
        settings.service_name, settings.department, settings.organisation, has_theme=settings.theme_css is not None
    )
    return {
        "site": site,
        "menu": menu_of(role),
        "here": request.url.path,
        "section": "",
        "ranking_off": "",
        "home": home_of(role or ""),
        "may_search": role in ROLES[Right.SEARCH],
    }
