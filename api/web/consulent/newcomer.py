"""Somebody new: who it is stands behind the door, and the rest begins with a scan."""

from uuid import uuid4

from fastapi import APIRouter
from pydantic import ValidationError
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError
from api.web.consulent.placing_document import faults_beside, read_document
from api.web.consulent.told import tell
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.candidate import Candidate, CandidateStatus, SourceKey
from matching.identity.form import IdentityForm, identity_of
from matching.reach import colleague_id_of
from matching.usecases.register_candidate import register_candidate

router = APIRouter()
_DRAFT = "kandidaat-nieuw"


@router.get("/mensen/nieuw")
def show_new_person(visit: TheVisit) -> Response:
    """Ask who it is."""
    return _page(visit, Filled.of_draft(visit.drafts.read(_DRAFT)))


@router.post("/mensen/nieuw")
def register_person(visit: TheVisit, form: TheForm) -> Response:
    """Register somebody new, and begin the scan."""
    filled, owner = Filled.of_form(form), colleague_id_of(visit.actor)
    if owner is None:
        raise ProblemError(409, "Uw account hoort nog niet bij een collega. Vraag de beheerder om u vast te leggen.")
    try:
        asked = read_document(IdentityForm, filled)
    except ValidationError as error:
        return _page(visit, filled.wrong(faults_beside(error, {})), 400)
    new_id = uuid4()
    candidate = Candidate(new_id, 0, SourceKey.made_here(new_id), CandidateStatus.INTAKE, owner)
    identity = identity_of(asked, candidate_id=new_id)
    saved = register_candidate(visit.service.store, visit.service.identity, visit.actor, candidate, identity)
    tell(visit, [f"K-{saved.number} is ingeschreven."])
    return RedirectResponse(f"/kandidaten/K-{saved.number}/scan", 303)


def _page(visit: Visit, filled: Filled, status: int = 200) -> Response:
    return visit.show("consulent/newcomer.html", status, section="mensen", filled=filled)
