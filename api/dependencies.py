"""What a handler is given: the service, who asks, an id, and a body that holds.

What waits for nothing is `async`: it then needs no thread, and a request passes several of these.
"""

from collections.abc import Callable
from typing import Annotated, Any, TypeVar
from uuid import UUID

import orjson
from fastapi import Depends, Header, Path
from pydantic import BaseModel, ValidationError
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.answers import MEDIA_TYPE
from api.bootstrap import ServiceDoor
from api.faults import faults_of_body
from api.json_text import read_json
from api.login.asking import ACTOR, ORGANISATION, ROLE, who_asks
from api.problems import ProblemError
from matching.domain.actor import Actor
from matching.errors import NotFoundError
from matching.service import Service

Body = TypeVar("Body", bound=BaseModel)

_CODE = r"^[A-Za-z0-9][A-Za-z0-9._-]{0,63}$"


def service_of(request: Request) -> Service:
    """Give the service of this process."""
    door: ServiceDoor = request.app.state.door
    return door.open()


async def service_at_hand(request: Request) -> Service:
    """Give the service of this process; only who comes before it is open waits for that."""
    door: ServiceDoor = request.app.state.door
    at_hand = door.opened
    return await run_in_threadpool(door.open) if at_hand is None else at_hand


async def actor_of(
    request: Request,
    _actor: Annotated[
        str | None, Header(alias=ACTOR, pattern=_CODE, description="In de demo: wie vraagt, nooit een naam.")
    ] = None,
    _role: Annotated[
        str | None, Header(alias=ROLE, pattern=_CODE, description="In welke rol, als uw token er meer heeft.")
    ] = None,
    _organisation: Annotated[
        str | None, Header(alias=ORGANISATION, pattern=_CODE, description="In de demo: van welke organisatie (W-12).")
    ] = None,
) -> Actor:
    """Say who asks, by the token; in the demo without a token the caller says so. It is recorded all the same.

    Of these headers the guard of every operation asks; a handler is given who that turned out to be.

    Raises:
        ProblemError: 401; it is not said who asks, or not in a way that we believe.
    """
    return await who_asks(request)


async def list_id_of(
    list_id: Annotated[
        str, Path(alias="ranglijstId", description="Het id van een ranglijst.", json_schema_extra={"format": "uuid"})
    ],
) -> UUID:
    """Read the id of a list; what is no id is not found.

    Raises:
        NotFoundError: the text is not a UUID.
    """
    try:
        return UUID(list_id)
    except ValueError:
        raise NotFoundError("ranglijst", list_id) from None


async def accepts_json(
    accept: Annotated[str, Header(include_in_schema=False)] = "*/*",
) -> None:
    """Refuse a caller that takes no JSON.

    Raises:
        ProblemError: 406.
    """
    kinds = [part.partition(";")[0].strip().lower() for part in accept.split(",")]
    if not {"*/*", "application/*", MEDIA_TYPE, ""} & set(kinds):
        raise ProblemError(406, f"We sturen {MEDIA_TYPE}. Zet dat in de header Accept.")


def body_of(model: type[Body]) -> Callable[[Request], Any]:
    """Make the reader of a JSON body; without a body it is an empty object."""

    async def read(request: Request) -> Body:
        raw = await request.body()
        if not raw:
            return parse_body(model, b"{}")
        must_be_json(request.headers.get("content-type", ""))
        return parse_body(model, raw)

    return read


def parse_body(model: type[Body], raw: bytes) -> Body:
    """Read a body strictly.

    Raises:
        ProblemError: 400 with every fault at once.
    """
    value = read_json(raw)
    try:
        return model.model_validate_json(orjson.dumps(value))
    except ValidationError as error:
        raise ProblemError(400, "Er klopt iets niet in uw vraag.", tuple(faults_of_body(error.errors()))) from None


def must_be_json(content_type: str, also: tuple[str, ...] = ()) -> None:
    """Refuse a body that does not say that it is JSON, in UTF-8.

    Args:
        also: other media types that are read.

    Raises:
        ProblemError: 415.
    """
    media_type, _, parameters = content_type.partition(";")
    charset = parameters.strip().lower().removeprefix("charset=").strip('"')
    if media_type.strip().lower() not in (MEDIA_TYPE, *also) or charset not in ("", "utf-8"):
        raise ProblemError(415, f"We lezen alleen {MEDIA_TYPE}. Zet dat in de header Content-Type.")


TheService = Annotated[Service, Depends(service_at_hand)]
TheActor = Annotated[Actor, Depends(who_asks)]
ListId = Annotated[UUID, Depends(list_id_of)]
