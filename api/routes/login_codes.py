"""A one-time code with which a candidate logs in."""

from typing import Annotated

from fastapi import APIRouter, Depends, Path
from starlette.requests import Request
from starlette.responses import Response

from api.answers import JsonAnswer, made, with_headers
from api.login.strength import refuse_weak_codes
from api.request_forms import refuse_body
from api.resource import TheAsker
from api.schemas.login_code import Inlogcode, login_code_json
from matching.usecases.give_login_code import give_login_code, withdraw_login_code

router = APIRouter(tags=["kandidaten"])
Candidate = Annotated[str, Path(alias="kandidaatId", description="Het id van een kandidaat, of het nummer: K-2041.")]


@router.post(
    "/kandidaten/{kandidaatId}/inlogcodes",
    operation_id="maakInlogcode",
    summary="Maak een code waarmee een kandidaat één keer inlogt",
    description=(
        "Alleen voor eigen kandidaten, in de rol consulent. De code komt in de plaats van de vorige. Dit antwoord "
        "wordt niet bewaard; vraagt u het opnieuw, dan komt er weer een nieuwe. Dat u een code maakte, komt in het "
        "inzagelog."
    ),
    status_code=201,
    responses={201: with_headers("De code; u ziet haar alleen nu.", Inlogcode, Location="De kandidaat.")},
    dependencies=[Depends(refuse_body)],
)
def make_login_code(candidate: Candidate, asker: TheAsker, request: Request) -> JsonAnswer:
    """Make a code."""
    settings = request.app.state.door.settings
    refuse_weak_codes(settings)
    given = give_login_code(asker.service, asker.actor, candidate)
    return made(login_code_json(given, f"{settings.site_url}/code"), f"/v1/kandidaten/{given.whose.id}")


@router.delete(
    "/kandidaten/{kandidaatId}/inlogcodes",
    operation_id="trekInlogcodeIn",
    summary="Trek de code van een kandidaat in",
    description="De code werkt meteen niet meer. Was er geen, dan verandert er niets. Alleen voor eigen kandidaten.",
    status_code=204,
    response_class=Response,
    responses={204: {"description": "Er is geen code meer."}},
)
def withdraw_code(candidate: Candidate, asker: TheAsker) -> Response:
    """Let the code of a candidate work no more."""
    withdraw_login_code(asker.service, asker.actor, candidate)
    return Response(status_code=204)
