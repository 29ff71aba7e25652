"""What was decided about a placement, as it is shown."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalDay, OptionalText, day, moment, optional_day
from matching.domain.placement import Placement
from matching.domain.placement_parts import Agreement, Decision, Deviation, Evaluation, Extension
from matching.surroundings import Surroundings


class AkkoordJson(TypedDict):
    """Wat een van de twee antwoordde: `kandidaat` of `aanbieder`."""

    partij: str
    akkoord: bool
    datum: Day
    vastgelegdDoor: str


class BesluitJson(TypedDict):
    """Wie besloot, en wanneer."""

    door: str
    datum: Day


class AfwijkingJson(TypedDict):
    """Van welke regel is afgeweken en waarom; `totEnMet` is leeg als de periode geen einde had."""

    regel: str
    reden: str
    door: str
    datum: Day
    totEnMet: OptionalDay


class VerlengingJson(TypedDict):
    """De dagen die erbij kwamen."""

    soort: str
    van: Day
    totEnMet: OptionalDay
    reden: str
    door: str
    datum: Day
    plaatsingId: OptionalText


class VoortgangJson(TypedDict):
    """Hoe ver iemand is met een leerdoel: 0 (nog niets) tot en met 3 (gehaald)."""

    leerdoel: str
    voortgang: int


class EvaluatieJson(TypedDict):
    """Een gesprek over hoe het gaat."""

    datum: Day
    door: str
    advies: str
    deelnemers: list[str]
    voortgang: list[VoortgangJson]
    voldoendeMeegewerkt: str


def life_json(placement: Placement, around: Surroundings) -> dict[str, Any]:
    """Write what only deeds change."""
    return {
        "status": str(placement.status) if placement.status else None,
        "laatsteDag": optional_day(placement.last_day),
        "werkbegeleider": around.colleague(placement.guide_id),
        "werkbegeleiderId": str(placement.guide_id) if placement.guide_id else None,
        "consulent": around.colleague(placement.consultant_id),
        "consulentId": str(placement.consultant_id) if placement.consultant_id else None,
        "beoogdeBaan": around.number(placement.intended_vacancy_id),
        "plaatssoort": placement.seat,
        "wachtSinds": moment(placement.waiting_since) if placement.waiting_since else None,
        "akkoorden": [_agreement(one) for one in placement.agreements],
        "besluit": _decision(placement.decision) if placement.decision else None,
        "afwijkingen": [_deviation(one) for one in placement.deviations],
        "verlengingen": [_extension(one) for one in placement.extensions],
        "evaluaties": [_evaluation(one) for one in placement.evaluations],
        "vervolgVan": str(placement.follows) if placement.follows else None,
        "regelset": placement.rulebook or None,
    }


def _agreement(one: Agreement) -> AkkoordJson:
    return {"partij": str(one.party), "akkoord": one.agrees, "datum": day(one.on), "vastgelegdDoor": one.recorded_by}


def _decision(one: Decision) -> BesluitJson:
    return {"door": one.decided_by, "datum": day(one.decided_on)}


def _deviation(one: Deviation) -> AfwijkingJson:
    return {
        "regel": one.rule,
        "reden": one.reason,
        "door": one.decided_by,
        "datum": day(one.decided_on),
        "totEnMet": optional_day(one.until),
    }


def _extension(one: Extension) -> VerlengingJson:
    return {
        "soort": str(one.kind),
        "van": day(one.start),
        "totEnMet": optional_day(one.end),
        "reden": one.reason,
        "door": one.decided_by,
        "datum": day(one.decided_on),
        "plaatsingId": str(one.placement_id) if one.placement_id else None,
    }


def _evaluation(one: Evaluation) -> EvaluatieJson:
    return {
        "datum": day(one.on),
        "door": one.by,
        "advies": str(one.advice),
        "deelnemers": list(one.participants),
        "voortgang": [{"leerdoel": goal.skill, "voortgang": goal.progress} for goal in one.progress],
        "voldoendeMeegewerkt": str(one.cooperated),
    }
