"""The pages as an application of their own; it works without JavaScript."""

from fastapi import Depends, FastAPI
from starlette.routing import Route
from starlette.staticfiles import StaticFiles

from api.bootstrap import ServiceDoor
from api.login.client import ProviderClient
from api.pace import Pacer
from api.problems import handlers
from api.queue import Places, Queue
from api.security import Gate
from api.settings import Login
from api.watching.seen import Naming
from api.web import code_entry, login, own_sessions, provider_login, rules, searching
from api.web.assets import send_asset
from api.web.beheer import screens as beheer
from api.web.beheer.importing import PATH as PATH_OF_FILES
from api.web.consulent import screens as consulent
from api.web.entrance import let_in
from api.web.errors import answer_with_page, answer_without_asking
from api.web.jobhunter import screens as jobhunter
from api.web.kandidaat import screens as kandidaat
from api.web.open import pages as open_pages
from api.web.pace import PagePace
from api.web.posting import Posted
from api.web.reporting import fairness
from api.web.reporting import pages as reporting
from api.web.templating import HERE
from api.web.theme import send_logo, send_theme
from api.web.typed_days import DaysInAddress
from api.web.werkgever import screens as werkgever
from matching.usecases.take_in_file import MOST_BYTES

ROOMY = {PATH_OF_FILES: MOST_BYTES + 100_000}
"""Where a form brings a file: the file, and what stands around it."""
SCREENS = (
    login,
    provider_login,
    code_entry,
    open_pages,
    rules,
    searching,
    own_sessions,
    reporting,
    fairness,
    *jobhunter.SCREENS,
    *consulent.SCREENS,
    *werkgever.SCREENS,
    *kandidaat.SCREENS,
    *beheer.SCREENS,
)


def create_pages(door: ServiceDoor, places: Places) -> FastAPI:
    """Build the pages."""
    app = FastAPI(openapi_url=None, redirect_slashes=False, exception_handlers=handlers(answer_with_page))
    app.state.door = door
    app.state.provider = ProviderClient(door.settings) if door.settings.login is Login.OIDC else None
    app.add_middleware(Naming)
    app.add_middleware(DaysInAddress)
    app.add_middleware(Posted, answer=answer_with_page)
    app.add_middleware(Queue, answer=answer_without_asking, places=places, free=("/static/",))
    app.add_middleware(PagePace, answer=answer_with_page, pacer=Pacer.of(door.settings))
    app.add_middleware(Gate, answer=answer_with_page, public_host=door.settings.public_host, roomy=ROOMY)
    for screen in SCREENS:
        app.include_router(screen.router, dependencies=[Depends(let_in)])
    app.router.routes += [
        Route("/static/npm/{name}", send_asset),
        Route("/static/thema.css", send_theme),
        Route("/static/logo", send_logo),
    ]
    app.mount("/static", StaticFiles(directory=HERE / "static"))
    return app
