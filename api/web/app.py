"""The pages as an application of their own; it works without JavaScript."""

from fastapi import FastAPI
from starlette.staticfiles import StaticFiles

from api.bootstrap import ServiceDoor
from api.login.door import LoginDoor
from api.problems import handlers
from api.security import Gate
from api.web.errors import answer_with_page
from api.web.pages import router
from api.web.templating import HERE


def create_pages(door: ServiceDoor) -> FastAPI:
    """Build the pages."""
    pages = FastAPI(openapi_url=None, redirect_slashes=False, exception_handlers=handlers(answer_with_page))
    pages.state.door = door
    pages.state.login = LoginDoor(door.settings)
    pages.add_middleware(Gate, answer=answer_with_page, public_host=door.settings.public_host)
    pages.include_router(router)
    pages.mount("/static", StaticFiles(directory=HERE / "static"))
    return pages
