"""The ladder of places for one person: what may, what may not, what is not known, and the best plekken."""

from datetime import date

import orjson
from typing_extensions import TypedDict

from api.schemas.end_to_bring_back import EindTerugTeBrengen, end_to_bring_back_json
from api.schemas.ruling import PlaatsenAntwoord, RegelUitkomst, ruling_json, seating_json
from api.schemas.values import Day, Id, OptionalDay, OptionalText
from api.schemas.work_row import WerkInLijst, work_row_json
from matching.rules.instrument_rules import Provision
from matching.rules.placing import Topic
from matching.usecases.advise_places import Advice, BestPlace, Rung


class BestePlek(TypedDict):
    """Een plek of vacature die past, met de score en uitleg van de lijst, of het mag, en of er plaats is.

    `uitkomst`: mag, mag_na_reden, onbekend of mag_niet, van `van` tot en met `totEnMet`.
    """

    plek: WerkInLijst
    uitkomst: str
    van: Day
    totEnMet: OptionalDay
    plaatsen: PlaatsenAntwoord


class Trede(TypedDict):
    """Eén instrument: mag, mag_na_reden, onbekend of mag_niet, met elke regel, en de beste plekken."""

    instrument: OptionalText
    code: str
    naam: str
    doel: str
    beloning: str
    daarna: str
    uitkomst: str
    regels: list[RegelUitkomst]
    vragen: list[str]
    openPlekken: int
    bestePlekken: list[BestePlek]


class Plekadvies(TypedDict):
    """De ladder van plaatsen. Er is niets bewaard; een consulent beslist."""

    kandidaat: str
    kandidaatId: Id
    peildatum: Day
    eindenTerugTeBrengen: list[EindTerugTeBrengen]
    treden: list[Trede]


def advice_json(advice: Advice) -> Plekadvies:
    """Write the ladder."""
    candidate = advice.record.candidate
    return {
        "kandidaat": f"K-{candidate.number}",
        "kandidaatId": str(candidate.id),
        "peildatum": advice.on.isoformat(),
        "eindenTerugTeBrengen": [end_to_bring_back_json(end) for end in advice.to_bring_back],
        "treden": [_rung(rung, advice.on) for rung in advice.rungs],
    }


def advice_bytes(advice: Advice) -> bytes:
    """Write the ladder as JSON."""
    return orjson.dumps(advice_json(advice))


def _rung(rung: Rung, day: date) -> Trede:
    rulings = [ruling_json(ruling) for ruling in rung.rulings]
    return {
        "instrument": rung.rules.instrument.value if rung.rules.instrument else None,
        "code": rung.rules.code,
        "naam": rung.rules.label,
        "doel": rung.rules.purpose,
        "beloning": _said(rung.rules.provided(Topic.BELONING, day)),
        "daarna": _said(rung.rules.provided(Topic.VERVOLG, day)),
        "uitkomst": rung.answer.value,
        "regels": rulings,
        "vragen": [ruling["vraag"] for ruling in rulings if ruling["vraag"]],
        "openPlekken": rung.open_places,
        "bestePlekken": [_best(best) for best in rung.best],
    }


def _said(provision: Provision | None) -> str:
    return provision.statement if provision else ""


def _best(best: BestPlace) -> BestePlek:
    return {
        "plek": work_row_json(best.row),
        "uitkomst": best.answer.value,
        "van": best.period.start.isoformat(),
        "totEnMet": best.period.end.isoformat() if best.period.end else None,
        "plaatsen": seating_json(best.seating),
    }
