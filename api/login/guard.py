"""What every operation asks of who calls it: a role that may, and only what is theirs."""

from collections.abc import Iterator, Mapping
from contextlib import ExitStack
from typing import Annotated
from uuid import UUID

from fastapi import Depends
from fastapi.routing import APIRoute
from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.dependencies import TheService, actor_of
from api.login.operations import RIGHTS
from matching.domain.actor import Actor
from matching.domain.permissions import Right, must_have
from matching.errors import NotAllowedError, NotFoundError
from matching.proposing.attempts import REFUSED, REFUSED_STEP, REFUSED_TASK, written_at
from matching.reach import refuse_beyond_reach
from matching.service import Service
from matching.storage import Kind
from matching.storage.reader import Reader

_NAMED_BY: Mapping[str, Kind] = {
    "kandidaatId": Kind.CANDIDATE,
    "scanId": Kind.SCAN,
    "plaatsingId": Kind.PLACEMENT,
    "voordrachtId": Kind.PROPOSAL,
    "vacatureId": Kind.VACANCY,
    "werkgeverId": Kind.EMPLOYER,
    "taakId": Kind.TASK,
}
REFUSED_OTHER = "toegang_geweigerd"
_ACTIONS: Mapping[Kind, str] = {
    Kind.VACANCY: REFUSED_STEP,
    Kind.PROPOSAL: REFUSED,
    Kind.TASK: REFUSED_TASK,
}
_BY_COLLECTION: Mapping[str, Kind] = {
    "kandidaten": Kind.CANDIDATE,
    "scans": Kind.SCAN,
    "plaatsingen": Kind.PLACEMENT,
    "voordrachten": Kind.PROPOSAL,
    "vacatures": Kind.VACANCY,
    "werkgevers": Kind.EMPLOYER,
    "taken": Kind.TASK,
}


async def guarded(request: Request, actor: Annotated[Actor, Depends(actor_of)], service: TheService) -> None:
    """Refuse who may not call this operation, and what is not theirs; only for the last something is read.

    Raises:
        NotAllowedError: the message says who may.
        NotFoundError: the address names what is not there.
    """
    operation = str(request.scope["route"].operation_id)
    asked = (request, actor, service, operation, RIGHTS.get(operation))
    if any(_named(request)):
        await run_in_threadpool(let_pass, *asked)
    else:
        let_pass(*asked)


def let_pass(request: Request, actor: Actor, service: Service, deed: str, right: Right | None) -> None:
    """Refuse who has not this right, and what is not theirs; a refusal is kept in the inzagelog.

    Args:
        deed: the name of the operation or page.
        right: None is nobody's.

    Raises:
        NotAllowedError: the message says who may.
        NotFoundError: the address names what is not there.
    """
    if right is None:
        raise NotAllowedError("Deze handeling is voor niemand opengesteld.")
    named = list(_named(request))
    if not named:
        must_have(actor, right)
        return
    with service.store.read() as reader, ExitStack() as refusals:
        for kind, reference in named:
            object_id = _id_of(reader, kind, reference)
            if object_id is not None:
                refusals.enter_context(
                    written_at(service.store, actor, deed, kind, object_id, _ACTIONS.get(kind, REFUSED_OTHER))
                )
        must_have(actor, right)
        for kind, reference in named:
            refuse_beyond_reach(reader, actor, kind, reference)


def _named(request: Request) -> Iterator[tuple[Kind, str]]:
    """Give the objects that an address names; the versions of everything share one name."""
    route: APIRoute = request.scope["route"]
    for name, reference in request.path_params.items():
        kind = _BY_COLLECTION.get(route.path.split("/")[1]) if name == "id" else _NAMED_BY.get(name)
        if kind is not None:
            yield kind, reference


def _id_of(reader: Reader, kind: Kind, reference: str) -> UUID | None:
    try:
        return reader.shelf(kind).id_of(reference)
    except NotFoundError:
        return None
