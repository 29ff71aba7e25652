"""The web application: pages at the root, the API under /v1, one service behind both."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from threading import Thread

from fastapi import Depends, FastAPI
from starlette.applications import Starlette
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.routing import Mount
from starlette.types import Receive, Scope, Send

from api.bootstrap import ServiceDoor
from api.conditional import NotModified
from api.dependencies import accepts_json
from api.deprecation import FAREWELLS, Announcing
from api.idempotency import Once
from api.known_parameters import known_parameters
from api.login.door import LoginDoor
from api.login.guard import guarded
from api.methods import EveryMethod
from api.pace import Pace, Pacer
from api.problems import answer_with_problem, handlers
from api.queue import Places, Queue
from api.resources import ROUTES
from api.routes import health, openapi, security_txt
from api.security import API_VERSION, AnswerHeaders, Gate, OneLength
from api.settings import Settings
from api.sparse import Sparse
from api.tags import TAGS
from api.vum.access import refuse_open_source
from api.vum.app import PATH as VUM_PATH
from api.vum.app import create_vum
from api.watching.logs import log_of
from api.watching.seen import Naming
from api.watching.traces import finish
from api.watching.watched import Watched
from api.web.app import create_pages

_LOG = log_of("serve")


def create_app(settings: Settings | None = None) -> Starlette:
    """Build the application; it answers at once, and makes the service ready meanwhile.

    Raises:
        InvalidInputError: VUM is on, and nothing proves who asks.
    """
    settings = settings or Settings()
    refuse_open_source(settings)
    door, places = ServiceDoor(settings), Places.of(settings)

    @asynccontextmanager
    async def lifespan(_: Starlette) -> AsyncIterator[None]:
        Thread(target=door.warm_up, name="warm-up", daemon=True).start()
        yield
        door.close()
        finish()
        _LOG.info("stop")

    app = Starlette(
        routes=[
            *health.routes(door),
            *security_txt.routes(settings),
            Mount("/v1", create_api(door, places)),
            Mount(VUM_PATH, create_vum(door, places) if settings.is_vum_source else nowhere),
            Mount("/", create_pages(door, places)),
        ],
        middleware=[
            Middleware(Watched),
            Middleware(AnswerHeaders),
            Middleware(OneLength, answer=answer_with_problem),
        ],
        exception_handlers={HTTPException: answer_with_problem},
        lifespan=lifespan,
    )
    app.state.door = door
    return app


async def nowhere(scope: Scope, receive: Receive, send: Send) -> None:
    """Say that there is nothing at this address.

    Raises:
        HTTPException: 404; always.
    """
    raise HTTPException(404)


def create_api(door: ServiceDoor, places: Places | None = None) -> FastAPI:
    """Build the API; its paths are relative to /v1.

    Args:
        places: those of the process; its own when None.
    """
    api = _described(door.settings)
    api.state.door = door
    api.state.login = LoginDoor(door.settings)
    _wrap(api, door.settings, places or Places.of(door.settings))
    for module in ROUTES:
        api.include_router(
            module.router, dependencies=[Depends(accepts_json), Depends(guarded), Depends(known_parameters)]
        )
    api.include_router(openapi.router)
    return api


def _described(settings: Settings) -> FastAPI:
    return FastAPI(
        title="passend",
        summary="Wie past bij dit werk, en waarom.",
        description=(
            "passend zoekt bij een vacature de kandidaten die passen en legt elk punt uit. "
            "De volgorde is een advies: een mens beslist."
        ),
        version=API_VERSION,
        servers=[{"url": f"{settings.public_url}/v1", "description": "Waar de gemeente passend aanbiedt"}],
        contact={"name": "Beheer van passend", "email": "passend@gemeente.example", "url": "https://gemeente.example"},
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
        openapi_tags=[{"name": name, "description": told} for name, told in TAGS.items()],
        openapi_url=None,
        root_path_in_servers=False,
        redirect_slashes=False,
        exception_handlers=handlers(answer_with_problem),
    )


def _wrap(api: FastAPI, settings: Settings, places: Places) -> None:
    """Put around the API what every request passes; what is added last comes first."""
    api.add_middleware(Naming)
    api.add_middleware(Announcing, farewells=FAREWELLS)
    api.add_middleware(NotModified)
    api.add_middleware(Sparse, answer=answer_with_problem)
    api.add_middleware(EveryMethod)
    api.add_middleware(Once, answer=answer_with_problem)
    api.add_middleware(Pace, answer=answer_with_problem, pacer=Pacer.of(settings))
    api.add_middleware(Queue, answer=answer_with_problem, places=places)
    api.add_middleware(
        Gate,
        answer=answer_with_problem,
        public_host=settings.public_host,
        body_seconds=settings.body_seconds,
    )
