"""One table from error to status, and every error as problem+json in Dutch."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import orjson
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.faults import faults_of_input, faults_of_parameters
from api.schemas.problem import Fout, Probleem
from api.schemas.ruling import refusal_json
from api.watching.traces import trace_id
from matching.errors import (
    ConflictError,
    ErasedError,
    GoneError,
    InvalidInputError,
    NotAllowedError,
    NotFoundError,
    PassendError,
    StaleError,
    StoreError,
    TaxonomyMissingError,
    TooOftenError,
)
from matching.exchange.vum_client import ExchangeError
from matching.placing.refusal import RuleRefusalError

PROBLEM_JSON = "application/problem+json"
Answer = Callable[[Request, Exception], Response]

TITLES: Mapping[int, str] = {
    400: "De vraag klopt niet",
    401: "Wij weten niet wie u bent",
    403: "Dit mag niet",
    404: "Niet gevonden",
    405: "Deze handeling kan hier niet",
    406: "Dit formaat hebben we niet",
    408: "Te langzaam",
    409: "Dit kan nu niet",
    410: "Niet meer te zien",
    412: "Intussen gewijzigd",
    413: "Te groot",
    415: "Dit formaat lezen we niet",
    428: "Zeg welke versie u zag",
    429: "Te vaak gevraagd",
    500: "Er ging iets mis",
    503: "Nog niet klaar voor gebruik",
}

_DETAILS: Mapping[int, str] = {
    403: "Dit verzoek komt van een andere website.",
    404: "Op dit adres staat niets. Controleer het adres.",
    405: "Dit adres bestaat, maar niet voor deze handeling. De header Allow noemt wat wel kan.",
    408: "Dit verzoek komt te langzaam binnen. Stuur het opnieuw, in één keer.",
    413: "Stuur ten hoogste 1 MB.",
    500: "Er ging bij ons iets mis. Probeer het later nog eens. Blijft het misgaan, meld het dan aan de beheerder.",
}

STATUS_OF: tuple[tuple[type[PassendError], int], ...] = (
    (ErasedError, 410),
    (GoneError, 410),
    (NotFoundError, 404),
    (NotAllowedError, 403),
    (StaleError, 412),
    (ConflictError, 409),
    (TaxonomyMissingError, 503),
    (StoreError, 503),
    (ExchangeError, 503),
    (InvalidInputError, 400),
)


@dataclass(eq=False)
class ProblemError(Exception):
    """Something to answer with instead of what was asked.

    Attributes:
        more: members of its own, such as the rules that say no.
        headers: such as Allow or Retry-After; kept in the answer.
    """

    status: int
    detail: str
    errors: tuple[Fout, ...] = ()
    more: Mapping[str, Any] = field(default_factory=dict)
    headers: Mapping[str, str] = field(default_factory=dict)

    @property
    def title(self) -> str:
        """The short Dutch name of this kind of problem."""
        return TITLES.get(self.status, "Dit lukt niet")


def problem_of(error: Exception) -> ProblemError:
    """Give the problem that an error is to the one who asked; an unknown error tells nothing of itself."""
    if isinstance(error, ProblemError):
        return error
    if isinstance(error, InvalidInputError):
        return ProblemError(400, "Er klopt iets niet in uw vraag.", tuple(faults_of_input(error.faults)))
    if isinstance(error, RequestValidationError):
        return ProblemError(400, "Er klopt iets niet in uw vraag.", tuple(faults_of_parameters(error.errors())))
    if isinstance(error, HTTPException):
        detail = _DETAILS.get(error.status_code, str(error.detail))
        return ProblemError(error.status_code, detail, headers=error.headers or {})
    if isinstance(error, RuleRefusalError):
        return ProblemError(409, str(error), more=refusal_json(error.rulings, error.seating))
    if isinstance(error, TooOftenError):
        return ProblemError(429, str(error), headers={"Retry-After": str(error.seconds)})
    for kind, status in STATUS_OF:
        if isinstance(error, kind):
            return ProblemError(status, str(error))
    return ProblemError(500, _DETAILS[500])


def problem_json(problem: ProblemError, path: str) -> Mapping[str, Any]:
    """Write a problem as RFC 9457 asks."""
    written: Probleem = {
        "type": f"urn:passend:probleem:{problem.title.lower().replace(' ', '-')}",
        "title": problem.title,
        "status": problem.status,
        "detail": problem.detail,
        "instance": path,
    }
    if found := trace_id():
        written["traceId"] = found
    if problem.errors:
        written["errors"] = list(problem.errors)
    return {**written, **problem.more}


def answer_with_problem(request: Request, error: Exception) -> Response:
    """Answer an error as problem+json."""
    problem = problem_of(error)
    body = orjson.dumps(problem_json(problem, request.url.path))
    return Response(body, problem.status, dict(problem.headers), media_type=PROBLEM_JSON)


def handlers(answer: Answer) -> dict[Any, Any]:
    """Answer every error in the same way: as problem+json, or as a page."""
    kinds = (PassendError, ProblemError, HTTPException, RequestValidationError, Exception)
    return dict.fromkeys(kinds, answer)
