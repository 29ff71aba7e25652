"""What the steps in the life of a placement recorded."""

from typing import Any
from uuid import UUID

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalDay, OptionalText
from matching.domain.placement import Placement
from matching.domain.placement_parts import Evaluation, Extension, Shortening
from matching.surroundings import Surroundings


class Akkoordgegeven(TypedDict):
    """Wat de kandidaat of de aanbieder antwoordde."""

    van: str
    antwoord: str
    datum: Day
    vastgelegdDoor: str


class Besluitgegeven(TypedDict):
    """Wie besloot, en wanneer."""

    door: str
    datum: Day


class Afwijking(TypedDict):
    """Van welke regel is afgeweken, waarom, en tot en met welke dag dat is besloten."""

    regel: str
    reden: str
    door: str
    datum: Day
    totEnMet: OptionalDay


class Verlengingsgegeven(TypedDict):
    """Een verlenging: welke dagen erbij kwamen."""

    soort: str
    van: Day
    totEnMet: OptionalDay
    reden: str
    door: str
    datum: Day
    plaatsingId: OptionalText


class Evaluatiegegeven(TypedDict):
    """Een gesprek over hoe het gaat."""

    datum: Day
    door: str
    advies: str
    deelnemers: list[str]
    voortgang: dict[str, int]
    voldoendeMeegewerkt: str


class Inkorting(TypedDict):
    """Een eerder einde; `totEnMetEerst` is de laatste dag zoals die was."""

    totEnMetEerst: OptionalDay
    totEnMet: Day
    reden: str
    door: str
    datum: Day


def life_json(placement: Placement, around: Surroundings) -> dict[str, Any]:
    """Write where a placement is in its life, and what was recorded on the way."""
    decision, waiting = placement.decision, placement.waiting_since
    return {
        "status": placement.state.value,
        "werkbegeleider": _colleague(around, placement.guide_id),
        "werkbegeleiderId": _text(placement.guide_id),
        "consulent": _colleague(around, placement.consultant_id),
        "consulentId": _text(placement.consultant_id),
        "beoogdeBaan": around.number(placement.intended_vacancy_id),
        "plaatssoort": placement.seat,
        "wachtSinds": waiting.isoformat().replace("+00:00", "Z") if waiting else None,
        "akkoorden": [
            {
                "van": one.party.value,
                "antwoord": "ja" if one.agrees else "nee",
                "datum": one.on.isoformat(),
                "vastgelegdDoor": one.recorded_by,
            }
            for one in placement.agreements
        ],
        "besluit": {"door": decision.decided_by, "datum": decision.decided_on.isoformat()} if decision else None,
        "afwijkingen": [
            {
                "regel": one.rule,
                "reden": one.reason,
                "door": one.decided_by,
                "datum": one.decided_on.isoformat(),
                "totEnMet": one.until.isoformat() if one.until else None,
            }
            for one in placement.deviations
        ],
        "verlengingen": [_extension(one) for one in placement.extensions],
        "inkortingen": [_shortening(one) for one in placement.shortenings],
        "evaluaties": [_evaluation(one) for one in placement.evaluations],
        "vervolgOp": _text(placement.follows),
        "regelsetVersie": placement.rulebook,
    }


def _extension(one: Extension) -> Verlengingsgegeven:
    return {
        "soort": one.kind.value,
        "van": one.start.isoformat(),
        "totEnMet": one.end.isoformat() if one.end else None,
        "reden": one.reason,
        "door": one.decided_by,
        "datum": one.decided_on.isoformat(),
        "plaatsingId": _text(one.placement_id),
    }


def _shortening(one: Shortening) -> Inkorting:
    return {
        "totEnMetEerst": one.before.isoformat() if one.before else None,
        "totEnMet": one.end.isoformat(),
        "reden": one.reason,
        "door": one.decided_by,
        "datum": one.decided_on.isoformat(),
    }


def _evaluation(one: Evaluation) -> Evaluatiegegeven:
    return {
        "datum": one.on.isoformat(),
        "door": one.by,
        "advies": one.advice.value,
        "deelnemers": list(one.participants),
        "voortgang": {goal.skill: goal.progress for goal in one.progress},
        "voldoendeMeegewerkt": one.cooperated.value,
    }


def _text(object_id: UUID | None) -> str | None:
    return None if object_id is None else str(object_id)


def _colleague(around: Surroundings, colleague_id: UUID | None) -> str | None:
    colleague = around.colleagues.get(colleague_id) if colleague_id else None
    return colleague.name if colleague else None
