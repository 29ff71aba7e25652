"""Reports for the council and the steering group, of any day: on the page, as a sheet, on paper."""

from pathlib import Path as FilePath
from tempfile import TemporaryDirectory
from typing import Annotated

from fastapi import APIRouter, Path, Query
from markupsafe import Markup
from starlette.responses import Response

from api.reports.charts import MOST_BARS, bar_chart, bars_of
from api.reports.paper import head_line, letter_text, pdf_of
from api.reports.sheet import write_report
from api.web.filled import Filled, faults_told
from api.web.reporting.days import day_of
from api.web.visit import TheVisit, Visit
from matching.errors import Fault, InvalidInputError
from matching.reports.catalogue import REPORTS
from matching.reports.letters import LETTERS
from matching.reports.shown import ShownReport, ShownTable
from matching.usecases.make_report import make_report

router = APIRouter()
Code = Annotated[str, Path(alias="code", max_length=20)]
Day = Annotated[str, Query(alias="peildatum", max_length=30)]
Position = Annotated[str, Query(alias="stand", max_length=20)]


@router.get("/rapportages")
def show_reports(visit: TheVisit) -> Response:
    """Show which reports there are."""
    return visit.show("reporting/reports.html", section="rapportages", kinds=tuple(REPORTS.values()))


@router.get("/rapportages/{code}")
def show_report(visit: TheVisit, code: Code, day: Day = "", position: Position = "") -> Response:
    """Show a report of a day, or what is wrong with the day that was asked."""
    asked = Filled.of(peildatum=day or visit.service.today().isoformat(), stand=position)
    try:
        report = _made(visit, code, day, position)
    except InvalidInputError as error:
        wrong = asked.wrong(faults_told(error.faults))
        return visit.show("reporting/refused.html", 400, section="rapportages", code=code, asked=wrong)
    return visit.show(
        "reporting/report.html",
        section="rapportages",
        report=report,
        asked=asked,
        newest=visit.service.store.position() if not position and report.made.day == visit.service.today() else None,
        head=head_line(report),
        charts={table.code: _chart(table) for table in report.tables},
        letters=[(one.label, letter_text(one), LETTERS[one.letter], one.said) for one in report.letters],
    )


@router.get("/rapportages/{code}/pdf")
def send_report_paper(visit: TheVisit, code: Code, day: Day = "", position: Position = "") -> Response:
    """Send a report on paper."""
    return _sent(_made(visit, code, day, position), "pdf", "application/pdf")


@router.get("/rapportages/{code}/csv")
def send_report_sheet(visit: TheVisit, code: Code, day: Day = "", position: Position = "") -> Response:
    """Send a report for a spreadsheet."""
    return _sent(_made(visit, code, day, position), "csv", "text/csv; charset=utf-8")


def _made(visit: Visit, code: str, day: str, position: str) -> ShownReport:
    """Make the report that is asked for.

    Raises:
        InvalidInputError: the day or the position cannot be.
    """
    asked = (code, day_of(day, "peildatum"), _number(position))
    return make_report(visit.service, visit.actor, *asked, may_be_ready=True)


def _number(typed: str) -> int | None:
    if typed and not (typed.isascii() and typed.isdecimal()):
        raise InvalidInputError((Fault("stand", f"'{typed}' is geen getal", "een regel van het grootboek"),))
    return int(typed) if typed else None


def _chart(table: ShownTable) -> Markup | None:
    """Draw the first column; one bar says nothing, and more than fit on a screen nobody reads."""
    bars = bars_of(table)
    return Markup(bar_chart(table.title, bars)) if 1 < len(bars) <= MOST_BARS else None


def _sent(report: ShownReport, ending: str, kind: str) -> Response:
    name = f"rapportage-{report.made.code}-{report.made.day.isoformat()}.{ending}"
    content = pdf_of(report) if ending == "pdf" else _sheet(report)
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})


def _sheet(report: ShownReport) -> bytes:
    with TemporaryDirectory() as folder:
        path = FilePath(folder) / "rapportage.csv"
        write_report(path, report)
        return path.read_bytes()
