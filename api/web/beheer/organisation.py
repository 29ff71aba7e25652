"""One organisation: who it is, what was concluded of it before, and verifying or blocking it."""

from collections.abc import Mapping
from typing import Annotated

from fastapi import APIRouter, Path
from pydantic import Field
from starlette.responses import RedirectResponse, Response

from api.web.beheer.pages import STATUSES
from api.web.consulent.placing_document import read_document
from api.web.consulent.told import tell, told
from api.web.consulent.typed import int_typed
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.employer import Employer, EmployerStatus
from matching.domain.permissions import Right, has
from matching.domain.reasons import EmployerReason, deed_and_reason
from matching.domain.steps import EMPLOYER_STEPS
from matching.forms.form import Form
from matching.storage import Kind
from matching.usecases.judge_employer import judge_employer
from matching.usecases.view_objects import View, view_one

router = APIRouter()
EmployerReference = Annotated[str, Path(alias="werkgeverId")]
_R, _S = EmployerReason, EmployerStatus
REASONS: Mapping[EmployerReason, str] = {
    _R.KVK_NAGEKEKEN: "Nagekeken in het register van de KvK",
    _R.BEZOCHT: "Iemand van ons is er geweest",
    _R.AL_BEKEND: "De gemeente kent deze organisatie al",
    _R.OPGELOST: "Wat er mis was, is opgelost",
    _R.BESTAAT_NIET: "De organisatie bestaat niet, of zegt een ander te zijn",
    _R.AFSPRAKEN_GESCHONDEN: "De organisatie hield zich niet aan afspraken",
    _R.EIGEN_VERZOEK: "De organisatie vroeg er zelf om",
    _R.ANDERS: "Iets anders",
}
VERBS = {_S.GEVERIFIEERD: "Verifiëren: deze organisatie mag met passend werken", _S.GEBLOKKEERD: "Blokkeren"}


class JudgementForm(Form):
    """What the municipality concludes, and why."""

    status: EmployerStatus = Field(alias="besluit")
    reason: EmployerReason = Field(alias="reden")


@router.get("/beheer/organisaties/{werkgeverId}")
def show_organisation(visit: TheVisit, employer: EmployerReference) -> Response:
    """Show one organisation."""
    return _page(visit, employer, Filled())


@router.post("/beheer/organisaties/{werkgeverId}")
def judge_organisation(visit: TheVisit, employer: EmployerReference, form: TheForm) -> Response:
    """Verify or block it."""
    filled = Filled.of_form(form)
    view: View[Employer] = view_one(visit.service, visit.actor, Kind.EMPLOYER, employer)
    try:
        asked = read_document(JudgementForm, filled)
        seen = int_typed(filled.text("versie"))
        saved = judge_employer(visit.service.store, visit.actor, view.obj.id, asked.status, asked.reason, after=seen)
    except REFUSALS as error:
        return _page(visit, employer, *refused(filled, error))
    tell(visit, [f"{saved.name} is nu {saved.status}."])
    return RedirectResponse(f"/beheer/organisaties/W-{saved.number}", 303)


def _page(visit: Visit, employer: str, filled: Filled, status: int = 200) -> Response:
    view: View[Employer] = view_one(visit.service, visit.actor, Kind.EMPLOYER, employer)
    with visit.service.store.read() as reader:
        history = reader.history(Kind.EMPLOYER, view.obj.id)
    return visit.show(
        "beheer/organisation.html",
        status,
        section="organisaties",
        view=view,
        may_see_all=has(visit.actor, Right.SEE_SETUP),
        standing=STATUSES[view.obj.status],
        history=[(entry, *deed_and_reason(entry.action)) for entry in reversed(history)],
        verbs=[(one.value, VERBS[one]) for one in EMPLOYER_STEPS[view.obj.status]],
        reasons=[(one.value, words) for one, words in REASONS.items()],
        reason_words={one.value: words for one, words in REASONS.items()},
        filled=filled,
        told=told(visit),
    )
