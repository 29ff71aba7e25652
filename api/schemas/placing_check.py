"""The answer of a check: may this person start here, until when, and is there a seat?"""

import orjson
from typing_extensions import TypedDict

from api.schemas.assessment import Beoordeling, assessment_json
from api.schemas.end_to_bring_back import EindTerugTeBrengen, end_to_bring_back_json
from api.schemas.ruling import PlaatsenAntwoord, RegelUitkomst, ruling_json, seating_json
from api.schemas.values import Day, Id, OptionalDay
from matching.domain.actor import Actor
from matching.domain.work_on_offer import short_number
from matching.placing.assessment import Answer, Assessment
from matching.usecases.check_placement import Check, TimeUsed


class Gebruik(TypedDict):
    """Hoeveel van een maximum gebruikt is met de gevraagde periode. Dagen tussen twee plaatsingen tellen niet.

    `eerderMaanden` en `eerderDagen`: hoeveel daarvan al was gebruikt of gepland zonder deze periode.
    """

    regel: str
    telgroep: list[str]
    maximumMaanden: int
    anker: Day
    maanden: int
    dagen: int
    dagenErtussen: int
    eerderMaanden: int
    eerderDagen: int
    maxEind: Day


class ToetsVersies(TypedDict):
    """Waarmee is getoetst."""

    regels: str
    gewichten: str


class Plaatsingstoets(TypedDict):
    """Wat de regels, de plaatsen en de score zeggen. Er is niets bewaard; een consulent beslist.

    `uitkomst`: mag, mag_na_reden, onbekend of mag_niet. `eindGevonden`: u noemde geen einde; dit is het laatste
    dat past.
    """

    uitkomst: str
    uitleg: str
    kandidaat: str
    kandidaatId: Id
    werk: str
    werkId: Id
    instrument: str
    startdatum: Day
    eindDatum: OptionalDay
    eindGevonden: bool
    maxEind: OptionalDay
    regels: list[RegelUitkomst]
    gebruik: list[Gebruik]
    plaatsen: PlaatsenAntwoord
    vragen: list[str]
    eindenTerugTeBrengen: list[EindTerugTeBrengen]
    beoordeling: Beoordeling
    versies: ToetsVersies


_SAID = {
    "mag": "Dit mag. Een consulent beslist.",
    "mag_na_reden": "Dit mag alleen met een reden van een consulent.",
    "onbekend": "Dit kan worden gepland. Voor de start moet eerst bekend zijn wat nu onbekend is.",
    "mag_niet": "Dit kan zo niet.",
}
_WITH_A_REASON = (
    "Dit kan worden gepland met een reden van een consulent. Voor de start moet eerst bekend zijn wat nu onbekend is."
)


def check_json(check: Check, actor: Actor) -> Plaatsingstoets:
    """Write a check as this actor may see it."""
    found = check.assessment
    move, answer = found.move, found.answer.value
    rulings = [ruling_json(ruling) for ruling in found.seen_by(actor)]
    ends = [used.last for used in check.used]
    candidate = move.record.candidate
    return {
        "uitkomst": answer,
        "uitleg": _said(found),
        "kandidaat": f"K-{candidate.number}",
        "kandidaatId": str(candidate.id),
        "werk": short_number(move.work),
        "werkId": str(move.work.id),
        "instrument": move.instrument.value,
        "startdatum": move.period.start.isoformat(),
        "eindDatum": move.period.end.isoformat() if move.period.end else None,
        "eindGevonden": found.end_found,
        "maxEind": min(ends).isoformat() if ends else None,
        "regels": rulings,
        "gebruik": [_used(used) for used in check.used],
        "plaatsen": seating_json(found.seats_seen_by(actor)),
        "vragen": list(dict.fromkeys(ruling["vraag"] for ruling in rulings if ruling["vraag"])),
        "eindenTerugTeBrengen": [end_to_bring_back_json(end) for end in check.to_bring_back],
        "beoordeling": assessment_json(check.row),
        "versies": {"regels": found.rulebook, "gewichten": check.weights},
    }


def check_bytes(check: Check, actor: Actor) -> bytes:
    """Write a check as JSON."""
    return orjson.dumps(check_json(check, actor))


def _said(found: Assessment) -> str:
    """Say what the answer is; where something is unknown, planning may take a reason too."""
    asks_a_reason = found.answer is Answer.ONBEKEND and found.in_the_way
    return _WITH_A_REASON if asks_a_reason else _SAID[found.answer.value]


def _used(used: TimeUsed) -> Gebruik:
    return {
        "regel": used.rule,
        "telgroep": list(used.instruments),
        "maximumMaanden": used.most,
        "anker": used.use.anchor.isoformat(),
        "maanden": used.use.months,
        "dagen": used.use.days,
        "dagenErtussen": used.use.gap_days,
        "eerderMaanden": used.before.months if used.before else 0,
        "eerderDagen": used.before.days if used.before else 0,
        "maxEind": used.last.isoformat(),
    }
