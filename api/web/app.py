"""The pages as an application of their own; it works without JavaScript."""

from fastapi import Depends, FastAPI
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from api.bootstrap import ServiceDoor
from api.problems import handlers
from api.security import Gate
from api.web import login, pages
from api.web.assets import send_asset
from api.web.beheer import pages as beheer
from api.web.entrance import let_in
from api.web.errors import answer_with_page
from api.web.kandidaat import pages as kandidaat
from api.web.kandidaat import proposals
from api.web.open import pages as open_pages
from api.web.posting import Posted
from api.web.reporting import pages as reporting
from api.web.templating import HERE
from api.web.theme import send_logo, send_theme
from api.web.werkgever import cards, new, reach, step_pages
from api.web.werkgever import pages as werkgever

WERKGEVER = (new, werkgever, step_pages, reach, cards)
KANDIDAAT = (kandidaat, proposals)
SCREENS = (login, open_pages, reporting, *WERKGEVER, *KANDIDAAT, beheer, pages)


def create_pages(door: ServiceDoor) -> FastAPI:
    """Build the pages."""
    app = FastAPI(openapi_url=None, redirect_slashes=False, exception_handlers=handlers(answer_with_page))
    app.state.door = door
    app.add_middleware(Posted, answer=answer_with_page)
    app.add_middleware(Gate, answer=answer_with_page)
    for screen in SCREENS:
        app.include_router(screen.router, dependencies=[Depends(let_in)])
    app.router.routes += [
        Route("/static/npm/{name}", send_asset),
        Route("/static/thema.css", send_theme),
        Route("/static/logo", send_logo),
    ]
    app.mount("/static", StaticFiles(directory=HERE / "static"))
    return app
