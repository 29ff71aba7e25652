"""The ontwikkelplan of a candidate, with the trainings and talks that belong to it."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Day, Id, OptionalDay, OptionalHours, day, optional_day
from matching.domain.placement import Placement
from matching.domain.placement_parts import Evaluation
from matching.domain.support import Support
from matching.forms.plan import plan_form
from matching.usecases.view_plan import PlanView

EXAMPLE = {
    "doel": "betaalde_arbeid",
    "startdatum": "2026-06-01",
    "leerdoelen": [{"vaardigheid": "orders verzamelen", "status": "in_ontwikkeling"}],
    "volgendeStap": "een leerwerkplek in het magazijn",
}


class PlanTraining(TypedDict):
    """Een training, zoals die bij de dienstverleningen staat."""

    dienstverleningId: Id
    startdatum: Day
    einddatum: OptionalDay
    urenTotaal: OptionalHours
    gegevenDoor: str


class PlanEvaluatie(TypedDict):
    """Een gesprek over hoe het gaat, zoals dat bij een plaatsing staat; voortgang per leerdoel van 0 tot en met 3."""

    plaatsingId: Id
    instrument: str
    datum: Day
    advies: str
    voortgang: dict[str, int]


class VolgendeEvaluatie(TypedDict):
    """Wanneer het volgende gesprek over een plaatsing er uiterlijk is; `teLaat` is dat die dag voorbij is."""

    plaatsingId: Id
    instrument: str
    uiterlijk: Day
    teLaat: bool


class OntwikkelplanVerloop(TypedDict):
    """Wat bij een plan hoort en elders staat; dat stuurt u niet mee."""

    actief: bool
    trainingen: list[PlanTraining]
    evaluaties: list[PlanEvaluatie]
    volgendeEvaluaties: list[VolgendeEvaluatie]


def plan_json(view: PlanView) -> dict[str, Any]:
    """Write a plan with what belongs to it."""
    return {
        "actief": view.plan.is_active,
        "trainingen": [_training(one) for one in view.trainings],
        "evaluaties": [_evaluation(placement, one) for placement, one in view.evaluations],
        "volgendeEvaluaties": [
            {**_where(placement), "uiterlijk": day(due), "teLaat": due < view.on} for placement, due in view.next_talks
        ],
        **plan_form(view.plan).model_dump(mode="json", by_alias=True),
    }


def _training(one: Support) -> PlanTraining:
    return {
        "dienstverleningId": str(one.id),
        "startdatum": day(one.start),
        "einddatum": optional_day(one.end),
        "urenTotaal": None if one.hours is None else float(one.hours),
        "gegevenDoor": one.given_by,
    }


def _evaluation(placement: Placement, one: Evaluation) -> dict[str, Any]:
    return {
        **_where(placement),
        "datum": day(one.on),
        "advies": one.advice.value,
        "voortgang": {each.skill: each.progress for each in one.progress},
    }


def _where(placement: Placement) -> dict[str, str]:
    return {"plaatsingId": str(placement.id), "instrument": placement.instrument.value}
