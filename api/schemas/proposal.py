"""One voordracht: who, for which work, where it is in its life, and what was said on the way."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.listing import Bladzijde
from api.schemas.object import head_json
from api.schemas.values import Day, Id, OptionalDay, OptionalText, day, optional_day
from matching.domain.memory import remembered
from matching.domain.proposal import Proposal
from matching.domain.proposal_parts import Consent, Interview, Refusal, Release, Request
from matching.usecases.view_objects import View


class Kandidaatantwoord(TypedDict):
    """Wat de kandidaat antwoordde: hoe, aan wie, wanneer, en welke gegevens de werkgever mag zien."""

    antwoord: str
    wijze: str
    aan: str
    datum: Day
    gegevens: list[str]
    opnieuwVanaf: OptionalDay
    vastgelegdDoor: str


class Verzoek(TypedDict):
    """Het aanspreekpunt is gevraagd om met de kandidaat te praten."""

    datum: Day
    door: str
    bericht: str
    uiterlijk: Day


class Vrijgave(TypedDict):
    """Wanneer de werkgever de kaart kreeg, en tot en met wanneer die te zien is."""

    datum: Day
    door: str
    totEnMet: Day


class Gesprekgegeven(TypedDict):
    """Wanneer en waar het gesprek is, en wie er meegaat."""

    datum: Day
    tijd: str
    plaats: str
    mee: str


class Nee(TypedDict):
    """Wie nee zei, en waarom; `zin` is de herinnering bij een volgende lijst."""

    van: str
    reden: str
    toelichting: str
    datum: Day
    door: str
    zin: str


class Voordracht(TypedDict):
    """Een kandidaat die voor een vacature of plek wordt voorgedragen."""

    id: Id
    versie: int
    kandidaat: str
    kandidaatId: Id
    vacature: OptionalText
    vacatureId: OptionalText
    plek: OptionalText
    plekId: OptionalText
    werkgever: str
    werkgeverId: Id
    status: str
    geopendOp: Day
    geopendDoor: str
    lijst: str
    reden: str
    antwoorden: list[Kandidaatantwoord]
    verzoek: Verzoek | None
    vrijgave: Vrijgave | None
    gesprek: Gesprekgegeven | None
    nee: Nee | None
    vervalReden: OptionalText
    plaatsingId: OptionalText
    verouderd: list[str]


class Voordrachten(Bladzijde):
    """Een bladzijde van de voordrachten."""

    voordrachten: list[Voordracht]


def proposal_json(view: View[Any]) -> Voordracht:
    """Write a voordracht."""
    proposal: Proposal = view.obj
    around = view.around
    return {
        **head_json(view),
        "kandidaat": around.number(proposal.candidate_id) or "",
        "kandidaatId": str(proposal.candidate_id),
        "vacature": around.number(proposal.vacancy_id),
        "vacatureId": _text(proposal.vacancy_id),
        "plek": around.number(proposal.plek_id),
        "plekId": _text(proposal.plek_id),
        "werkgever": around.employer(proposal.employer_id),
        "werkgeverId": str(proposal.employer_id),
        "status": proposal.status.value,
        "geopendOp": day(proposal.opened_on),
        "geopendDoor": proposal.opened_by,
        "lijst": proposal.list_kind.value,
        "reden": proposal.override,
        "antwoorden": [_consent(one) for one in proposal.consents],
        "verzoek": _request(proposal.request) if proposal.request else None,
        "vrijgave": _release(proposal.release) if proposal.release else None,
        "gesprek": _interview(proposal.interview) if proposal.interview else None,
        "nee": _refusal(proposal.refusal) if proposal.refusal else None,
        "vervalReden": proposal.lapse.value if proposal.lapse else None,
        "plaatsingId": _text(proposal.placement_id),
        "verouderd": list(proposal.outdated),
    }


def _consent(one: Consent) -> Kandidaatantwoord:
    return {
        "antwoord": one.answer.value,
        "wijze": one.way.value,
        "aan": one.told_to,
        "datum": day(one.on),
        "gegevens": [field.value for field in one.fields],
        "opnieuwVanaf": optional_day(one.ask_again_on),
        "vastgelegdDoor": one.recorded_by,
    }


def _request(one: Request) -> Verzoek:
    return {"datum": day(one.on), "door": one.by, "bericht": one.message, "uiterlijk": day(one.due_on)}


def _release(one: Release) -> Vrijgave:
    return {"datum": day(one.on), "door": one.by, "totEnMet": day(one.expires_on)}


def _interview(one: Interview) -> Gesprekgegeven:
    return {"datum": day(one.on), "tijd": one.at, "plaats": one.where, "mee": one.company}


def _refusal(one: Refusal) -> Nee:
    return {
        "van": one.side.value,
        "reden": one.reason,
        "toelichting": one.note,
        "datum": day(one.on),
        "door": one.by,
        "zin": remembered(one),
    }


def _text(object_id: object) -> str | None:
    return None if object_id is None else str(object_id)
