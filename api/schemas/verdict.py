"""What one rule says of one person and one vacancy."""

from typing import Annotated, Literal

from pydantic import Field
from typing_extensions import TypedDict

from api.schemas.values import Day, day
from matching.domain.verdict import FactOrigin, Verdict

Uitkomst = Literal["voldoet", "bespreekbaar", "onbekend", "voldoet_niet"]


class Hefboom(TypedDict):
    """Wie iets aan de uitkomst kan doen, en wat."""

    wie: str
    wat: str


class Herkomst(TypedDict):
    """Waar een gegeven vandaan komt en van welke dag het is."""

    bron: str
    datum: Day


class Regel(TypedDict):
    """Wat één regel zegt. `tekort` is de grootte van het verschil, in `eenheid`."""

    code: str
    regel: str
    soort: Annotated[str, Field(description="wet, beleid, eigen, eis of wens")]
    bron: str
    uitkomst: Uitkomst
    gevraagd: str
    bekend: str
    tekort: int
    eenheid: str
    hefboom: Hefboom | None
    feit: Herkomst | None


def verdict_json(verdict: Verdict) -> Regel:
    """Write the outcome of one rule."""
    return {
        "code": verdict.code,
        "regel": verdict.statement,
        "soort": verdict.kind,
        "bron": verdict.source,
        "uitkomst": verdict.outcome.value,
        "gevraagd": verdict.asked,
        "bekend": verdict.known,
        "tekort": verdict.miss,
        "eenheid": verdict.unit,
        "hefboom": _lever(verdict),
        "feit": _origin(verdict.origin),
    }


def _lever(verdict: Verdict) -> Hefboom | None:
    """Write who can change it."""
    return {"wie": verdict.lever.value, "wat": verdict.lever_text} if verdict.lever else None


def _origin(origin: FactOrigin | None) -> Herkomst | None:
    """Write where the fact comes from."""
    return {"bron": origin.source.value, "datum": day(origin.observed_on)} if origin else None
