"""The description of the API itself: public, for every origin."""

from fastapi import APIRouter
from starlette.requests import Request

from api.answers import JsonAnswer, with_headers
from api.document import openapi_document

router = APIRouter(tags=["document"])

_FOR_EVERYONE = {"Access-Control-Allow-Origin": "*", "Cross-Origin-Resource-Policy": "cross-origin"}


@router.get(
    "/openapi.json",
    operation_id="leesBeschrijving",
    summary="Lees de beschrijving van deze API",
    description="De beschrijving in OpenAPI 3.1.",
    responses={200: with_headers("De beschrijving in OpenAPI.", dict[str, object])},
)
def show_document(request: Request) -> JsonAnswer:
    """Give openapi.json."""
    return JsonAnswer(openapi_document(request.app), headers=_FOR_EVERYONE)
