"""Every error as the standard writes it: a code, a message, details."""

import logging
from collections.abc import Mapping

import orjson
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import Response

from api.problems import ProblemError
from api.vum.message import answer_headers
from matching.errors import PassendError, StoreError, TaxonomyMissingError
from matching.vum.source import BROKEN, NOT_READY, UNKNOWN_PARTY, WRONG, VumError

JSON = "application/json"
LONGEST_MESSAGE, LONGEST_DETAILS = 500, 2000
LOG = logging.getLogger(__name__)
_OF_HTTP: Mapping[int, tuple[str, str]] = {
    404: ("404.01", "Op dit adres staat niets."),
    405: ("405.01", "Dit adres bestaat, maar niet voor deze handeling."),
}


def vum_error_of(error: Exception) -> VumError:
    """Give the error of the standard that an error is; an unknown one tells nothing of itself."""
    if isinstance(error, VumError):
        return error
    if isinstance(error, ProblemError) and error.status == 403:
        return VumError(UNKNOWN_PARTY, error.detail)
    if isinstance(error, ProblemError) and error.status == 503:
        return VumError(NOT_READY, "Deze bron kan nu niet antwoorden.", error.detail)
    if isinstance(error, ProblemError):
        said = "; ".join(f"{one.get('pointer', '')}: {one['probleem']}" for one in error.errors)
        return VumError(WRONG, error.detail, said[:LONGEST_DETAILS])
    if isinstance(error, StoreError | TaxonomyMissingError):
        return VumError(NOT_READY, "Deze bron kan nu niet antwoorden.", str(error)[:LONGEST_DETAILS])
    if isinstance(error, HTTPException):
        return VumError(WRONG, "Het bericht is te groot." if error.status_code == 413 else "Het bericht klopt niet.")
    if not isinstance(error, PassendError):
        LOG.error("A message of VUM could not be answered: %s", type(error).__name__)
    return VumError(BROKEN, "Er ging bij ons iets mis.")


def answer_with_error(request: Request, error: Exception, own_oin: str) -> Response:
    """Answer an error; paths that are not there and methods that they do not have keep their HTTP status."""
    headers = dict(answer_headers(request.headers, own_oin))
    if isinstance(error, HTTPException) and error.status_code in _OF_HTTP:
        code, message = _OF_HTTP[error.status_code]
        body = {"code": code, "message": message}
        return Response(orjson.dumps(body), error.status_code, headers | dict(error.headers or {}), JSON)
    said = vum_error_of(error)
    body = {"code": said.code, "message": said.message[:LONGEST_MESSAGE]}
    if said.details:
        body["details"] = said.details[:LONGEST_DETAILS]
    if isinstance(error, ProblemError):
        headers |= {name: value for name, value in error.headers.items() if name == "Retry-After"}
    if said.status == 429:
        headers["Retry-After"] = "1"
    return Response(orjson.dumps(body), said.status, headers, JSON)
