"""The premiums of a candidate: where each half-year stands and why, and a decision on one."""

from typing import Annotated

from fastapi import APIRouter, Query
from pydantic import BaseModel, Field
from starlette.responses import RedirectResponse, Response

from api.problems import ProblemError
from api.schemas.day import PremiumDecisionForm
from api.web.consulent.candidate import CandidateReference, candidate_frame
from api.web.consulent.placement import PlacementReference
from api.web.consulent.placing_document import read_document
from api.web.consulent.told import tell, told
from api.web.consulent.typed import int_typed
from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.refused import REFUSALS, refused
from api.web.visit import TheVisit, Visit
from matching.domain.candidate import Candidate
from matching.domain.placement import Placement
from matching.domain.premium import Premium, PremiumOutcome, PremiumState
from matching.rules.ladder import rules_of
from matching.storage import Kind
from matching.usecases.decide_premium import decide_premium
from matching.usecases.view_objects import View, id_of, view_one
from matching.usecases.view_premiums import view_premiums

router = APIRouter()
TONES = {
    PremiumState.NOG_NIET: "plain",
    PremiumState.KLAAR_VOOR_BESLUIT: "ask",
    PremiumState.TOEGEKEND: "good",
    PremiumState.NIET_TOEGEKEND: "no",
    PremiumState.BEHOUDEN_BIJ_DOORSTROOM: "talk",
    PremiumState.TER_BEOORDELING: "talk",
}
_YES, _NO = (PremiumOutcome.TOEGEKEND.value, "Toekennen"), (PremiumOutcome.NIET_TOEGEKEND.value, "Niet toekennen")


class HalfYearQuery(BaseModel):
    """Which half-year, counted from the first day of use."""

    halfjaar: int = Field(default=0, ge=0, le=20)


@router.get("/kandidaten/{kandidaatId}/premies")
def show_premiums(visit: TheVisit, candidate: CandidateReference) -> Response:
    """Show every half-year, and what was granted in each calendar year."""
    view: View[Candidate] = view_one(visit.service, visit.actor, Kind.CANDIDATE, candidate)
    found = view_premiums(visit.service, visit.actor, candidate)
    years = {one.year.year: one.year for one in found}
    return visit.show(
        "consulent/premiums.html",
        **candidate_frame(view, ""),
        found=found,
        years=[years[year] for year in sorted(years)],
        choices={(one.placement.id, one.premium.half_year): _choices(one.premium) for one in found},
        tones=TONES,
        told=told(visit),
    )


@router.get("/plaatsingen/{plaatsingId}/premie")
def show_premium(visit: TheVisit, placement: PlacementReference, query: Annotated[HalfYearQuery, Query()]) -> Response:
    """Show one half-year, to decide on."""
    draft = visit.drafts.read(f"premie-{query.halfjaar}-{placement}")
    return _page(visit, placement, query.halfjaar, Filled.of_draft(draft))


@router.post("/plaatsingen/{plaatsingId}/premie")
def decide_on_premium(visit: TheVisit, placement: PlacementReference, form: TheForm) -> Response:
    """Record what was decided on one half-year."""
    filled = Filled.of_form(form)
    half_year = int_typed(filled.text("halfjaar"))
    which = id_of(visit.service.store, Kind.PLACEMENT, placement)
    try:
        asked = read_document(PremiumDecisionForm, filled, halfjaar=half_year)
        granted, seen = asked.decision is PremiumOutcome.TOEGEKEND, int_typed(filled.text("versie"))
        saved = decide_premium(visit.service, visit.actor, which, half_year, granted, asked.reason, after=seen)
    except REFUSALS as error:
        return _page(visit, placement, half_year, *refused(filled, error))
    tell(visit, [f"Half jaar {half_year}: {asked.decision.replace('_', ' ')}. Dit is vastgelegd."])
    return RedirectResponse(f"/kandidaten/{saved.candidate_id}/premies", 303)


def _page(visit: Visit, placement: str, half_year: int, filled: Filled, status: int = 200) -> Response:
    view: View[Placement] = view_one(visit.service, visit.actor, Kind.PLACEMENT, placement)
    found = view_premiums(visit.service, visit.actor, str(view.obj.candidate_id))
    one = next((one for one in found if (one.placement.id, one.premium.half_year) == (view.obj.id, half_year)), None)
    if one is None:
        raise ProblemError(404, "Dit half jaar is er niet bij deze plaatsing. Kies een half jaar bij de kandidaat.")
    return visit.show(
        "consulent/premium.html",
        status,
        section="mensen",
        view=view,
        number=view.around.number(view.obj.candidate_id),
        label=rules_of(view.obj.instrument).label,
        one=one,
        choices=_choices(one.premium),
        needs_reason=one.premium.state is PremiumState.TER_BEOORDELING,
        tones=TONES,
        filled=filled,
    )


def _choices(premium: Premium) -> list[tuple[str, str]]:
    """Give what can be decided now; nothing when it was decided, or when it is too early."""
    if premium.decision is not None:
        return []
    if premium.state is PremiumState.NOG_NIET:
        return [_NO] if premium.is_complete else []
    return [_YES, _NO]
