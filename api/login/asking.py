"""Who asks, as a request says it in its headers."""

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from api.login.door import LoginDoor, Said
from api.login.signed import NotBelievedError
from api.problems import ProblemError
from api.watching.seen import seen_in
from matching.domain.actor import Actor

ACTOR, ROLE, ORGANISATION = "X-Passend-Actor", "X-Passend-Rol", "X-Passend-Organisatie"
_NOBODY = "jobhunter"
_KNOWN = "passend.actor"


async def who_asks(request: Request) -> Actor:
    """Say who asks; found out once a request, and a token may have to wait for the keys of its provider.

    Raises:
        ProblemError: 401; it is not said, or not in a way that we believe.
        StoreError: the provider that knows cannot be reached.
    """
    known: Actor | None = request.scope.get(_KNOWN)
    if known is None:
        has_token = "Authorization" in request.headers
        known = await run_in_threadpool(_found, request) if has_token else _found(request)
        request.scope[_KNOWN] = known
    return known


def _found(request: Request) -> Actor:
    """Find out who asks; raises as `who_asks` does."""
    login: LoginDoor = request.app.state.login
    headers = request.headers
    said = Said(
        token=_token_in(headers.get("Authorization")),
        role=headers.get(ROLE),
        actor=headers.get(ACTOR, _NOBODY),
        organisation=headers.get(ORGANISATION),
    )
    try:
        found = login.actor(said)
    except NotBelievedError as error:
        raise ProblemError(401, str(error), headers={"WWW-Authenticate": 'Bearer error="invalid_token"'}) from error
    if found is None:
        raise ProblemError(401, "Stuur een toegangstoken mee.", headers={"WWW-Authenticate": "Bearer"})
    seen_in(request.scope).as_role(found.role)
    return found


def _token_in(authorization: str | None) -> str | None:
    """Give the token of the header Authorization; "" when it holds something else."""
    if authorization is None:
        return None
    scheme, _, token = authorization.strip().partition(" ")
    return token.strip() if scheme.lower() == "bearer" else ""
