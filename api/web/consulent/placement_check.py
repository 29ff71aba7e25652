"""May this person start here, until when, and is there a seat? A form that answers while one chooses; then propose."""

from fastapi import APIRouter
from pydantic import ValidationError
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from api.placing_wishes import named, proposals
from api.schemas.placing_check import check_json
from api.schemas.placing_forms import PlacingForm, ProposalForm
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.placing_choices import guides_of, work_named, work_on_offer
from api.web.consulent.placing_document import faults_at, faults_beside, read_document
from api.web.consulent.prospects import ANSWERS
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.errors import InvalidInputError, NotFoundError
from matching.placing.refusal import RuleRefusalError
from matching.storage import Kind
from matching.usecases.check_placement import check_placement
from matching.usecases.propose_placement import propose_placement
from matching.usecases.read_wish import read_wish
from matching.usecases.view_objects import view_one

router = APIRouter()
_FIELDS = {"plek": "werk", "vacature": "werk", "": "werk"}


@router.get("/kandidaten/{kandidaatId}/toets")
def show_check(visit: TheVisit, request: Request, candidate: CandidateReference) -> Response:
    """Show the form, and the answer as soon as work and a first day are chosen."""
    query = request.query_params
    filled = Filled({name: tuple(one.strip() for one in query.getlist(name)) for name in query})
    if not filled.text("werk") and not filled.text("startdatum"):
        start = visit.service.today().isoformat()
        return _page(visit, candidate, Filled.of(startdatum=start), None)
    return _answered(visit, candidate, filled)


@router.post("/kandidaten/{kandidaatId}/toets")
def propose(visit: TheVisit, candidate: CandidateReference, form: TheForm) -> Response:
    """Propose the placement that was checked."""
    filled = Filled.of_form(form)
    try:
        asked = read_document(ProposalForm, filled, kandidaat=candidate, **work_named(filled))
        (saved,) = propose_placement(visit.service, visit.actor, proposals(visit.service, visit.actor, asked))
    except ValidationError as error:
        return _answered(visit, candidate, filled.wrong(faults_beside(error, _FIELDS)), 400)
    except InvalidInputError as error:
        return _answered(visit, candidate, filled.wrong(faults_at(error.faults, _FIELDS)), 400)
    except RuleRefusalError as error:
        return _answered(visit, candidate, filled.wrong({"": str(error)}), 409)
    return RedirectResponse(f"/plaatsingen/{saved.id}", 303)


def _answered(visit: Visit, candidate: str, filled: Filled, status: int = 200) -> Response:
    """Show the form with what the rules and the seats say of it."""
    try:
        asked = read_document(PlacingForm, filled, kandidaat=candidate, **work_named(filled))
        (wish,) = read_wish(visit.service.store, named(asked))
        check = check_placement(visit.service, visit.actor, wish)
    except ValidationError as error:
        return _page(visit, candidate, filled.wrong(faults_beside(error, _FIELDS)), None, max(status, 400))
    except InvalidInputError as error:
        return _page(visit, candidate, filled.wrong(faults_at(error.faults, _FIELDS)), None, max(status, 400))
    except NotFoundError as error:
        return _page(visit, candidate, filled.wrong({"werk": str(error)}), None, 400)
    return _page(visit, candidate, filled, check_json(check, visit.actor), status)


def _page(visit: Visit, candidate: str, filled: Filled, check: object, status: int = 200) -> Response:
    view = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    with visit.service.store.read() as reader:
        work, guides = work_on_offer(reader), guides_of(reader)
    return visit.show(
        "consulent/placement_check.html",
        status,
        **candidate_frame(view, "/toets"),
        filled=filled,
        check=check,
        answers=ANSWERS,
        work=work,
        guides=guides,
    )
