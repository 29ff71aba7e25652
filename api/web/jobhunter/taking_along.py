"""A list as a file to take along: on paper without names, or as a spreadsheet for a purpose."""

from pathlib import Path
from tempfile import TemporaryDirectory

from fastapi import APIRouter
from starlette.responses import Response

from api.dependencies import ListId
from api.ranking_table import header_of, table_rows
from api.reports.list_paper import list_pdf
from api.schemas.purpose import Purpose
from api.web.filled import Filled
from api.web.jobhunter.ranking import of_people, section_of
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.ranking_request import Page
from matching.exchange.writing.table_file import FileFormat, write_table
from matching.usecases.read_ranking import read_ranking
from matching.usecases.take_along_ranking import MOST_ROWS, take_along_ranking

router = APIRouter()
PURPOSES = (
    (Purpose.BEMIDDELING, "bemiddeling: overleg over wie wordt voorgedragen"),
    (Purpose.PLAATSING, "plaatsing: voorbereiden van een plaatsing"),
    (Purpose.KWALITEITSCONTROLE, "kwaliteitscontrole: nagaan of de lijst klopt"),
)
FORMS = (
    ("pdf", "op papier (PDF): volgorde, oordeel en reden"),
    ("xlsx", "rekenblad (XLSX): met cijfers, regels en vragen"),
)
_XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"


@router.get("/ranglijsten/{ranglijstId}/meenemen")
def show_taking_along(visit: TheVisit, list_id: ListId) -> Response:
    """Ask as what, and for which purpose."""
    return _page(visit, list_id, Filled.of(vorm="pdf", doel=Purpose.BEMIDDELING))


@router.post("/ranglijsten/{ranglijstId}/meenemen")
def take_along(visit: TheVisit, list_id: ListId, form: TheForm) -> Response:
    """Give the file."""
    filled = Filled.of_form(form)
    form_asked, purpose = filled.text("vorm"), filled.text("doel")
    missing = {"vorm": "Kies een vorm."} if form_asked not in dict(FORMS) else {}
    missing |= {} if purpose in dict(PURPOSES) else {"doel": "Kies waarvoor u de lijst gebruikt."}
    if missing:
        return _page(visit, list_id, filled.wrong(missing))
    ranked = take_along_ranking(visit.service, visit.actor, list_id, form_asked, purpose)
    name = f"ranglijst-{of_people(ranked).place.short_number}.{form_asked}"
    if form_asked == "pdf":
        return _file(list_pdf(ranked, purpose), "application/pdf", name)
    with TemporaryDirectory() as directory:
        path = Path(directory) / name
        write_table(path, FileFormat.XLSX, "ranglijst", header_of(ranked), table_rows([ranked]))
        return _file(path.read_bytes(), _XLSX, name)


def _file(content: bytes, media_type: str, name: str) -> Response:
    headers = {"Content-Disposition": f'attachment; filename="{name}"', "Cache-Control": "no-store"}
    return Response(content, media_type=media_type, headers=headers)


def _page(visit: Visit, list_id: ListId, filled: Filled) -> Response:
    ranked = of_people(read_ranking(visit.service, visit.actor, list_id, Page(1, 1)))
    status = 400 if filled.faults else 200
    most = MOST_ROWS[visit.actor.role]
    return visit.show(
        "jobhunter/taking_along.html",
        status,
        section=section_of(ranked),
        ranked=ranked,
        filled=filled,
        purposes=PURPOSES,
        forms=FORMS,
        most=most,
    )
