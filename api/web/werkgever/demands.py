"""The step about demands: the level, the VOG, each demand weighed with its reason, and room for a new one."""

from api.web.filled import Filled
from api.web.werkgever.fields import Json, Texts, optional, shown, whole
from matching.domain.words import language_code

NEW = "nieuw"
_ALONE = ("werkEnDenkniveau", "vogNodig")
_VOG = ("vog", "verklaring omtrent gedrag", "verklaring omtrent het gedrag")


def show(form: Json) -> Texts:
    """Give the level and the VOG, and a row of fields for each demand."""
    fields: Texts = shown(form, *_ALONE)
    for number, demand in enumerate(form["eisen"]):
        for name in ("zwaarte", "aanpasbaar", "reden"):
            fields[f"{name}-{number}"] = (demand[name] or "",)
    return fields


def read(filled: Filled, form: Json) -> Json:
    """Give the demands as they were weighed, without those that were taken away, and with the new one.

    A VOG that is named as a demand is the answer to whether one is needed: whoever has none yet is not left out.
    """
    kept = [_weighed(filled, number, demand) for number, demand in enumerate(form["eisen"])]
    added = [_new(filled)] if filled.text(f"{NEW}-soort") or filled.text(f"{NEW}-waarde") else []
    alone = {"werkEnDenkniveau": whole(filled, "werkEnDenkniveau"), **optional(filled, "vogNodig")}
    if added and added[0]["waarde"].casefold() in _VOG:
        added, alone = [], alone | {"vogNodig": "ja"}
    return {"eisen": [one for one in kept if one["zwaarte"] != "weg"] + added, **alone}


def _weighed(filled: Filled, number: int, demand: Json) -> Json:
    said = {name: filled.text(f"{name}-{number}") for name in ("zwaarte", "aanpasbaar", "reden")}
    answered = {name: text for name, text in said.items() if text}
    return demand | {"reden": ""} | answered


def _new(filled: Filled) -> Json:
    kind, level = filled.text(f"{NEW}-soort"), filled.text(f"{NEW}-niveau")
    is_language = kind == "taal"
    return {
        "soort": kind or None,
        "waarde": language_code(filled.text(f"{NEW}-waarde")) if is_language else filled.text(f"{NEW}-waarde"),
        "zwaarte": filled.text(f"{NEW}-zwaarte") or "vereist",
        "aanpasbaar": filled.text(f"{NEW}-aanpasbaar") or "onbekend",
        "reden": filled.text(f"{NEW}-reden"),
        "niveau": int(level) if level.isdecimal() and kind == "diploma" else None,
        "onderdeel": "spreken" if is_language else None,
    }
