"""Reading a file in: what it would do, then for good, and what was refused."""

from collections.abc import Mapping
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Path, Query
from starlette.datastructures import FormData, UploadFile
from starlette.responses import RedirectResponse, Response

from api.web.filled import Filled
from api.web.posting import TheForm
from api.web.visit import TheVisit, Visit
from matching.domain.tri import Tri
from matching.errors import ConflictError, InvalidInputError, NotFoundError
from matching.forms.sheets import SHEETS
from matching.intake.template import as_workbook
from matching.usecases.close_shown import Closing
from matching.usecases.import_sheet import DEFAULT_SOURCE
from matching.usecases.take_in_file import (
    FILE_KINDS,
    MOST_BYTES,
    BroughtFile,
    leave_out_file,
    look_at_file,
    read_refused,
    take_in_file,
    view_imports,
    view_upload,
)

router = APIRouter()
PATH = "/beheer/inlezen"
UploadReference = Annotated[str, Path(alias="invoerId")]
WORDS: Mapping[str, str] = {
    "vum-werkzoekenden": "VUM: werkzoekenden (JSON)",
    "vum-vacatures": "VUM: vacatures (JSON)",
}
CHOICES = [(kind, WORDS.get(kind, kind.capitalize())) for kind in FILE_KINDS]
_SHOWN = 20
_ABSENT_SHOWN = 50
_WORKBOOK = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
_VERBS = ("bevat", "heeft", "is", "kan", "staat")
"""With which a problem of a file begins; who says it names the file."""


@router.get(PATH)
def show_imports(visit: TheVisit) -> Response:
    """Show the form, and what was read before."""
    return _page(visit, Filled.of(bron=DEFAULT_SOURCE))


@router.post(PATH)
def look_at_upload(visit: TheVisit, form: TheForm) -> Response:
    """Look what a file would do."""
    filled = Filled.of_form(FormData([one for one in form.multi_items() if isinstance(one[1], str)]))
    shares = Tri.JA if filled.text("delen") == "ja" else Tri.NEE
    brought = BroughtFile(
        filled.text("soort"),
        _content(form),
        filled.text("bron") or DEFAULT_SOURCE,
        shares,
        filled.text("aanspreekpunt"),
        filled.text("volledig") == "ja",
    )
    try:
        upload = look_at_file(visit.service, visit.actor, brought)
    except InvalidInputError as error:
        said = {one.where.strip("/"): _sentence(one.problem, one.passes) for one in error.faults}
        return _page(visit, filled.wrong(said), 400)
    return RedirectResponse(f"{PATH}/{upload}", 303)


@router.get(f"{PATH}/voorbeeld")
def send_example(visit: TheVisit, kind: Annotated[str, Query(alias="soort")] = "") -> Response:
    """Send a filled-in example of a sheet, with every column explained."""
    if kind not in SHEETS:
        raise NotFoundError("voorbeeld van een blad", kind)
    return _file(as_workbook(SHEETS[kind]), f"voorbeeld-{kind}.xlsx", _WORKBOOK)


@router.get(f"{PATH}/{{invoerId}}")
def show_upload(visit: TheVisit, upload: UploadReference) -> Response:
    """Show what a file would do, or did."""
    return _upload_page(visit, _id_of(upload), Filled())


@router.post(f"{PATH}/{{invoerId}}")
def take_in_upload(visit: TheVisit, upload: UploadReference, form: TheForm) -> Response:
    """Read a file for good, or throw it away."""
    filled, upload_id = Filled.of_form(form), _id_of(upload)
    if filled.text("doe") == "weg":
        leave_out_file(visit.service, visit.actor, upload_id)
        return RedirectResponse(PATH, 303)
    try:
        closing = Closing(filled.text("sluit") == "ja", filled.text("heel") == "ja")
        take_in_file(visit.service, visit.actor, upload_id, closing)
    except InvalidInputError as error:
        said = {one.where.strip("/"): _sentence(one.problem, one.passes) for one in error.faults}
        return _upload_page(visit, upload_id, filled.wrong(said), 400)
    except ConflictError as error:
        return _upload_page(visit, upload_id, filled.wrong({"": str(error)}), 409)
    return RedirectResponse(f"{PATH}/{upload_id}", 303)


@router.get(f"{PATH}/{{invoerId}}/geweigerd")
def send_refused_rows(visit: TheVisit, upload: UploadReference) -> Response:
    """Send the refused rows as they were, each with its reason."""
    refused = read_refused(visit.service, visit.actor, _id_of(upload))
    return _file(refused.content, refused.name, "application/octet-stream")


def _page(visit: Visit, filled: Filled, status: int = 200) -> Response:
    noted = view_imports(visit.service, visit.actor)
    return visit.show(
        "beheer/imports.html",
        status,
        section="beheer",
        filled=filled,
        kinds=CHOICES,
        sheets=list(SHEETS),
        noted=noted[:_SHOWN],
        count=len(noted),
        words=dict(CHOICES),
        most=MOST_BYTES // 1_000_000,
    )


def _upload_page(visit: Visit, upload_id: UUID, filled: Filled, status: int = 200) -> Response:
    upload = view_upload(visit.service, visit.actor, upload_id)
    return visit.show(
        "beheer/import.html",
        status,
        section="beheer",
        filled=filled,
        upload=upload,
        outcome=upload.outcome,
        word=dict(CHOICES)[upload.kind],
        most_shown=_ABSENT_SHOWN,
    )


def _content(form: FormData) -> bytes:
    """Give the file that was chosen, to just beyond what is taken; empty when there is none."""
    given = form.get("bestand")
    return given.file.read(MOST_BYTES + 1) if isinstance(given, UploadFile) else b""


def _sentence(problem: str, passes: str) -> str:
    said = f"het bestand {problem}" if problem.startswith(_VERBS) else problem
    return f"{said[:1].upper()}{said[1:]}." + (f" Goed is: {passes}." if passes else "")


def _id_of(upload: str) -> UUID:
    try:
        return UUID(upload)
    except ValueError:
        raise NotFoundError("bestand dat u deze dag bracht", upload) from None


def _file(content: bytes, name: str, kind: str) -> Response:
    return Response(content, media_type=kind, headers={"Content-Disposition": f'attachment; filename="{name}"'})
