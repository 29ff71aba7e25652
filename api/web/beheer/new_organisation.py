"""An organisation that will offer work or places: who it is, and whom it calls here."""

from fastapi import APIRouter
from starlette.responses import RedirectResponse, Response

from api.web.consulent.placing_document import read_document
from api.web.consulent.told import tell
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.assemblers.work import EMPLOYERS
from matching.domain.employer import ProviderKind
from matching.domain.permissions import Right, has
from matching.domain.words import in_words
from matching.forms.employer import EmployerForm
from matching.usecases.create_object import create_object

router = APIRouter()
_DRAFT = "organisatie-nieuw"


@router.get("/beheer/organisaties/nieuw")
def show_new_organisation(visit: TheVisit) -> Response:
    """Ask which organisation it is."""
    return _page(visit, Filled.of_draft(visit.drafts.read(_DRAFT)))


@router.post("/beheer/organisaties/nieuw")
def register_new_organisation(visit: TheVisit, form: TheForm) -> Response:
    """Register an organisation; that it was looked into is said on its own page."""
    filled = Filled.of_form(form)
    try:
        asked = read_document(EmployerForm, filled)
        saved = create_object(visit.service, visit.actor, EMPLOYERS, asked).obj
    except REFUSALS as error:
        return _page(visit, *refused(filled, error))
    tell(visit, [f"{saved.name} is vastgelegd. Leg hieronder vast dat u deze organisatie hebt nagekeken."])
    return RedirectResponse(f"/beheer/organisaties/W-{saved.number}", 303)


def _page(visit: Visit, filled: Filled, status: int = 200) -> Response:
    with visit.service.store.read() as reader:
        colleagues = [(str(one.id), f"{one.name}, {one.role}") for one in reader.colleagues.all()]
    return visit.show(
        "beheer/new_organisation.html",
        status,
        section="organisaties",
        filled=filled,
        kinds=[(kind.value, in_words(kind.value).capitalize()) for kind in ProviderKind],
        colleagues=sorted(colleagues, key=lambda one: one[1]),
        may_see_all=has(visit.actor, Right.SEE_SETUP),
    )
