"""The report of an import as JSON, with every conflict and remark, and the first refused rows."""

from typing import Any

from api.schemas.double import double_json
from matching.errors import Fault
from matching.intake.missing import Absence
from matching.intake.report import SheetReport
from matching.intake.standing_facts import Conflict


def report_json(report: SheetReport) -> dict[str, Any]:
    """Write a report."""
    return {
        "soort": report.sheet,
        "bestand": str(report.file),
        "proef": report.is_dry_run,
        "rijen": report.rows,
        "nieuw": report.new,
        "gewijzigd": report.changed,
        "ongewijzigd": report.unchanged,
        "dubbelInBestand": report.repeated,
        "geweigerd": report.refused,
        "geweigerdBestand": None if report.refused_file is None else str(report.refused_file),
        "eersteGeweigerde": [
            {"regel": row.line, "fouten": [_fault(fault) for fault in row.faults]} for row in report.first_refused
        ],
        "tegenspraak": [_conflict(one) for one in report.conflicts],
        "opmerkingen": [{"plek": one.where, "opmerking": one.problem} for one in report.remarks],
        "ontbreekt": None if report.absence is None else _absence(report.absence),
        "misschienDubbel": [double_json(one) for one in report.doubles],
    }


def _fault(fault: Fault) -> dict[str, str]:
    return {"kolom": fault.where, "probleem": fault.problem, "goedIs": fault.passes}


def _conflict(one: Conflict) -> dict[str, Any]:
    return {
        "regel": one.line,
        "kandidaat": one.candidate,
        "gegeven": one.field,
        "bestandZegt": one.says,
        "erStaat": one.stands,
        "waarom": one.why,
        "wieWijzigt": one.resolves,
    }


def _absence(absence: Absence) -> dict[str, Any]:
    return {
        "van": absence.stock,
        "nietInBestand": [
            {"nummer": one.number, "bron": one.source, "bronnummer": one.source_number} for one in absence.absent
        ],
        "belemmering": absence.hindrance,
    }
