"""One rule about placing with what it says, as it is shown in a check and in a refusal."""

from typing_extensions import TypedDict

from api.schemas.values import OptionalDay, OptionalText, optional_day
from matching.domain.ranked_list import Outcome
from matching.rules.placing import Ruling


class RegelUitkomst(TypedDict):
    """Wat één regel zegt van deze plaatsing.

    `wel` is wat het dichtst bij de vraag ligt en wel kan; `welOp` dezelfde waarde als dag, als het een dag is.
    """

    code: str
    stelling: str
    soort: str
    bron: str
    uitkomst: str
    gevraagd: str
    bekend: str
    wel: str
    welOp: OptionalDay
    verschil: int
    eenheid: str
    wieKan: OptionalText
    hoe: str
    vraag: str
    aan: str
    afwijkenMag: bool


def ruling_json(ruling: Ruling) -> RegelUitkomst:
    """Write a ruling."""
    rule, finding = ruling.rule, ruling.finding
    lever = finding.lever
    return {
        "code": rule.code,
        "stelling": rule.statement,
        "soort": str(rule.kind),
        "bron": str(rule.source),
        "uitkomst": str(finding.outcome),
        "gevraagd": finding.asked,
        "bekend": finding.known,
        "wel": finding.passes,
        "welOp": optional_day(finding.passes_on),
        "verschil": finding.miss,
        "eenheid": finding.unit,
        "wieKan": str(lever) if lever else None,
        "hoe": finding.lever_text,
        "vraag": finding.question,
        "aan": finding.to,
        "afwijkenMag": ruling.may_be_deviated_from and finding.outcome is not Outcome.ONBEKEND,
    }
