"""The work that a question of VUM is about, as far as it says: a question read back into a vacancy message."""

from collections.abc import Iterator, Mapping
from typing import Any

from matching.vum.reader import at

Json = dict[str, Any]


def work_asked(question: Mapping[str, Any]) -> Json:
    """Give the vacancy (as the standard has one) that asks a question for jobseekers; only what the question says."""
    occupations = list(_alternatives(question.get("bemiddelingsberoep"), "beroep.codeBeroepsnaam"))
    kinds = list(_alternatives(question.get("contractvorm"), "codeTypeArbeidscontract"))
    told: Json = {
        "idVacature": "vraag",
        "adres": {"postcode": at(question, "selectiegebied.postcode")},
        "beroep": {"codeBeroepsnaam": occupations[0]} if occupations else None,
        "contractvorm": [{"codeTypeArbeidscontract": kind} for kind in kinds],
        "flexibiliteit": {_IRREGULAR: operand(question, f"flexibiliteit.{_IRREGULAR}", "$eq")},
        "rijbewijs": [operands_of(one) for one in each_element(question.get("arbeidsmarktkwalificatie.rijbewijs"))],
        "taalbeheersing": [
            operands_of(one) for one in each_element(question.get("arbeidsmarktkwalificatie.taalbeheersing"))
        ],
        "arbeidsVoorwaarden": {
            "datumAanvangWerkzaamheden": operand(question, "datumAanvangBeschikbaarVoorWerk", "$lte")
        },
        "werktijden": {
            "aantalWerkurenPerWeekMinimaal": operand(question, f"werktijden.{_HOURS}Maximaal", "$gte"),
            "aantalWerkurenPerWeekMaximaal": operand(question, f"werktijden.{_HOURS}Minimaal", "$lte"),
            "indicatieKantoortijden": operand(question, "werktijden.indicatieKantoortijden", "$eq"),
        },
    }
    return told


_IRREGULAR, _HOURS = "indicatieOnregelmatigWerkOfPloegendienst", "aantalWerkurenPerWeek"


def operand(question: Mapping[str, Any], key: str, operator: str) -> Any:  # noqa: ANN401
    """Give what an operator of a key compares with; None when it is not asked."""
    selection = question.get(key)
    return selection.get(operator) if isinstance(selection, dict) else None


def _alternatives(selection: Any, name: str) -> Iterator[Any]:  # noqa: ANN401
    for one in at({"$": selection}, "$.$elemMatch.$or") or ():
        found = one.get(name) or one.get(name.rpartition(".")[2]) if isinstance(one, dict) else None
        if isinstance(found, dict) and found.get("$eq"):
            yield found["$eq"]


def each_element(selection: Any) -> Iterator[Json]:  # noqa: ANN401
    """Give what every `$elemMatch` in an `$all` asks."""
    for one in at({"$": selection}, "$.$all") or ():
        element = one.get("$elemMatch") if isinstance(one, dict) else None
        if isinstance(element, dict):
            yield element


def operands_of(element: Json) -> Json:
    """Give what an element asks as values: `$eq` or `$gte`."""
    asked = {name: one for name, one in element.items() if isinstance(one, dict)}
    return {name: one.get("$eq", one.get("$gte")) for name, one in asked.items()}
