"""Rapportages: the list of them, and one with its tables."""

from typing import Any

from typing_extensions import TypedDict

from api.schemas.values import Day, OptionalNumber
from matching.reports.catalogue import REPORTS
from matching.reports.letters import LETTERS
from matching.reports.shapes import LetterFigure
from matching.reports.shown import Figure, ShownReport, ShownTable


class RapportageSoort(TypedDict):
    """Een rapportage die te vragen is."""

    code: str
    titel: str
    inhoud: str


class Rapportages(TypedDict):
    """Welke rapportages er zijn."""

    rapportages: list[RapportageSoort]


class RapportageCijfer(TypedDict):
    """Eén cijfer. Zonder `aantal` zegt `stand` waarom: niet_getoond (1 tot en met 9 mensen) of onbekend."""

    kolom: str
    wat: str
    stand: str
    aantal: OptionalNumber
    van: OptionalNumber
    procent: OptionalNumber


class RapportageRegel(TypedDict):
    """Een regel van een tabel."""

    code: str
    omschrijving: str
    cijfers: list[RapportageCijfer]


class RapportageKolom(TypedDict):
    """Een kolom van een tabel."""

    code: str
    titel: str


class RapportageTabel(TypedDict):
    """Een tabel, met hoe er is geteld."""

    code: str
    titel: str
    kolommen: list[RapportageKolom]
    regels: list[RapportageRegel]
    opmerkingen: list[str]


class BriefCijfer(TypedDict):
    """Een cijfer uit een van de brieven, zoals het daar stond: geschiedenis, geen doel van nu."""

    code: str
    omschrijving: str
    aantal: int
    van: OptionalNumber
    brief: str
    uitWanneer: str
    woorden: str


class Rapportage(TypedDict):
    """Een rapportage van een dag. Met dezelfde peildatum en stand krijgt u dezelfde cijfers.

    `stand` is tot welke regel van het grootboek er is gekeken; `peildatumStand` is de laatste regel van die dag.
    """

    code: str
    titel: str
    peildatum: Day
    stand: int
    peildatumStand: int
    versie: str
    opmerkingen: list[str]
    tabellen: list[RapportageTabel]
    brieven: list[BriefCijfer]


def reports_json() -> Rapportages:
    """Write which reports there are."""
    return {"rapportages": [{"code": k.code, "titel": k.title, "inhoud": k.about} for k in REPORTS.values()]}


def report_json(report: ShownReport) -> dict[str, Any]:
    """Write a report."""
    made = report.made
    return {
        "code": made.code,
        "titel": made.title,
        "peildatum": made.day.isoformat(),
        "stand": made.position,
        "peildatumStand": made.position_on_day,
        "versie": made.version,
        "opmerkingen": list(report.remarks),
        "tabellen": [_table(table) for table in report.tables],
        "brieven": [_letter(one) for one in report.letters],
    }


def _table(table: ShownTable) -> RapportageTabel:
    columns = [code for code, _ in table.columns]
    return {
        "code": table.code,
        "titel": table.title,
        "kolommen": [{"code": code, "titel": heading} for code, heading in table.columns],
        "regels": [
            {
                "code": row.code,
                "omschrijving": row.label,
                "cijfers": [_figure(name, figure) for name, figure in zip(columns, row.figures, strict=True)],
            }
            for row in table.rows
        ],
        "opmerkingen": list(table.notes),
    }


def _figure(column: str, figure: Figure) -> RapportageCijfer:
    return {
        "kolom": column,
        "wat": figure.counts.value,
        "stand": figure.standing.value,
        "aantal": figure.value,
        "van": figure.of,
        "procent": figure.percentage,
    }


def _letter(one: LetterFigure) -> BriefCijfer:
    return {
        "code": one.code,
        "omschrijving": one.label,
        "aantal": one.value,
        "van": one.of,
        "brief": LETTERS[one.letter],
        "uitWanneer": one.day,
        "woorden": one.said,
    }
