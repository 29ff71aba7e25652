"""A placement that lasts longer than a judgement allows, and the one step that puts it right."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Day, Id
from matching.placing.end_to_bring_back import EndToBringBack, Remedy


class HerstelStap(TypedDict):
    """De stap: een POST naar `pad` met `lichaam`. Waarom vult u zelf in."""

    pad: str
    lichaam: dict[str, str]


class EindTerugTeBrengen(TypedDict):
    """Het einde van een plaatsing moet eerder. Niets eindigt vanzelf: een consulent doet de stap."""

    plaatsingId: Id
    regel: str
    stelling: str
    bron: str
    uiterlijkEinde: Day
    uitleg: str
    stap: HerstelStap


_DAY_OF = {Remedy.SHORTEN: "tot", Remedy.END: "datum"}


def end_to_bring_back_json(end: EndToBringBack) -> EindTerugTeBrengen:
    """Write what has to be done with a placement."""
    latest = end.latest.isoformat()
    body: dict[str, Any] = {_DAY_OF[end.remedy]: end.on.isoformat()} if end.remedy in _DAY_OF else {}
    return {
        "plaatsingId": str(end.placement.id),
        "regel": end.rule.code,
        "stelling": end.rule.statement,
        "bron": str(end.rule.source),
        "uiterlijkEinde": latest,
        "uitleg": end.sentence,
        "stap": {"pad": f"/v1/plaatsingen/{end.placement.id}/{end.remedy.value}", "lichaam": body},
    }
