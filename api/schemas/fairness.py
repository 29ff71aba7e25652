"""De toets van gelijke behandeling: every comparison of groups, and whether scores come true."""

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalNumber, OptionalRate
from matching.fairness.audit import Audit
from matching.fairness.calibrating import OUTCOMES, ScoreBin
from matching.fairness.comparing import Compared


class GroepVergeleken(TypedDict):
    """Wat één groep kreeg, naast de groep die het best af is. Zonder getal is het niet getoond: het gaat om te weinig
    mensen. `laag` en `hoog` zijn de 95 %-marge van de verhouding.
    """

    maat: str
    omschrijving: str
    kenmerk: str
    groep: str
    mensen: OptionalNumber
    gemiddeld: OptionalRate
    verhouding: OptionalRate
    laag: OptionalRate
    hoog: OptionalRate
    alarm: bool


class ScoreUitgekomen(TypedDict):
    """Voordrachten met een score van `scoreVan` tot `scoreTot`, en welk deel uitkwam."""

    uitkomst: str
    scoreVan: int
    scoreTot: int
    aantal: OptionalNumber
    deel: OptionalRate


class Eerlijkheid(TypedDict):
    """De toets van een periode die eindigt op de peildatum, zoals bekend bij regel `stand` van het grootboek."""

    peildatum: Day
    van: Day
    stand: int
    versie: str
    mensen: int
    lijsten: int
    alarmen: int
    vergelijkingen: list[GroepVergeleken]
    ijking: list[ScoreUitgekomen]
    opmerkingen: list[str]


def audit_json(audit: Audit) -> Eerlijkheid:
    """Write an audit."""
    return {
        "peildatum": audit.day.isoformat(),
        "van": audit.period.start.isoformat(),
        "stand": audit.position,
        "versie": audit.version,
        "mensen": audit.people,
        "lijsten": audit.lists,
        "alarmen": len(audit.alarms),
        "vergelijkingen": [_compared(one) for one in audit.compared],
        "ijking": [_bin(one) for one in audit.calibration],
        "opmerkingen": list(audit.remarks),
    }


def _compared(one: Compared) -> GroepVergeleken:
    found = one.selection
    return {
        "maat": one.measure.code,
        "omschrijving": one.measure.label,
        "kenmerk": one.characteristic.code,
        "groep": one.group,
        "mensen": one.people,
        "gemiddeld": _rounded(found.rate),
        "verhouding": _rounded(found.ratio),
        "laag": _rounded(found.low),
        "hoog": _rounded(found.high),
        "alarm": found.alarm,
    }


def _bin(one: ScoreBin) -> ScoreUitgekomen:
    return {
        "uitkomst": OUTCOMES[one.outcome],
        "scoreVan": one.low,
        "scoreTot": one.high,
        "aantal": one.people,
        "deel": _rounded(one.share),
    }


def _rounded(figure: float | None) -> float | None:
    return None if figure is None else round(figure, 4)
