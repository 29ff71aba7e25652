"""The ontwikkelplan of a candidate."""

from typing import Any

from matching.domain.candidate import Candidate
from matching.errors import NotFoundError
from matching.forms.plan import plan_form

EXAMPLE = {
    "doel": "betaalde_arbeid",
    "startdatum": "2026-06-01",
    "leerdoelen": [{"vaardigheid": "orders verzamelen", "status": "in_ontwikkeling"}],
    "volgendeStap": "een leerwerkplek in het magazijn",
}


def plan_json(candidate: Candidate) -> dict[str, Any]:
    """Write the plan of a candidate.

    Raises:
        NotFoundError: there is no plan.
    """
    if candidate.plan is None:
        raise NotFoundError("ontwikkelplan van kandidaat", f"K-{candidate.number}")
    return plan_form(candidate.plan).model_dump(mode="json", by_alias=True)
