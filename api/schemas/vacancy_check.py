"""What was found in a vacancy, and why a person has to look at it."""

from collections.abc import Iterable

from typing_extensions import TypedDict

from api.schemas.values import Day
from matching.domain.review import Review
from matching.vetting.finding import Finding
from matching.vetting.sources import INTERMEDIARY
from matching.vetting.vetting import Vetting

DRAFT_EXAMPLE = {
    "titel": "Winkelmedewerker",
    "omschrijving": "Wij zoeken een jonge, enthousiaste medewerker die van aanpakken houdt.",
    "uurloonCent": 1530,
    "startdatum": "2026-12-01",
}


class Bevinding(TypedDict):
    """Eén ding om naar te kijken.

    `waar`: JSON-pointer in de vacature. `zekerheid`: zeker, vraag of onbekend. `houdtAan`: hiervoor wacht de vacature
    op een mens; `aanvaard`: een beoordelaar vond dit hier goed.
    """

    soort: str
    waar: str
    woorden: str
    probleem: str
    reden: str
    beter: str
    zekerheid: str
    houdtAan: bool
    aanvaard: bool


class Vacaturetoets(TypedDict):
    """Wat er in een vacature is gevonden. Er is niets geweigerd: een mens beslist.

    `houdtAan`: met deze tekst wacht de vacature op een beoordeling.
    """

    houdtAan: bool
    uitleg: str
    bevindingen: list[Bevinding]
    bemiddelaar: str


class VacatureBeoordeling(TypedDict):
    """Wat een beoordelaar besloot: open, geweigerd of terug_naar_aanbieder. `door`: een kenmerk, nooit een naam."""

    besluit: str
    op: Day
    door: str
    reden: str


def check_json(vetting: Vetting) -> Vacaturetoets:
    """Write what was found."""
    held = bool(vetting.holding)
    return {
        "houdtAan": held,
        "uitleg": _said(vetting, held),
        "bevindingen": [_finding(one, vetting) for one in vetting.findings],
        "bemiddelaar": str(INTERMEDIARY),
    }


def _said(vetting: Vetting, held: bool) -> str:
    if held:
        return "Een mens moet hier eerst naar kijken. Tot die tijd wordt er geen lijst van gemaakt."
    return "Er is iets om te weten; de vacature kan open." if vetting.findings else "Er is niets gevonden."


def _finding(one: Finding, vetting: Vetting) -> Bevinding:
    return {
        "soort": one.kind.value,
        "waar": one.where,
        "woorden": one.words,
        "probleem": one.problem,
        "reden": str(one.why),
        "beter": one.instead,
        "zekerheid": one.certainty.value,
        "houdtAan": one.holds,
        "aanvaard": one.key in vetting.accepted,
    }


def reviews_json(reviews: Iterable[Review]) -> list[VacatureBeoordeling]:
    """Write what was decided about a vacancy, oldest first."""
    return [
        {"besluit": one.decision.value, "op": one.on.isoformat(), "door": one.by, "reden": one.reason}
        for one in reviews
    ]
