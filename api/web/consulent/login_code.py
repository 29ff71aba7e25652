"""A one-time code for a candidate: made, shown once on a sheet to print, and withdrawn."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.login.strength import refuse_weak_codes
from api.web.consulent.candidate import CandidateReference
from api.web.consulent.told import tell
from api.web.visit import TheVisit
from api.web.visitor import settings_of
from matching.contacts import contacts_on
from matching.rules.login_code_numbers import CODE_SESSION
from matching.usecases.give_login_code import give_login_code, withdraw_login_code

router = APIRouter()


@router.post("/kandidaten/{kandidaatId}/inlogcode")
def make_login_code(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show a new code, this once."""
    settings = settings_of(visit.request)
    refuse_weak_codes(settings)
    given = give_login_code(visit.service, visit.actor, candidate)
    owner = given.whose.owner_id
    with visit.service.store.read() as reader:
        contact = contacts_on(visit.service.today(), [owner], reader)[owner]
    hours = visit.service.rule_settings().of(CODE_SESSION, visit.service.today()).number
    return visit.show(
        "consulent/login_code.html",
        section="mensen",
        number=f"K-{given.whose.number}",
        given=given,
        address=f"{settings.site_url}/code",
        contact=contact,
        hours=hours,
    )


@router.post("/kandidaten/{kandidaatId}/inlogcode/intrekken")
def withdraw_code(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Let the code work no more."""
    was_there = withdraw_login_code(visit.service, visit.actor, candidate)
    tell(visit, ["De inlogcode werkt niet meer." if was_there else "Er was geen inlogcode meer."])
    return RedirectResponse(f"/kandidaten/{candidate}", 303)
