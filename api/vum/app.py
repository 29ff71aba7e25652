"""The source endpoints of VUM 3.0, mounted under /vum/v3."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial
from threading import Lock
from typing import Any

import orjson
from starlette.applications import Starlette
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException
from starlette.middleware import Middleware
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route

from api.bootstrap import ServiceDoor
from api.dependencies import must_be_json
from api.json_text import read_json
from api.queue import Places, Queue
from api.security import Gate
from api.vum.access import key_of, refuse_stranger
from api.vum.document import renamed, vum_document
from api.vum.errors import JSON, answer_with_error
from api.vum.message import answer_headers, read_headers
from api.watching.seen import Naming
from matching.usecases.answer_vum_question import answer_vum_question
from matching.usecases.give_vum_detail import give_vum_detail
from matching.vum.does_not_belong import PSEUDONYM
from matching.vum.limits import VERSION
from matching.vum.offered import OfferKind
from matching.vum.reader import is_absent
from matching.vum.source import INCOMPLETE, WRONG, Asking, Pseudonyms, VumError

PATH = "/vum/v3"
PATHS = {OfferKind.WERKZOEKENDE: "/werkzoekendeProfielen", OfferKind.VACATURE: "/vacatures"}
IDS = {OfferKind.WERKZOEKENDE: "idWerkzoekende", OfferKind.VACATURE: "idVacature"}
Handler = Callable[[Request], Awaitable[Response]]
Work = Callable[["Source", Request, Asking, OfferKind], Awaitable[dict[str, Any]]]


class Source:
    """What the endpoints share: the service, and the pseudonyms once somebody asks.

    Attributes:
        oin: of this source.
        names: the field of a match that bears its pseudonym.
    """

    def __init__(self, door: ServiceDoor) -> None:
        self.door = door
        self.oin = door.settings.vum_oin
        is_named_by_source = door.settings.vum_match_id == "bron"
        self.names = {kind: IDS[kind] if is_named_by_source else PSEUDONYM for kind in OfferKind}
        self._lock = Lock()
        self._pseudonyms: Pseudonyms | None = None

    def pseudonyms(self) -> Pseudonyms:
        """Give the pseudonyms; the key is made or read the first time."""
        with self._lock:
            if self._pseudonyms is None:
                self._pseudonyms = Pseudonyms(key_of(self.door.settings), self.oin)
            return self._pseudonyms


def create_vum(door: ServiceDoor, places: Places) -> Starlette:
    """Build the source endpoints."""
    source = Source(door)

    def refuse(request: Request, error: Exception) -> Response:
        return answer_with_error(request, error, source.oin)

    app = Starlette(
        routes=[
            *(route for kind in OfferKind for route in _routes(source, kind)),
            Route("/openapi.json", partial(_document, source.names), methods=["GET"]),
        ],
        middleware=[
            Middleware(Gate, answer=refuse, public_host=door.settings.public_host),
            Middleware(Queue, answer=refuse, places=places),
            Middleware(Naming),
        ],
        exception_handlers={HTTPException: refuse},
    )
    app.router.redirect_slashes = False
    return app


async def _document(names: Mapping[OfferKind, str], _: Request) -> Response:
    """Give the description: for everyone, from every website."""
    body = orjson.dumps(vum_document(PATHS, IDS, names))
    return Response(body, 200, {"API-Version": VERSION, "Access-Control-Allow-Origin": "*"}, JSON)


def _routes(source: Source, kind: OfferKind) -> list[Route]:
    path, own_id = PATHS[kind], IDS[kind]
    ask, give = (_answering(source, kind, work) for work in (_matches, _detail))
    asking = Route(f"{path}/matches", ask, methods=["POST"])
    giving = Route(f"{path}/{{{own_id}}}", give, methods=["GET"])
    giving.methods = {"GET"}  # the standard has no HEAD, and a look without a body would cost a detail
    return [asking, giving]


def _answering(source: Source, kind: OfferKind, work: Work) -> Handler:
    """Make the handler of one operation: who asks is settled first, and every error is one of the standard."""

    async def answer(request: Request) -> Response:
        try:
            refuse_stranger(source.door.settings, request.headers)
            asking = read_headers(request.headers, source.oin)
            body = await work(source, request, asking, kind)
        except Exception as error:
            return answer_with_error(request, error, source.oin)
        return Response(orjson.dumps(body), 200, answer_headers(request.headers, source.oin), JSON)

    return answer


async def _matches(source: Source, request: Request, asking: Asking, kind: OfferKind) -> dict[str, Any]:
    must_be_json(request.headers.get("content-type", ""))
    asked = read_json(await request.body())
    if not isinstance(asked, dict):
        raise VumError(WRONG, "De vraag klopt niet.", "de body is geen object")
    if is_absent(asked.get("vraagObject")):
        raise VumError(INCOMPLETE, "De vraag is niet volledig.", "/vraagObject: dit ontbreekt")
    work = partial(_answered, source, asking, kind, asked["vraagObject"])
    return await run_in_threadpool(work)


def _answered(source: Source, asking: Asking, kind: OfferKind, asked: object) -> dict[str, Any]:
    answer = answer_vum_question(source.door.open(), asking, kind, asked, source.pseudonyms())
    name = source.names[kind]
    return answer | {"matches": [renamed(match, PSEUDONYM, name) for match in answer["matches"]]}


async def _detail(source: Source, request: Request, asking: Asking, kind: OfferKind) -> dict[str, Any]:
    vum_id = request.path_params[IDS[kind]]
    return await run_in_threadpool(
        lambda: give_vum_detail(source.door.open(), asking, kind, vum_id, source.pseudonyms())
    )
